//! What the footnotes of a body must be: defined once, and referred to from the text.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::markdown::Ranged;
use crate::{diagnostic::Diagnostic, rule::FOOTNOTE, source::Span};

/// The notes of a body. Names are compared in lower case, as Markdown does.
#[derive(Default)]
struct Notes<'e> {
    /// The place of each definition.
    defined: BTreeMap<String, &'e Range<usize>>,
    /// The notes that the text refers to.
    used: BTreeSet<String>,
    /// The notes that each note refers to.
    used_by: BTreeMap<String, Vec<String>>,
}

/// Every finding about footnotes.
pub(super) fn all(
    events: &[Ranged<'_>],
    source: &str,
    span: &impl Fn(&Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut notes = Notes::default();
    let mut inside: Option<String> = None;
    let mut in_code = false;
    let mut after_reference = false;
    for (event, range) in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                if notes.defined.insert(name.to_lowercase(), range).is_some() {
                    let message = format!("the footnote `{name}` is defined twice");
                    found.push(
                        FOOTNOTE.at(span(range), message).help("give each note its own name"),
                    );
                }
                inside = Some(name.to_lowercase());
            }
            Event::End(TagEnd::FootnoteDefinition) => inside = None,
            Event::FootnoteReference(name) => notes.refer(inside.as_deref(), name.to_lowercase()),
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if after_reference && text.starts_with("](") => {
                let message = "a link or picture cannot have a footnote in its words";
                found.push(
                    FOOTNOTE.at(span(range), message).help("put the reference behind the link"),
                );
            }
            Event::Text(_) if !in_code => found.extend(undefined(source, range, span)),
            _ => {}
        }
        // The words of the broken link may go on after the reference.
        after_reference = matches!(event, Event::FootnoteReference(_))
            || after_reference && matches!(event, Event::Text(text) if !text.contains("]("));
    }
    found.extend(notes.unused(span));
    found
}

impl Notes<'_> {
    fn refer(&mut self, from: Option<&str>, to: String) {
        match from {
            None => {
                self.used.insert(to);
            }
            Some(note) => self.used_by.entry(note.to_owned()).or_default().push(to),
        }
    }

    /// The notes that no way from the text leads to.
    fn unused(mut self, span: &impl Fn(&Range<usize>) -> Span) -> Vec<Diagnostic> {
        let mut open: Vec<String> = self.used.iter().cloned().collect();
        while let Some(note) = open.pop() {
            for next in self.used_by.remove(&note).unwrap_or_default() {
                if self.used.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        let unused = self.defined.iter().filter(|(name, _)| !self.used.contains(*name));
        unused
            .map(|(name, range)| {
                let message = format!("nothing refers to the footnote `{name}`");
                let help = format!("write `[^{name}]` where it belongs, or delete the note");
                FOOTNOTE.at(span(range), message).help(help)
            })
            .collect()
    }
}

/// References without a definition stay in the text, brackets and all. They are looked for in the
/// source, where an escaped bracket can be told from another.
fn undefined(
    source: &str,
    range: &Range<usize>,
    span: &impl Fn(&Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let text = &source[range.clone()];
    let names = text.match_indices("[^").filter_map(|(at, _)| {
        let (name, _) = text[at + 2..].split_once(']')?;
        let plain = !name.is_empty() && !name.contains(char::is_whitespace);
        let escaped = source[..range.start + at].ends_with('\\') || name.ends_with('\\');
        (plain && !escaped).then_some((range.start + at, name))
    });
    names
        .map(|(start, name)| {
            FOOTNOTE
                .at(
                    span(&(start..start + name.len() + 3)),
                    format!("the footnote `{name}` is not defined"),
                )
                .help(format!("add a line `[^{name}]: …`"))
        })
        .collect()
}
