//! Needs: `needs.html` and `need.html`.

use serde::Serialize;
use tera::Value;

use super::{AdoptionView, PageLink, PlanView};

/// A need as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NeedCard {
    /// "Send notifications": the label with a capital.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// Its summary.
    pub(crate) summary: String,
    /// How many entries meet it, retired ones left out.
    pub(crate) count: usize,
}

/// What `need.html` sees as `need`.
#[derive(Debug, Serialize)]
pub(crate) struct NeedView {
    /// Other words for it.
    pub(crate) synonyms: Vec<String>,
    /// The entry to look at first; each a [`Card`](super::Card).
    pub(crate) default: Option<Value>,
    /// The other entries that meet it, by kind.
    pub(crate) groups: Vec<NeedGroup>,
    /// How many entries meet it, retired ones left out.
    pub(crate) count: usize,
    /// Entries that met it once; each a [`Card`](super::Card).
    pub(crate) retired: Vec<Value>,
    /// Who uses what to meet it.
    pub(crate) adoptions: Vec<AdoptionView>,
    /// Who plans to meet it.
    pub(crate) plans: Vec<PlanView>,
    /// The standards that entries for it meet.
    pub(crate) standards: Vec<PageLink>,
    /// The guidance about it.
    pub(crate) guidance: Option<PageLink>,
    /// The wider need.
    pub(crate) parent: Option<PageLink>,
    /// The narrower needs.
    pub(crate) children: Vec<PageLink>,
}

/// The entries of one kind that meet a need.
#[derive(Debug, Serialize)]
pub(crate) struct NeedGroup {
    /// The kind's label in the plural.
    pub(crate) kind: String,
    /// The group's id on the page.
    pub(crate) id: &'static str,
    /// Its entries, by name; each a [`Card`](super::Card).
    pub(crate) entries: Vec<Value>,
}
