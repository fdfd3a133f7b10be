//! The forms that a value can have. What passed is a type: nobody checks it again.

use std::collections::BTreeSet;

use toml::de::DeValue;

mod date;
mod id;
mod licence;
mod link;
pub(crate) mod mailbox;
pub(crate) mod stand_in;
mod text;
mod text_rules;
pub(crate) mod web;

pub use date::{Day, Period, Reviewed, unknown};
pub use id::{Audience, EntryId, NeedId, OrganisationId, Reference, StandardId, Tag};
pub use licence::Licence;
pub use link::{Address, PageLink, SourceLink};
pub use mailbox::Email;
pub use text::{Label, LanguageCode, Line, Name, OrganisationName, Paragraph, Summary, Text};
pub use web::WebAddress;

use super::{
    shape::{Shape, Target},
    table::Node,
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    rule::{MISSING_FIELD, UNKNOWN_WORD, VALUE},
    source::Span,
    suggest::nearest,
};

/// A type that a TOML value can be read as.
pub trait Value: Sized {
    /// What it looks like, for the middle of a sentence: "a date such as `2026-11-01`".
    const FORM: &str;

    /// What it looks like, as data.
    const SHAPE: Shape;

    /// Reads a value, or reports what is wrong with it.
    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self>;

    /// Shows every id in it that leads to another record.
    fn references<'v>(&'v self, _visit: &mut dyn FnMut(Target, &'v Reference)) {}
}

/// A list that must not be empty.
#[derive(Clone, Debug, serde::Serialize)]
pub struct OneOrMore<T>(pub Vec<T>);

/// A whole number that is not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Count(pub u64);

impl<T: Value> Value for Vec<T> {
    const FORM: &str = "a list in square brackets";
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let DeValue::Array(items) = node.value else {
            return node.wrong_type(Self::FORM, found);
        };
        let nodes = items.iter().map(|item| Node::new(item, node.origin));
        let mut seen = BTreeSet::new();
        for item in nodes.clone() {
            let twice = item.value.as_str().filter(|text| !seen.insert(*text));
            found.extend(twice.map(|text| {
                let message = format!("`{text}` stands in this list twice");
                VALUE.at(item.span, message).help("keep one of the two")
            }));
        }
        Some(nodes.filter_map(|item| T::read(&item, found)).collect())
    }

    fn references<'v>(&'v self, visit: &mut dyn FnMut(Target, &'v Reference)) {
        for item in self {
            item.references(visit);
        }
    }
}

impl<T: Value> Value for OneOrMore<T> {
    const FORM: &str = "a list in square brackets with something in it";
    const SHAPE: Shape = Shape::OneOrMore(&T::SHAPE);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        if node.value.as_array().is_some_and(|items| items.is_empty()) {
            found.push(MISSING_FIELD.at(node.span, "this list is empty").help("name at least one"));
        }
        Vec::read(node, found).map(Self)
    }

    fn references<'v>(&'v self, visit: &mut dyn FnMut(Target, &'v Reference)) {
        self.0.references(visit);
    }
}

impl Value for bool {
    const FORM: &str = "`true` or `false`";
    const SHAPE: Shape = Shape::Boolean;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        node.value.as_bool().or_else(|| node.wrong_type(Self::FORM, found))
    }
}

impl Value for Count {
    const FORM: &str = "a whole number";
    const SHAPE: Shape = Shape::Count;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let number = match node.value {
            DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        number.map(Self).or_else(|| node.wrong_type(Self::FORM, found))
    }
}

/// Reads one of a choice of words.
pub fn word<'t>(
    node: &Node<'t>,
    words: &[&'static str],
    found: &mut Diagnostics,
) -> Option<&'t str> {
    let Some(word) = node.value.as_str() else {
        return node.wrong_type(&format!("one of {}", quoted(words)), found);
    };
    if words.contains(&word) {
        return Some(word);
    }
    let refused = if words.contains(&"unknown") {
        stand_in::reported_as_unknown(node, found)
    } else {
        stand_in::reported(node, found)
    };
    if refused {
        return None;
    }
    found.push(unknown_word(word, node.span, words));
    None
}

/// The finding about a word that is none of a choice.
pub fn unknown_word(word: &str, span: Span, words: &[&str]) -> Diagnostic {
    let finding = UNKNOWN_WORD.at(span, format!("`{word}` is not a word for this field"));
    match nearest(word, words.iter().copied()) {
        Some(near) => finding.replace(format!("did you mean `{near}`?"), format!("\"{near}\"")),
        None => finding.help(format!("write one of {}", quoted(words))),
    }
}

/// `a`, `b` or `c`.
pub(crate) fn either(words: &[&str]) -> String {
    match words {
        [most @ .., last] if !most.is_empty() => format!("{} or `{last}`", quoted(most)),
        words => quoted(words),
    }
}

/// `a`, `b`, `c`.
pub(crate) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
