//! Says what was found and done: for people at a terminal ([`human()`]), for other programs
//! ([`json()`]), and in one sentence at the end ([`Summary`]); and what a rule wants ([`explanation()`]).
//! Nothing here prints.

mod excerpt;
mod explanation;
mod human;
mod json;
mod summary;

pub use self::{
    explanation::{explanation, rules_page},
    human::human,
    json::json,
    summary::Summary,
};

/// How findings look to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether the terminal understands colours.
    pub color: bool,
    /// Columns of the terminal; lines of the author's text are cut to it.
    pub width: usize,
}
