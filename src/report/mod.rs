//! Says what was found and done: for people at a terminal ([`human()`]), for other programs
//! ([`json()`], [`sarif()`]), for the checks of a code host ([`github()`]), and in one sentence at the
//! end ([`Summary`]); and what a rule wants ([`explanation()`]). Nothing here prints.

mod clean;
mod excerpt;
mod explanation;
mod github;
mod human;
mod json;
mod sarif;
mod summary;

pub use self::{
    explanation::{explanation, rules_page},
    github::github,
    human::human,
    json::json,
    sarif::sarif,
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
