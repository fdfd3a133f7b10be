//! A list of organisations in YAML: the permissible values of an enumeration, each with tags.
//! It is read by its types, so that no text becomes a number and a short form such as `NO` stays one.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_saphyr::{DuplicateKeyPolicy, Location, Spanned};

use super::Cell;
use crate::{
    diagnostic::Diagnostics,
    rule::VALUE,
    source::{SourceId, Span},
};

/// An organisation of the list.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its slug on GOV.UK.
    pub(super) id: Cell,
    /// Its full name; empty if the list has none.
    pub(super) name: Cell,
    /// Its page.
    pub(super) page: Option<Cell>,
    /// What else is said of it: tags and their values, in order.
    pub(super) tags: Vec<(String, Cell)>,
}

#[derive(Deserialize)]
struct Document {
    enums: Enums,
}

#[derive(Deserialize)]
struct Enums {
    #[serde(rename = "OrganisationValues")]
    organisations: Values,
}

#[derive(Deserialize)]
struct Values {
    permissible_values: Pairs<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Value {
    description: Option<Spanned<String>>,
    meaning: Option<Spanned<String>>,
    #[serde(default)]
    extensions: Vec<Extension>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Extension {
    tag: String,
    value: Spanned<String>,
}

/// A mapping that keeps its order and its duplicates, so that these can be reported.
struct Pairs<V>(Vec<(Spanned<String>, V)>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Pairs<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor(PhantomData))
    }
}

struct PairsVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for PairsVisitor<V> {
    type Value = Pairs<V>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

/// Reads the list, or reports why it is none.
pub(super) fn read((source, text): (SourceId, &str), found: &mut Diagnostics) -> Vec<Listed> {
    let options = serde_saphyr::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
    };
    match serde_saphyr::from_str_with_options::<Document>(text, options) {
        Ok(document) => {
            let values = document.enums.organisations.permissible_values.0.into_iter();
            values.map(|(id, value)| listed(source, id, value)).collect()
        }
        Err(error) => {
            let error = error.without_snippet();
            let span = error.location().map_or(source.span(0..0), |at| place(source, &at, text));
            let message = format!("this is not the list that is wanted: {}", first_part(error));
            let help = "wanted is YAML with `enums`, `OrganisationValues`, `permissible_values`, and \
                        in it for each organisation `description`, `meaning` and `extensions`";
            found.push(VALUE.at(span, message).help(help));
            Vec::new()
        }
    }
}

/// What the parser says, without the place that it puts after it.
fn first_part(error: &serde_saphyr::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.split(" at line ").next().unwrap_or_default().to_owned()
}

fn listed(source: SourceId, id: Spanned<String>, value: Value) -> Listed {
    let cell = |column, text: Spanned<String>| Cell {
        column,
        span: place(source, &text.referenced, &text.value),
        text: text.value,
    };
    let id = cell("id", id);
    let name = value.description.map_or_else(
        || Cell { column: "description", text: String::new(), span: id.span },
        |name| cell("description", name),
    );
    let page = value.meaning.map(|page| cell("meaning", page));
    let tags = value.extensions.into_iter().map(|Extension { tag, value }| {
        let column = TAGS.iter().find(|known| **known == tag).copied().unwrap_or("extensions");
        (tag, cell(column, value))
    });
    Listed { id, name, page, tags: tags.collect() }
}

/// The tags that become fields.
const TAGS: [&str; 3] = ["abbreviation", "organisationType", "status"];

/// Where something stands.
fn place(source: SourceId, at: &Location, text: &str) -> Span {
    let number = |number: Option<u64>| number.and_then(|number| usize::try_from(number).ok());
    let start = number(at.span().byte_offset()).unwrap_or_default();
    let length = number(at.span().byte_len()).filter(|length| *length > 0);
    let line = text.lines().next().map_or(0, str::len);
    source.span(start..start + length.unwrap_or(line.min(1)))
}
