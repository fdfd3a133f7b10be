//! A page of guidance, a section's page, or one of the pages at the top: `guidance.html`.

use serde::Serialize;

use super::{Day, Link, PageLink};

/// What `guidance.html` sees as `guidance`.
#[derive(Debug, Serialize)]
pub(crate) struct GuidanceView {
    /// The body as HTML, safe to show.
    pub(crate) body: tera::Value,
    /// The level-two headings, shown as a contents list from three on.
    pub(crate) contents: Vec<Anchor>,
    /// When it first appeared.
    pub(crate) published: Option<Day>,
    /// The date of the newest change note.
    pub(crate) updated: Option<Day>,
    /// Every change note, newest first; the last says that it was first published.
    pub(crate) updates: Vec<Note>,
    /// When somebody last checked it.
    pub(crate) reviewed: Option<Day>,
    /// Whether the author says that nobody knows when it was checked.
    pub(crate) review_unknown: bool,
    /// When it must be checked again.
    pub(crate) review_due: Option<Day>,
    /// Whether that day has passed.
    pub(crate) overdue: bool,
    /// The team that keeps it; empty when not said.
    pub(crate) owner: String,
    /// Who it is for, as labels.
    pub(crate) audience: Vec<String>,
    /// The rules that it helps to meet.
    pub(crate) obligations: Vec<Link>,
    /// Other pages worth reading.
    pub(crate) related: Vec<Link>,
    /// The page before it in the reading order.
    pub(crate) previous: Option<Link>,
    /// The page to go on with.
    pub(crate) next: Option<Link>,
    /// The pages of the section, when this is a section's page.
    pub(crate) children: Vec<PageLink>,
    /// Whether it is a draft.
    pub(crate) draft: bool,
}

/// A place in the page.
#[derive(Debug, Serialize)]
pub(crate) struct Anchor {
    /// What stands after `#`.
    pub(crate) id: String,
    /// The heading's words.
    pub(crate) text: String,
}

/// One change note.
#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "templates read `note.note`")]
pub(crate) struct Note {
    /// When.
    pub(crate) date: Day,
    /// What changed, in the author's words.
    pub(crate) note: String,
    /// The note's id on its page, such as `update-2023-07-24`.
    pub(crate) id: String,
}
