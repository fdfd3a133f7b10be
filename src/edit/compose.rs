//! A record from values.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, Item, Value};

use super::layout;
use crate::parse::record::Sort;

/// The text of a record with these values, laid out as `fmt` does. A value for a key that is no field
/// is written too, at the end, so that `check` finds it.
pub fn record(sort: Sort, values: &BTreeMap<&str, Value>) -> String {
    let mut document = DocumentMut::new();
    for (key, value) in values {
        document.insert(key, Item::Value(value.clone()));
    }
    let text = document.to_string();
    layout::format(&text, sort).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_holds_its_fields_in_their_order_and_then_what_it_does_not_know() {
        let values = BTreeMap::from([
            ("summary", Value::from("Says \"yes\".")),
            ("label", Value::from("agree")),
            ("colour", Value::from("red")),
            ("synonyms", ["yes", "aye"].into_iter().collect()),
        ]);
        let expected = r#"label = "agree"
summary = 'Says "yes".'
synonyms = ["yes", "aye"]
colour = "red"
"#;
        assert_eq!(record(Sort::Need, &values), expected);
    }
}
