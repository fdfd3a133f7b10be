//! The lines of an author's text that a finding is about.

use std::{borrow::Cow, ops::Range};

use super::clean::printable;
use crate::source::{Place, Sources, Span};

/// Whole lines of one file.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    /// Of the file.
    pub(super) path: &'a str,
    /// The lines, safe to print.
    pub(super) text: Cow<'a, str>,
    /// The number of the first line, from 1.
    pub(super) line: usize,
    /// The first byte of the excerpt in its file.
    start: usize,
}

impl<'a> Excerpt<'a> {
    /// The lines from the first of both spans to the last; both are of one file.
    pub(super) fn around(sources: &'a Sources, one: Span, other: Span) -> Self {
        let file = sources.file(one.source);
        let (one, other) = (range(&file.text, one), range(&file.text, other));
        let (first, last) = (one.start.min(other.start), one.end.max(other.end));
        let start = file.text[..first].rfind('\n').map_or(0, |newline| newline + 1);
        let end = file.text[last..].find('\n').map_or(file.text.len(), |newline| last + newline);
        Self {
            path: &file.path,
            text: printable(&file.text[start..end]),
            line: file.text[..start].matches('\n').count() + 1,
            start,
        }
    }

    /// Where a span of the same file is in the excerpt, in bytes.
    pub(super) fn place(&self, sources: &Sources, span: Span) -> Range<usize> {
        let range = range(&sources.file(span.source).text, span);
        range.start - self.start..range.end - self.start
    }
}

/// The bytes that a span covers, whole letters that are there.
pub(super) fn range(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    start..text.ceil_char_boundary(span.end.min(text.len())).max(start)
}

/// Line and column of the first letter that a span covers, and of the one after the last.
pub(super) fn ends(sources: &Sources, span: Span) -> [Place; 2] {
    let range = range(&sources.file(span.source).text, span);
    [range.start, range.end].map(|byte| sources.place(span.source.span(byte..byte)))
}
