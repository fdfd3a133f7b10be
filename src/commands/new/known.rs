//! What a new record can say without being told: what follows from its id, what is `unknown`, and the
//! day; and stand-ins, which are shown to be such.

use jiff::{ToSpan, civil::Date};
use toml_edit::Value;

use super::Fields;
use crate::{
    describe::template::Filled,
    parse::{
        record::Sort,
        shape::{FieldShape, Shape},
    },
    source::Sources,
};

/// Every field that can be filled.
pub(super) fn fields(sort: Sort, id: &str, today: Date, sources: &Sources) -> Fields {
    let wanted = |field: &&FieldShape| field.required || sort.one_of().contains(&field.name);
    let filled = |field: &'static FieldShape| {
        let filled = match (field.name, field.shape) {
            (_, shape) if takes_unknown(&shape) => sure("unknown"),
            ("name" | "title", _) => sure(name_of(id)),
            ("label", _) => sure(words_of(id)),
            ("summary", _) => stand_in(summary(sort, id)),
            ("provider", _) => stand_in(first_organisation(sources)?),
            // Whoever writes the record says so today.
            ("last_confirmed", _) => sure(day(today)?),
            ("expires", _) => sure(day(today.saturating_add(12.months()))?),
            _ => return None,
        };
        Some((field.name, filled))
    };
    sort.fields().filter(wanted).filter_map(filled).collect()
}

fn sure(value: impl Into<Value>) -> Filled {
    Filled { value: value.into(), stand_in: false }
}

fn stand_in(value: impl Into<Value>) -> Filled {
    Filled { value: value.into(), stand_in: true }
}

fn takes_unknown(shape: &Shape) -> bool {
    match *shape {
        Shape::Unknown => true,
        Shape::Words(words) => words.contains(&"unknown"),
        Shape::Either(one, other) => takes_unknown(one) || takes_unknown(other),
        _ => false,
    }
}

/// `home-office/my-thing` as "my thing".
fn words_of(id: &str) -> String {
    let own = id.rsplit('/').next().unwrap_or(id);
    own.split('-').collect::<Vec<_>>().join(" ")
}

/// `my-thing` as "My thing".
fn name_of(id: &str) -> String {
    let words = words_of(id);
    words.chars().take(1).flat_map(char::to_uppercase).chain(words.chars().skip(1)).collect()
}

fn summary(sort: Sort, id: &str) -> String {
    match sort {
        Sort::Need => format!("Says in a sentence what somebody has who can {}.", words_of(id)),
        _ => format!("Says in a sentence what {} does for whoever uses it.", name_of(id)),
    }
}

/// The organisation whose id comes first.
fn first_organisation(sources: &Sources) -> Option<&str> {
    let folder = "content/organisations/";
    sources.below(folder).find_map(|file| file.path.strip_prefix(folder)?.strip_suffix(".toml"))
}

fn day(date: Date) -> Option<Value> {
    date.to_string().parse().ok()
}
