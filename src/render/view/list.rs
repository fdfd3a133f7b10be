//! Lists of entries: `catalogue.html` and `facet.html`.

use serde::Serialize;
use tera::Value;

use super::{Day, ForeignLanguage, PageLink};

/// What the list templates see as `list`.
#[derive(Debug, Serialize)]
pub(crate) struct ListView {
    /// How many entries the whole list has, on all its pages, retired ones left out.
    pub(crate) count: usize,
    /// The entries of this page; each a [`Card`](super::Card).
    pub(crate) entries: Vec<Value>,
    /// The retired entries that belong to the list, on its last page, not counted; each a
    /// [`Card`](super::Card).
    pub(crate) retired: Vec<Value>,
    /// Set when the list has more than one page.
    pub(crate) pagination: Option<Pagination>,
}

/// An entry as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Card {
    /// Its name.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// Its summary.
    pub(crate) summary: String,
    /// The language of the title and of the summary, where it is another than the page's.
    pub(crate) language: ForeignLanguage,
    /// The kind's label in the singular.
    pub(crate) kind: String,
    /// The lifecycle's label.
    pub(crate) lifecycle: String,
    /// The lifecycle's word, for a class.
    pub(crate) lifecycle_word: &'static str,
    /// Who provides it.
    pub(crate) provider: PageLink,
    /// When somebody last checked the record.
    pub(crate) reviewed: Option<Day>,
    /// The licence, as shown; empty when not said.
    pub(crate) licence: String,
}

/// One value of a facet, with its own list: a kind, a tag, …
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FacetValue {
    /// What it is called: "Platforms".
    pub(crate) label: String,
    /// Address of its list.
    pub(crate) address: String,
    /// How many entries that list has; never 0.
    pub(crate) count: usize,
    /// What it means, in a sentence; empty for a tag.
    pub(crate) summary: String,
}

/// Where this page stands among the pages of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Pagination {
    /// This page's number, from 1.
    pub(crate) current: usize,
    /// How many pages there are.
    pub(crate) total: usize,
    /// Address of the page before.
    pub(crate) previous: Option<String>,
    /// Address of the page after.
    pub(crate) next: Option<String>,
}
