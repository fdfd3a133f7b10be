//! The record of an entry, retired: what changes in it, and nothing else.

use jiff::civil::Date;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

use super::layout;
use crate::parse::record::{Kind, Sort};

/// What a retired entry says of it.
#[derive(Clone, Copy, Debug)]
pub struct Retirement<'r> {
    /// Why, for a reader.
    pub reason: &'r str,
    /// The ids of what to use instead.
    pub replaced_by: &'r [String],
    /// The day on which it stopped, if that is known.
    pub on: Option<Date>,
    /// The day of the note in its changes.
    pub noted: Date,
}

/// The text of an entry's record with its retirement in it, laid out; `None` if it is not TOML.
pub fn retire(text: &str, kind: Kind, retirement: &Retirement<'_>) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let record = document.as_table_mut();
    set(record, "lifecycle", Value::from("retired"));
    set(record, "reason", Value::from(retirement.reason));
    add_successors(record, retirement.replaced_by);
    if let Some(day) = retirement.on {
        let dates = record.entry("dates").or_insert(value(InlineTable::new()));
        dates.as_table_like_mut().into_iter().for_each(|dates| set(dates, "retired", date(day)));
    }
    add_change(record, retirement);
    layout::format(&document.to_string(), Sort::Entry(kind))
}

/// Gives a field a value, and leaves the comment that ends its line.
fn set(table: &mut dyn TableLike, key: &str, mut new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        None => {
            table.insert(key, Item::Value(new));
        }
    }
}

/// A day as TOML has it. One that TOML does not have is a text, in which the record's reader will
/// find the fault.
fn date(day: Date) -> Value {
    let text = day.to_string();
    text.parse::<toml_edit::Datetime>().map_or_else(|_| Value::from(text), Value::from)
}

/// Adds what is not in the list of successors yet.
fn add_successors(record: &mut Table, ids: &[String]) {
    if ids.is_empty() {
        return;
    }
    let list = record.entry("replaced_by").or_insert(value(Array::new()));
    let Some(list) = list.as_array_mut() else { return };
    for id in ids {
        if list.iter().any(|old| old.as_str() == Some(id)) {
            continue;
        }
        // What stands before the closing bracket belongs to the element before it.
        let mut new = Value::from(id);
        new.decor_mut().set_prefix(list.trailing().as_str().unwrap_or_default());
        list.set_trailing("");
        list.push_formatted(new);
    }
}

/// Adds a note to the changes, of which the newest comes first.
fn add_change(record: &mut Table, retirement: &Retirement<'_>) {
    let fields = [("date", date(retirement.noted)), ("note", Value::from(retirement.reason))];
    match record.entry("changes").or_insert(value(Array::new())) {
        Item::ArrayOfTables(list) => {
            let mut change: Table = fields.into_iter().collect();
            change.set_position(list.get(0).and_then(Table::position));
            list.insert(0, change);
        }
        Item::Value(Value::Array(list)) => {
            let mut change = Value::from(fields.into_iter().collect::<InlineTable>());
            if let Some(first) = list.get_mut(0) {
                // A comment beside the opening bracket stays beside it.
                let before = first.decor().prefix().and_then(|text| text.as_str());
                let before = before.unwrap_or_default().to_owned();
                let (bracket, above) = before.split_once('\n').unwrap_or_default();
                first.decor_mut().set_prefix(format!("\n{above}"));
                change.decor_mut().set_prefix(format!("{bracket}\n"));
            }
            list.insert_formatted(0, change);
        }
        _ => {}
    }
}
