//! TOML text to a tree that knows the place of every key and value.

use std::collections::BTreeSet;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::table::Origin;
use crate::{
    diagnostic::Diagnostics,
    rule::TOML_SYNTAX,
    source::{SourceId, Sources, Span},
};

/// Faults of one document that are worth a finding each; after these, it is no TOML at all.
const MOST: usize = 20;

/// Reads a document, or reports what keeps it from being read. After the first fault on a line the
/// parser guesses, so only the first of each line is reported, and nothing of the document is used.
pub fn parse<'t>(
    text: &'t str,
    origin: Origin<'_>,
    found: &mut Diagnostics,
) -> Option<Spanned<DeTable<'t>>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let starts: Vec<_> =
        std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut lines = BTreeSet::new();
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        let line = starts.partition_point(|start| *start <= range.start);
        if lines.len() == MOST || !lines.insert(line) {
            continue;
        }
        let end = starts.get(line).copied().unwrap_or(text.len());
        let message = error.message().to_lowercase();
        let help = help(&message, &text[starts[line - 1]..end]);
        found.push(TOML_SYNTAX.at(origin.span(range), plainly(&message)).help(help));
    }
    errors.is_empty().then_some(table)
}

/// The place of the value of a record's field, for a finding about a value whose type does not keep
/// its place; the beginning of the file if the record has no such field.
pub fn place_of(sources: &Sources, source: SourceId, field: &str) -> Span {
    let (document, _) = DeTable::parse_recoverable(&sources.file(source).text);
    let value = document.get_ref().get(field);
    source.span(value.map_or(0..0, Spanned::span))
}

/// The places of the items of a record's field that is a list.
pub fn places_in(sources: &Sources, source: SourceId, field: &str) -> Vec<Span> {
    let (document, _) = DeTable::parse_recoverable(&sources.file(source).text);
    match document.get_ref().get(field).map(Spanned::get_ref) {
        Some(DeValue::Array(items)) => items.iter().map(|item| source.span(item.span())).collect(),
        _ => Vec::new(),
    }
}

/// What the parser says of the commonest slips, in an author's words.
fn plainly(message: &str) -> &str {
    const SLIPS: [(&str, &str); 3] = [
        ("string values must be quoted", "a text must stand in quotes, and this is no other value"),
        ("invalid basic string", "this text does not end in a quote"),
        ("missing escaped value", "this backslash means nothing"),
    ];
    let slip = SLIPS.iter().find(|(said, _)| message.starts_with(said));
    slip.map_or(message, |(_, plain)| plain)
}

/// What to do about the fault that the parser names, judged by the line that it is in.
fn help(message: &str, line: &str) -> &'static str {
    const DATE: &str = "write a day of the calendar without quotes, such as `2026-11-01`";
    let value = line.split_once('=').map_or("", |(_, value)| value.trim_start());
    let signs = ['\u{201C}', '\u{201D}', '\u{2018}', '\u{2019}'];
    if value.trim().is_empty() && line.contains('=') {
        "write a value after the `=`, or delete the line"
    } else if message.contains("expected `\"`") || message.contains("basic string") {
        "close the text with a double quote on the same line"
    } else if message.contains("escape") {
        "write `\\\\` for a backslash"
    } else if value.starts_with(signs) {
        "these are curly quotes; type straight ones: `\"`"
    } else if message.contains("date") || message.contains("time") || looks_like_a_date(value) {
        DATE
    } else if message.contains("duplicate key") {
        "keep one of the two"
    } else if !line.contains('=') && line.contains(": ") {
        "write `=` between the key and the value"
    } else {
        "write `key = value`, with texts in double quotes, lists in square brackets and a comma between their parts"
    }
}

/// `23/11/2026`, `23.11.2026` or `23-11-2026`.
fn looks_like_a_date(value: &str) -> bool {
    let parts: Vec<_> = value.split(['/', '.', '-']).map(str::trim).collect();
    parts.len() == 3
        && parts.iter().all(|part| {
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
}
