//! What the user says of fields: `--set name=value`, or an answer.

use toml_edit::Value;

use super::Fields;
use crate::{
    commands::Trouble,
    describe::template::Filled,
    parse::{record::Sort, shape::Shape},
    suggest::did_you_mean,
};

/// The fields that were set; the last word on a field counts.
pub(super) fn fields(sort: Sort, set: &[String]) -> Result<Fields, Trouble> {
    set.iter().map(|said| field(sort, said)).collect()
}

fn field(sort: Sort, said: &str) -> Result<(&'static str, Filled), Trouble> {
    let Some((name, text)) = said.split_once('=') else {
        let help = "write `--set name=value`";
        return Err(Trouble::usage(format!("`{said}` does not say what a field is\nhelp: {help}")));
    };
    let name = name.trim();
    let Some(field) = sort.fields().find(|field| field.name == name) else {
        let known = || sort.fields().map(|field| field.name);
        let help = did_you_mean(name, known(), || {
            format!("the fields are {}", known().collect::<Vec<_>>().join(", "))
        });
        let word = sort.word();
        return Err(Trouble::usage(format!(
            "a record of sort `{word}` has no field `{name}`\nhelp: {help}"
        )));
    };
    Ok((field.name, Filled { value: value(&field.shape, text), stand_in: false }))
}

/// TOML if it is TOML of the type that is wanted, else a text.
pub(super) fn value(shape: &Shape, text: &str) -> Value {
    let read = text.trim().parse().ok();
    read.filter(|value| fits(shape, value)).unwrap_or_else(|| Value::from(text.trim()))
}

fn fits(shape: &Shape, value: &Value) -> bool {
    match *shape {
        Shape::Text(_) => value.is_str() || value.is_inline_table(),
        Shape::Day => value.is_datetime(),
        Shape::Boolean => value.is_bool(),
        Shape::Count => value.is_integer(),
        Shape::List(_) | Shape::OneOrMore(_) => value.is_array(),
        Shape::Table(_) | Shape::TableWithOneOf(..) => value.is_inline_table(),
        Shape::Either(one, other) => fits(one, value) || fits(other, value),
        Shape::Slug
        | Shape::Id(_)
        | Shape::Audience
        | Shape::Words(_)
        | Shape::Period
        | Shape::WebAddress
        | Shape::Email
        | Shape::Licence(_)
        | Shape::Language
        | Shape::Special(_)
        | Shape::Unknown => value.is_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shape: Shape, text: &str, expected: &str) {
        assert_eq!(value(&shape, text).to_string(), expected);
    }

    #[test]
    fn a_value_is_toml_if_that_is_what_the_field_takes_and_text_otherwise() {
        check(Shape::Day, "2026-11-01", "2026-11-01");
        check(Shape::Text(80), "2026-11-01", "\"2026-11-01\"");
        check(Shape::Text(80), "My service", "\"My service\"");
        check(Shape::Text(80), "\"My service\"", "\"My service\"");
        check(Shape::Text(80), "{ cy = \"Gwasanaeth\" }", "{ cy = \"Gwasanaeth\" }");
        check(Shape::List(&Shape::Slug), "[\"a\", \"b\"]", "[\"a\", \"b\"]");
        check(Shape::Boolean, "true", "true");
        check(Shape::Either(&Shape::Day, &Shape::Unknown), "unknown", "\"unknown\"");
    }

    #[test]
    fn a_value_cannot_smuggle_in_a_second_field() {
        check(Shape::Text(80), "\"a\"\nurl = \"b\"", "\"\"\"\n\"a\"\nurl = \"b\"\"\"\"");
    }
}
