//! A record from values.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, Value};

use super::layout;
use crate::parse::record::Sort;

/// The text of a record with these values, laid out as `fmt` does.
pub fn record(sort: Sort, values: &BTreeMap<&str, Value>) -> String {
    let mut document = DocumentMut::new();
    for field in sort.fields() {
        if let Some(value) = values.get(field.name) {
            document.insert(field.name, Item::Value(value.clone()));
        }
    }
    let text = document.to_string();
    layout::format(&text, sort).unwrap_or(text)
}
