//! A field and, if it holds tables, the fields inside them, one row for each.

use super::form::form;
use crate::parse::shape::{FieldShape, RecordShape, Shape};

/// What is said of a field.
#[derive(Debug)]
pub(super) struct Row {
    /// Its key, after those of the tables around it: `cost.model`.
    pub(super) name: String,
    /// What its value looks like.
    pub(super) form: String,
    /// What it means, for the end of a sentence.
    pub(super) what: &'static str,
    /// Whether the record, or the table around it, must have it.
    pub(super) required: bool,
}

/// The rows of a field, itself first.
pub(super) fn rows(field: &FieldShape) -> Vec<Row> {
    let mut made = Vec::new();
    add(field, "", &mut made);
    made
}

fn add(field: &FieldShape, before: &str, rows: &mut Vec<Row>) {
    let FieldShape { what, required, shape, .. } = *field;
    let name = format!("{before}{}", field.name);
    let inside = format!("{name}.");
    rows.push(Row { name, form: form(&shape), what, required });
    for field in table(&shape).into_iter().flat_map(|record| record.fields) {
        add(field, &inside, rows);
    }
}

/// The table that a value is, or a list of which it is.
fn table(shape: &Shape) -> Option<&'static RecordShape> {
    match *shape {
        Shape::Table(record) | Shape::TableWithOneOf(record, _) => Some(record),
        Shape::List(item) | Shape::OneOrMore(item) => table(item),
        Shape::Either(one, other) => table(one).or_else(|| table(other)),
        _ => None,
    }
}
