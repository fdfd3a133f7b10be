//! A TOML table read field by field: every field that a record has is asked for once, and what is
//! left over is an unknown key.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    shape::{FieldShape, Target},
    value::{Reference, Value},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    rule::{MISSING_FIELD, UNKNOWN_KEY, WRONG_TYPE},
    source::{SourceId, Span},
    suggest::nearest,
};

/// Where a stretch of TOML begins in its file.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'t> {
    /// The file.
    pub source: SourceId,
    /// First byte of the TOML in it.
    pub at: usize,
    /// The portal's language, which a plain text is in.
    pub language: &'t str,
}

/// One value of a document, with its place.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t> {
    /// What stands there.
    pub value: &'t DeValue<'t>,
    /// Where.
    pub span: Span,
    /// Where the document begins.
    pub origin: Origin<'t>,
}

/// A table that is being read.
#[derive(Debug)]
pub struct Fields<'t, 'f> {
    table: &'t DeTable<'t>,
    span: Span,
    origin: Origin<'t>,
    known: Vec<&'static str>,
    /// Fields that must be there and are not, each with its finding.
    missing: Vec<(&'static str, Diagnostic)>,
    explain: fn(&str) -> Option<String>,
    /// The ids in what could be read of a record that could not be read as a whole.
    loose: Vec<(Target, Reference)>,
    found: &'f mut Diagnostics,
}

impl Origin<'_> {
    /// A stretch of the TOML as a stretch of its file.
    pub fn span(self, range: Range<usize>) -> Span {
        self.source.span(self.at + range.start..self.at + range.end)
    }
}

impl<'t> Node<'t> {
    /// The value with its place.
    pub fn new(value: &'t Spanned<DeValue<'t>>, origin: Origin<'t>) -> Self {
        Self { value: value.get_ref(), span: origin.span(value.span()), origin }
    }

    /// What sort of value stands there, as a message says it.
    pub fn sort(&self) -> &'static str {
        match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }

    /// Whether this is a table with one of these keys, whatever their values.
    pub fn has_any(&self, keys: &[&str]) -> bool {
        self.value.as_table().is_some_and(|table| keys.iter().any(|key| table.contains_key(*key)))
    }

    /// Reports that another type is wanted here.
    pub fn wrong_type<T>(&self, wanted: &str, found: &mut Diagnostics) -> Option<T> {
        let message = format!("this is {}, where {wanted} is wanted", self.sort());
        found.push(WRONG_TYPE.at(self.span, message).help(format!("write {wanted}")));
        None
    }
}

impl<'t, 'f> Fields<'t, 'f> {
    /// A whole document.
    pub fn of_document(
        document: &'t Spanned<DeTable<'t>>,
        origin: Origin<'t>,
        found: &'f mut Diagnostics,
    ) -> Self {
        let span = origin.span(0..0);
        Self::new(document.get_ref(), (span, origin), found)
    }

    /// A table inside a document.
    pub fn of_table(table: &'t DeTable<'t>, node: &Node<'t>, found: &'f mut Diagnostics) -> Self {
        Self::new(table, (node.span, node.origin), found)
    }

    fn new(
        table: &'t DeTable<'t>,
        (span, origin): (Span, Origin<'t>),
        found: &'f mut Diagnostics,
    ) -> Self {
        let (known, missing) = (Vec::new(), Vec::new());
        Self { table, span, origin, known, missing, explain: |_| None, loose: Vec::new(), found }
    }

    /// The value of a field, if it is there and well-formed.
    pub fn optional<T: Value>(&mut self, field: &FieldShape) -> Option<T> {
        self.known.push(field.name);
        let value = self.table.get(field.name)?;
        T::read(&Node::new(value, self.origin), self.found)
    }

    /// The value of a field that must be there.
    pub fn required<T: Value>(&mut self, field: &FieldShape) -> Option<T> {
        if !self.table.contains_key(field.name) {
            let message = format!("`{}` is missing", field.name);
            let help = format!("add `{} = …`, {}: {}", field.name, T::FORM, field.what);
            self.missing.push((field.name, MISSING_FIELD.at(self.span, message).help(help)));
        }
        self.optional(field)
    }

    /// Keeps an id of a record that cannot be read as a whole, so that it is looked up all the same.
    pub fn keep(&mut self, target: Target, reference: &Reference) {
        self.loose.push((target, reference.clone()));
    }

    /// Whether the table has one of these keys, whatever their values.
    pub fn has_any(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.table.contains_key(*key))
    }

    /// Whether the table has something under a key that is to hold a list, whatever it is.
    pub fn has_items(&self, key: &str) -> bool {
        let value = self.table.get(key).map(Spanned::get_ref);
        value.is_some_and(|value| value.as_array().is_none_or(|items| !items.is_empty()))
    }

    /// The value of a field and its place, if it is a text; for findings about several fields.
    pub fn text_at(&self, key: &str) -> Option<(&'t str, Span)> {
        let node = Node::new(self.table.get(key)?, self.origin);
        Some((node.value.as_str()?, node.span))
    }

    /// Adds a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// Reports something about the whole table.
    pub fn report(&mut self, make: impl FnOnce(Span) -> Diagnostic) {
        let finding = make(self.span);
        self.found.push(finding);
    }

    /// Says how to tell what an unknown key may be about.
    pub fn explain_unknown(&mut self, explain: fn(&str) -> Option<String>) {
        self.explain = explain;
    }

    /// Reports every key that nobody asked for, and every field that is missing; one that is there
    /// under a key with a slip in it is reported as the slip alone. Hands over the ids that were kept.
    pub fn finish(mut self) -> Vec<(Target, Reference)> {
        for key in self.table.keys().filter(|key| !self.known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let finding = UNKNOWN_KEY
                .at(self.origin.span(key.span()), format!("there is no field `{name}` here"));
            let known = self.known.iter().copied();
            let near = nearest(name, known);
            self.missing.retain(|(field, _)| near != Some(*field));
            self.found.push(match (near, (self.explain)(name)) {
                (Some(near), _) => finding.replace(format!("did you mean `{near}`?"), near),
                (None, Some(explanation)) => finding.help(explanation),
                (None, None) => {
                    finding.help(format!("the fields here are {}", self.known.join(", ")))
                }
            });
        }
        self.found.extend(self.missing.into_iter().map(|(_, finding)| finding));
        self.loose
    }
}
