//! What became of every row and of every value that did not stay as it was.

use serde_json::{Value, json};

mod text;

/// The account of an import.
#[derive(Debug, Default)]
pub struct Ledger {
    /// A row for each file that was read.
    pub totals: Vec<Total>,
    /// In the order of the files, and in each by row.
    pub changes: Vec<Change>,
}

/// What became of the rows of a file: `rows` is `made` and `already_there` together, if anything is
/// written at all.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Total {
    /// The file, as the user named it.
    pub file: String,
    /// What its rows are: `organisations`, `entries`.
    pub what: &'static str,
    /// What their places are counted by: `row`, or `line` where there are no rows.
    pub by: &'static str,
    /// What it has.
    pub rows: usize,
    /// Records that were made.
    pub made: usize,
    /// Rows whose records the portal has already.
    pub already_there: usize,
}

/// A value that did not stay as it was.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// The file, as the user named it.
    pub file: String,
    /// Its row, or its line where there are no rows; both count from 1, the header among them.
    pub row: usize,
    /// The id of the record.
    pub record: String,
    /// What happened.
    pub fate: Fate,
    /// The column or key.
    pub column: String,
    /// Why, as the end of a sentence.
    pub why: String,
    /// The value as the file has it; empty if there is none, or it is too long to repeat.
    pub was: String,
    /// What the record has instead; empty if nothing.
    pub became: String,
}

/// Why a value is left out that the portal keeps nothing like.
pub(super) const NO_FIELD: &str = "the portal has no field for it";

/// What happened to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// The portal has the record; the row changed nothing.
    AlreadyThere,
    /// The record says it in another way.
    Changed,
    /// The record does not say it.
    LeftOut,
    /// The file does not say it.
    Unknown,
}

impl Ledger {
    /// For people: totals, then each sort of change with its rows.
    pub fn human(&self) -> String {
        text::of(self)
    }

    /// For programs: an object with the fields of [`Ledger`].
    pub fn json(&self) -> Value {
        json!({ "totals": self.totals, "changes": self.changes })
    }
}
