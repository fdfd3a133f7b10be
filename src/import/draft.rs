//! A record in the making: its values, and the cell that each came from.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml_edit::{Datetime, InlineTable, Value};

use super::Cell;
use crate::{edit::compose, parse::record::Sort, source::Span};

/// A record that is to be written.
#[derive(Debug)]
pub(super) struct Draft {
    /// What sort of record.
    pub(super) sort: Sort,
    /// Its id.
    pub(super) id: String,
    /// Where it comes from.
    pub(super) origin: Origin,
    /// Its long description, as Markdown; empty when there is none.
    pub(super) description: String,
    values: BTreeMap<&'static str, Value>,
    /// By the name of the field, with a `.` before a key of a table.
    cells: BTreeMap<String, Cell>,
}

/// The row that a record comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    /// Its row, or its line where there are no rows.
    pub(super) row: usize,
    /// The smallest stretch of it that names the record.
    pub(super) span: Span,
}

/// What stands for a value that a portal refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Instead {
    /// Nothing.
    Nothing,
    /// Another value.
    Value(String),
}

/// Keys that their tables cannot do without.
const NEEDED: [&str; 3] = ["contact.email", "contact.url", "source.dataset"];

impl Draft {
    /// A record without values.
    pub(super) fn new(sort: Sort, id: String, origin: Origin) -> Self {
        let (values, cells, description) = (BTreeMap::new(), BTreeMap::new(), String::new());
        Self { sort, id, origin, description, values, cells }
    }

    /// Gives a field a value that no cell holds.
    pub(super) fn put(&mut self, field: &'static str, value: impl Into<Value>) {
        self.values.insert(field, value.into());
    }

    /// Gives a field the value that a cell holds.
    pub(super) fn set(&mut self, field: &'static str, value: impl Into<Value>, cell: &Cell) {
        self.put(field, value);
        self.cells.insert(field.to_owned(), cell.clone());
    }

    /// Gives a key of a table the day that a cell holds.
    pub(super) fn set_day(&mut self, (field, key): (&'static str, &str), day: Date, cell: &Cell) {
        let table = self.values.entry(field).or_insert_with(|| InlineTable::new().into());
        if let Value::InlineTable(table) = table {
            table.insert(key, of_day(day));
            self.cells.insert(format!("{field}.{key}"), cell.clone());
        }
    }

    /// The cell that a field, or a key of a table in it, comes from.
    pub(super) fn cell(&self, place: &str) -> Option<&Cell> {
        let field = place.split('.').next().unwrap_or(place);
        self.cells.get(place).or_else(|| self.cells.get(field))
    }

    /// The text of a field that holds one.
    pub(super) fn text(&self, field: &str) -> &str {
        self.values.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// The path of its record.
    pub(super) fn path(&self) -> String {
        self.sort.path(&self.id)
    }

    /// The path of its long description.
    pub(super) fn description_path(&self) -> String {
        format!("{}.md", self.path().trim_end_matches(".toml"))
    }

    /// The record as it is written.
    pub(super) fn record(&self) -> String {
        compose::record(self.sort, &self.values)
    }

    /// Takes away what a field says, or the one key of its table; `None` when the record cannot do
    /// without it.
    pub(super) fn take_away(&mut self, place: &str) -> Option<Instead> {
        if let Some((field, key)) = place.split_once('.')
            && let Some(Value::InlineTable(table)) = self.values.get_mut(field)
            && table.len() > 1
            && !NEEDED.contains(&place)
        {
            return table.remove(key).map(|_| Instead::Nothing);
        }
        let field = place.split('.').next().unwrap_or(place);
        let shape = self.sort.fields().find(|shape| shape.name == field)?;
        let instead = match field {
            "contact" | "reviewed" | "status" => Some("unknown"),
            "summary" if self.text("summary") != self.text("name") => Some(self.text("name")),
            _ => None,
        };
        match instead.filter(|instead| *instead != self.text(field)).map(ToOwned::to_owned) {
            Some(instead) => {
                self.put(shape.name, instead.as_str());
                Some(Instead::Value(instead))
            }
            None if shape.required => None,
            None => self.values.remove(field).map(|_| Instead::Nothing),
        }
    }
}

/// A day, as TOML has it.
pub(super) fn of_day(day: Date) -> Value {
    let day: Datetime = day.to_string().parse().expect("a day of the calendar is a date of TOML");
    day.into()
}
