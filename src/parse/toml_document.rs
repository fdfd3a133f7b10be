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
        found.push(
            TOML_SYNTAX.at(origin.span(range), error.message().to_lowercase()).help(
                "write `key = value`, with texts in double quotes and lists in square brackets",
            ),
        );
    }
    errors.is_empty().then_some(table)
}
