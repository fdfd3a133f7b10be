//! A page of guidance: its head and its body.

use super::{
    front_matter,
    markdown::{self, Markdown},
    record::{Change, ToRead, record},
    table::{Fields, Origin},
    toml_document,
    value::{Address, Audience, Day, Line, Name, PageLink, Period, Reference, Reviewed, Summary},
};
use crate::{diagnostic::Diagnostics, source::SourceId};

/// A page of guidance, a section's page, or a page at the top.
#[derive(Debug)]
pub struct GuidancePage<'s> {
    /// Its file.
    pub source: SourceId,
    /// What its head says.
    pub head: Head,
    /// What it says.
    pub body: Markdown<'s>,
}

record! {
    /// What the head of a page says, in the order of `docs/guidance.md`.
    pub struct Head {
        /// the page's only level-one heading
        title: required Name,
        /// what the page is for
        summary: required Summary,
        /// when it first appeared
        published: optional Day,
        /// what changed
        updates: list Change,
        /// when somebody last checked it
        reviewed: optional Reviewed,
        /// how often it must be checked
        review_every: optional Period,
        /// the team that keeps it
        owner: optional Line,
        /// who it is for
        audience: list Audience,
        /// other pages worth reading
        related: list PageLink,
        /// the page to go on with
        next: optional PageLink,
        /// the rules that it helps to meet
        obligations: list PageLink,
        /// where it used to be
        aliases: list Address,
        /// whether it is left out
        draft: optional bool,
        /// the reading order of a section
        order: list Reference,
    }
}

impl Head {
    /// Whether it is left out unless drafts are asked for.
    pub fn is_draft(&self) -> bool {
        self.draft == Some(true)
    }
}

/// Reads a page.
pub fn parse<'s>(to_read: ToRead<'s>, found: &mut Diagnostics) -> Option<GuidancePage<'s>> {
    let ToRead { source: id, file, language } = to_read;
    let split = front_matter::split(id, file, found)?;
    // The body is read even if the head is broken, so that one run shows what is wrong in both.
    let body = markdown::parse(id, file, split.body_at, found);
    let origin = Origin { source: id, at: split.head_at, language };
    let document = toml_document::parse(split.head, origin, found)?;
    let mut fields = Fields::of_document(&document, origin, found);
    let head = Head::read_fields(&mut fields);
    fields.finish();
    Some(GuidancePage { source: id, head: head?, body })
}
