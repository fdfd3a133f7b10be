//! Comments of a record, and what they belong to: the part of it that they end the line of, or else
//! the part below.

use toml_edit::{Array, Decor, InlineTable, RawString, Value};

/// What stands above a part: comments, and empty texts for empty lines.
pub(super) fn above(decor: &Decor) -> impl Iterator<Item = &str> {
    let mut lines = raw(decor.prefix()).split('\n').map(str::trim);
    // The last line is that of the part itself, and holds nothing but blanks.
    lines.next_back();
    lines
}

/// The comment that ends the line of a part, with a blank before it; empty if there is none.
pub(super) fn beside(decor: &Decor) -> String {
    after_a_blank(raw(decor.suffix()))
}

fn after_a_blank(comment: &str) -> String {
    match comment.trim() {
        "" => String::new(),
        comment => format!(" {comment}"),
    }
}

/// What stands before, between or after the elements of a list.
#[derive(Debug, Default)]
pub(super) struct Gap {
    /// The comment that ends the line of the element before, with a blank before it; empty if there
    /// is none.
    pub(super) beside: String,
    /// Comments on lines of their own, and empty texts for empty lines.
    pub(super) above: Vec<String>,
}

/// The gap before each element of a list, and the one after the last.
pub(super) fn gaps(list: &Array) -> Vec<Gap> {
    // A comment beside the first bracket belongs to the first element, as if on a line of its own.
    let bracket = std::iter::once("\n");
    let after = bracket.chain(list.iter().map(|value| raw(value.decor().suffix())));
    let before = list.iter().map(|value| raw(value.decor().prefix()));
    let before = before.chain([raw(Some(list.trailing()))]);
    // The comma between the two moves to the end of the element before.
    after.zip(before).map(|(after, before)| Gap::of(&format!("{after}{before}"))).collect()
}

impl Gap {
    fn of(text: &str) -> Self {
        let mut lines: Vec<_> = text.split('\n').collect();
        // The last line is that of the element after, and holds nothing but blanks.
        lines.pop();
        let above = lines.iter().skip(1).map(|line| line.trim().to_owned()).collect();
        Self { beside: after_a_blank(lines.first().unwrap_or(&"")), above }
    }
}

/// The comments inside a table that stands on one line, where no comment can: they move above it.
pub(super) fn lifted(value: &Value) -> Vec<&str> {
    value.as_inline_table().map(in_table).unwrap_or_default()
}

/// Whether there are comments in a list.
pub(super) fn are_in(list: &Array) -> bool {
    !in_list(list).is_empty()
}

fn in_list(list: &Array) -> Vec<&str> {
    let elements = list.iter().flat_map(around_and_in);
    elements.chain(comments(raw(Some(list.trailing())))).collect()
}

fn in_table(table: &InlineTable) -> Vec<&str> {
    let mut found = Vec::new();
    for (path, value) in table.get_values() {
        let decors = path.iter().flat_map(|key| [key.leaf_decor(), key.dotted_decor()]);
        let texts = decors.flat_map(|decor| [raw(decor.prefix()), raw(decor.suffix())]);
        found.extend(texts.flat_map(comments));
        found.extend(around_and_in(value));
    }
    found.extend(comments(raw(Some(table.trailing()))));
    found
}

/// The comments before, inside and after a value.
fn around_and_in(value: &Value) -> Vec<&str> {
    let mut found: Vec<_> = comments(raw(value.decor().prefix())).collect();
    match value {
        Value::Array(list) => found.extend(in_list(list)),
        Value::InlineTable(table) => found.extend(in_table(table)),
        _ => {}
    }
    found.extend(comments(raw(value.decor().suffix())));
    found
}

fn comments(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty())
}

/// The text between two parts as its author wrote it; empty in a document that nobody wrote.
fn raw(text: Option<&RawString>) -> &str {
    text.and_then(RawString::as_str).unwrap_or_default()
}
