//! Standards: `standards.html` and `standard.html`.

use serde::Serialize;
use tera::Value;

use super::{Fact, PageLink};

/// A standard as lists show it.
#[derive(Debug, Serialize)]
pub(crate) struct StandardCard {
    /// Its name.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// What it asks for; empty when not said.
    pub(crate) summary: String,
    /// Who issues it.
    pub(crate) issuer: String,
    /// How many entries meet it, retired ones left out.
    pub(crate) count: usize,
    /// Its points, in their order.
    pub(crate) points: Vec<PageLink>,
}

/// What `standard.html` sees as `standard`.
#[derive(Debug, Serialize)]
pub(crate) struct StandardView {
    /// What the record says of it.
    pub(crate) facts: Vec<Fact>,
    /// Where it can be read.
    pub(crate) url: String,
    /// Its number among the points of the wider standard.
    pub(crate) point: Option<u64>,
    /// The wider standard.
    pub(crate) parent: Option<PageLink>,
    /// Its points, in their order.
    pub(crate) points: Vec<PageLink>,
    /// The pages of guidance that help to meet it.
    pub(crate) guidance: Vec<PageLink>,
    /// How many entries meet it, retired ones left out.
    pub(crate) count: usize,
    /// The entries that meet it, by name; each a [`Card`](super::Card).
    pub(crate) entries: Vec<Value>,
}
