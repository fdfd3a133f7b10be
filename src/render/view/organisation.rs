//! Organisations: `organisations.html` and `organisation.html`.

use serde::Serialize;
use tera::Value;

use super::{AdoptionView, AssessmentView, Day, DutyView, Fact, PageLink, PlanView};

/// An organisation as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OrganisationCard {
    /// Its name.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// Its acronyms, such as `GDS`.
    pub(crate) acronyms: Vec<String>,
    /// How many entries it provides, retired ones left out.
    pub(crate) count: usize,
    /// Whether it is closed.
    pub(crate) closed: bool,
    /// Whether it provides, uses or plans something.
    pub(crate) active: bool,
}

/// What `organisation.html` sees as `organisation`.
#[derive(Debug, Serialize)]
pub(crate) struct OrganisationView {
    /// What the record says of it, none without a value.
    pub(crate) facts: Vec<Fact>,
    /// Whether it is closed.
    pub(crate) closed: bool,
    /// When it closed.
    pub(crate) closed_on: Option<Day>,
    /// Who took over.
    pub(crate) successors: Vec<PageLink>,
    /// Whom it took over from.
    pub(crate) predecessors: Vec<PageLink>,
    /// How many entries it provides, retired ones left out.
    pub(crate) count: usize,
    /// The entries it provides, by name; each a [`Card`](super::Card).
    pub(crate) provides: Vec<Value>,
    /// The entries it provided once; each a [`Card`](super::Card).
    pub(crate) retired: Vec<Value>,
    /// What it uses, by its own word.
    pub(crate) uses: Vec<AdoptionView>,
    /// What it plans.
    pub(crate) plans: Vec<PlanView>,
    /// What it has assessed, newest first.
    pub(crate) assessed: Vec<AssessmentView>,
    /// What it has to look at again.
    pub(crate) duties: Vec<DutyView>,
    /// The organisations that are part of it.
    pub(crate) parts: Vec<PageLink>,
}
