//! The ways around the portal: `browse.html`, `a-to-z.html` and `updates.html`.

use serde::Serialize;

use super::{ChangeView, FacetValue};

/// What `browse.html` sees as `browse`.
#[derive(Debug, Serialize)]
pub(crate) struct Browse {
    /// The ways to divide the catalogue that this page shows.
    pub(crate) facets: Vec<FacetIndex>,
}

/// Every value of one facet.
#[derive(Debug, Serialize)]
pub(crate) struct FacetIndex {
    /// What divides: "Kind", "Tag".
    pub(crate) label: String,
    /// Its id on the page.
    pub(crate) id: &'static str,
    /// The values that have entries.
    pub(crate) values: Vec<FacetValue>,
}

/// What `a-to-z.html` sees as `a_to_z`.
#[derive(Debug, Serialize)]
pub(crate) struct AToZ {
    /// The letters that something begins with, and `0-9` first.
    pub(crate) letters: Vec<AToZLetter>,
}

/// Everything that begins with one letter.
#[derive(Debug, Serialize)]
pub(crate) struct AToZLetter {
    /// The letter, or `0-9`.
    pub(crate) letter: String,
    /// Its id on the page.
    pub(crate) id: String,
    /// What begins with it.
    pub(crate) items: Vec<AToZItem>,
}

/// One line of the A to Z.
#[derive(Debug, Serialize)]
pub(crate) struct AToZItem {
    /// What it is called here: a title, an acronym or a synonym.
    pub(crate) name: String,
    /// The title it stands for; empty when `name` is the title.
    pub(crate) see: String,
    /// Address from the root.
    pub(crate) address: String,
    /// What sort of thing it is: "Platform", "Organisation", "Guidance".
    pub(crate) sort: String,
}

/// What `updates.html` sees as `updates`.
#[derive(Debug, Serialize)]
pub(crate) struct UpdatesView {
    /// The changes by month, newest first.
    pub(crate) months: Vec<Month>,
}

/// The changes of one month, newest first.
#[derive(Debug, Serialize)]
pub(crate) struct Month {
    /// "July 2023".
    pub(crate) title: String,
    /// Its id on the page, such as `month-2023-07`.
    pub(crate) id: String,
    /// The changes.
    pub(crate) changes: Vec<ChangeView>,
}
