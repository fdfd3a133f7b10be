//! Says what was found and done: for people at a terminal ([`human()`]), for other programs
//! ([`json()`]), and in one sentence at the end ([`Summary`]). Nothing here prints.

mod excerpt;
mod human;
mod json;
mod summary;

pub use self::{human::human, json::json, summary::Summary};

/// How findings look to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether the terminal understands colours.
    pub color: bool,
    /// Columns of the terminal; lines of the author's text are cut to it.
    pub width: usize,
}
