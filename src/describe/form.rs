//! The forms of values in words, and a value of each form.

use crate::parse::{
    record::AUDIENCES,
    shape::{Shape, Target},
    value::either,
};

/// What a value looks like, in words: "text of at most 80 letters".
pub(super) fn form(shape: &Shape) -> String {
    match *shape {
        Shape::Text(most) => format!("text of at most {most} letters"),
        Shape::Slug => "word of a-z, 0-9 and hyphens".to_owned(),
        Shape::Id(target) => format!("id of {} {}", article(target), target.what()),
        Shape::Audience => format!("{}, or a word of the vocabulary", either(AUDIENCES)),
        Shape::Words(words) => either(words),
        Shape::Day => "date".to_owned(),
        Shape::Period => {
            "number and `days`, `weeks`, `months` or `years`, such as `\"12 months\"`".to_owned()
        }
        Shape::WebAddress => "web address".to_owned(),
        Shape::Email => "email address".to_owned(),
        Shape::Licence(words) => format!("SPDX expression such as `MIT`, or {}", either(words)),
        Shape::Language => "language code such as `en`".to_owned(),
        Shape::Boolean => "`true` or `false`".to_owned(),
        Shape::Count => "whole number".to_owned(),
        Shape::Special(what) => what.to_owned(),
        Shape::List(item) => format!("list of {}", forms(item)),
        Shape::OneOrMore(item) => format!("list of {}, at least one", forms(item)),
        Shape::Table(_) => "table".to_owned(),
        Shape::TableWithOneOf(_, keys) => format!("table with {}", either(keys)),
        Shape::Either(one, other) => format!("{}, or {}", form(one), form(other)),
        Shape::Unknown => "`\"unknown\"`".to_owned(),
    }
}

/// The same of several values: "texts of at most 80 letters".
fn forms(shape: &Shape) -> String {
    match *shape {
        Shape::Text(most) => format!("texts of at most {most} letters"),
        Shape::Slug => "words of a-z, 0-9 and hyphens".to_owned(),
        Shape::Id(Target::Entry) => "ids of entries".to_owned(),
        Shape::Id(target) => format!("ids of {}s", target.what()),
        Shape::WebAddress => "web addresses".to_owned(),
        Shape::Language => "language codes such as `en`".to_owned(),
        Shape::List(item) => format!("lists of {}", forms(item)),
        Shape::OneOrMore(item) => format!("lists of {}, at least one in each", forms(item)),
        Shape::Table(_) => "tables".to_owned(),
        Shape::TableWithOneOf(_, keys) => format!("tables with {}", either(keys)),
        _ => form(shape),
    }
}

/// A value of that form, as TOML.
pub(super) fn example(shape: &Shape) -> String {
    match *shape {
        Shape::Text(_) | Shape::Special(_) => "\"…\"".to_owned(),
        Shape::Slug => "\"open-source\"".to_owned(),
        Shape::Id(target) => format!("\"id-of-{}-{}\"", article(target), target.what()),
        Shape::Audience => quoted(AUDIENCES[0]),
        Shape::Words(words) => quoted(words[0]),
        Shape::Day => "2026-11-01".to_owned(),
        Shape::Period => "\"12 months\"".to_owned(),
        Shape::WebAddress => "\"https://www.gov.uk/\"".to_owned(),
        Shape::Email => "\"team@department.gov.uk\"".to_owned(),
        Shape::Licence(_) => "\"MIT\"".to_owned(),
        Shape::Language => "\"en\"".to_owned(),
        Shape::Boolean => "true".to_owned(),
        Shape::Count => "1".to_owned(),
        Shape::List(item) | Shape::OneOrMore(item) => format!("[{}]", example(item)),
        Shape::Table(record) | Shape::TableWithOneOf(record, _) => {
            let fields = record.fields.iter();
            let fields = fields.map(|field| format!("{} = {}", field.name, example(&field.shape)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Shape::Either(one, _) => example(one),
        Shape::Unknown => quoted("unknown"),
    }
}

fn quoted(word: &str) -> String {
    format!("\"{word}\"")
}

fn article(target: Target) -> &'static str {
    match target {
        Target::Entry | Target::Organisation => "an",
        Target::Need | Target::Standard => "a",
    }
}
