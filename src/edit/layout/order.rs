//! The order of fields: that of their definition. What the definition does not have comes after, as
//! its author ordered it.

use toml_edit::Key;

use crate::parse::{
    record::Sort,
    shape::{FieldShape, RecordShape, Shape},
};

/// The fields of a table in their order; none for a table whose order is its author's.
pub(super) struct Order {
    fields: Vec<&'static FieldShape>,
}

impl Order {
    /// That of a record.
    pub(super) fn of(sort: Sort) -> Self {
        Self { fields: sort.fields().collect() }
    }

    /// That of the table, or of the tables of the list, that a field holds.
    pub(super) fn inside(&self, path: &[&Key]) -> Self {
        let Some((first, rest)) = path.split_first() else {
            return Self { fields: self.fields.clone() };
        };
        let field = self.fields.iter().find(|field| field.name == first.get());
        let record = field.and_then(|field| record_in(&field.shape));
        let fields = record.map_or_else(Vec::new, |record| record.fields.iter().collect());
        Self { fields }.inside(rest)
    }

    /// What to sort fields by, of which each is a key or several with dots between them.
    pub(super) fn place(&self, path: &[&Key]) -> Vec<usize> {
        let ranks =
            path.iter().enumerate().map(|(depth, key)| self.inside(&path[..depth]).rank(key));
        ranks.collect()
    }

    /// What to sort the keys of one table by.
    pub(super) fn rank(&self, key: &Key) -> usize {
        let known = self.fields.iter().position(|field| field.name == key.get());
        known.unwrap_or(self.fields.len())
    }
}

/// The table that a value of this shape is or holds.
fn record_in(shape: &Shape) -> Option<&'static RecordShape> {
    match shape {
        Shape::Table(record) | Shape::TableWithOneOf(record, _) => Some(record),
        Shape::List(inner) | Shape::OneOrMore(inner) => record_in(inner),
        Shape::Either(one, other) => record_in(one).or_else(|| record_in(other)),
        _ => None,
    }
}
