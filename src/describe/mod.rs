//! Records described, all of it from their one definition in `parse`: schemas for editors, the tables
//! of the documentation, and the text that a new record begins as.

pub mod editors;
mod form;
pub mod json_schema;
mod ordered;
pub mod reference;
mod rows;
pub mod template;

use crate::parse::record::{Kind, Sort};

/// What a sort of record is called, as a heading.
fn title(sort: Sort) -> String {
    match sort {
        Sort::Entry(Kind::Api) => "API".to_owned(),
        _ => sentence(&sort.word().replace('-', " ")),
    }
}

/// The first letter as a capital: a phrase as the beginning of a sentence.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
