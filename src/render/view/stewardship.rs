//! What must be looked at again: `stewardship.html`.

use serde::Serialize;

use super::{Day, PageLink};

/// What `stewardship.html` sees as `stewardship`.
#[derive(Debug, Serialize)]
pub(crate) struct StewardshipView {
    /// The day by which all this is judged.
    pub(crate) today: Day,
    /// How many things are overdue.
    pub(crate) overdue: usize,
    /// How many fall due within 30 days.
    pub(crate) due: usize,
    /// How many have never been checked.
    pub(crate) unverified: usize,
    /// The owners who have something to look at, by name.
    pub(crate) owners: Vec<OwnerView>,
}

/// An owner, and what they have to look at.
#[derive(Debug, Serialize)]
pub(crate) struct OwnerView {
    /// The group's id on the page.
    pub(crate) id: String,
    /// The name.
    pub(crate) title: String,
    /// The page of the organisation, from the root; empty for a team.
    pub(crate) address: String,
    /// Who took over from an organisation that has closed.
    pub(crate) successors: Vec<PageLink>,
    /// What is overdue longest first.
    pub(crate) duties: Vec<DutyView>,
}

/// Something to look at again.
#[derive(Debug, Serialize)]
pub(crate) struct DutyView {
    /// What.
    pub(crate) title: String,
    /// Its place, from the root; empty for a plan that has run out, which no page shows.
    pub(crate) address: String,
    /// What has to be done: "Check the record", …
    pub(crate) task: String,
    /// How it stands: "Overdue", …
    pub(crate) state: String,
    /// The word of it, for a class.
    pub(crate) state_word: &'static str,
    /// By when, if that is known.
    pub(crate) due: Option<Day>,
}
