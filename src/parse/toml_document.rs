//! TOML text to a tree that knows the place of every key and value.

use toml::{Spanned, de::DeTable};

use super::table::Origin;
use crate::{diagnostic::Diagnostics, rule::TOML_SYNTAX};

/// Reads a document, or reports what keeps it from being read. After the first fault on a line the
/// parser guesses, so only the first of each line is reported, and nothing of the document is used.
pub fn parse<'t>(
    text: &'t str,
    origin: Origin,
    found: &mut Diagnostics,
) -> Option<Spanned<DeTable<'t>>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut last_line = None;
    for error in &errors {
        let range = error.span().unwrap_or(0..0);
        let line = text[..text.floor_char_boundary(range.start)].matches('\n').count();
        if last_line == Some(line) {
            continue;
        }
        last_line = Some(line);
        let message = error.message().to_lowercase();
        let help = help(&message);
        found.push(TOML_SYNTAX.at(origin.span(range), message).help(help));
    }
    errors.is_empty().then_some(table)
}

/// What to do about the fault that the parser names.
fn help(message: &str) -> &'static str {
    if message.contains("date") || message.contains("time") {
        "write a day of the calendar without quotes, such as `2026-11-01`"
    } else if message.contains("duplicate key") {
        "keep one of the two"
    } else {
        "write `key = value`, with texts in double quotes and lists in square brackets"
    }
}
