//! The tables of `docs/records.md`: every field of every sort of record.

use super::{
    rows::{Row, rows},
    title,
};
use crate::parse::{
    record::{Common, Sort},
    shape::FieldShape,
    value::either,
};

/// What stands between the part of the page that people write and the part that is made.
pub const MARK: &str = "<!-- From here on, this page is made by `UPDATE_EXPECTED=1 cargo test --test documents`. -->\n";

/// The page with its made part as the definition of records has it; `None` if it lacks the mark.
pub fn page(text: &str) -> Option<String> {
    let (written, _) = text.split_once(MARK)?;
    Some(format!("{written}{MARK}{}", sections()))
}

fn sections() -> String {
    let common = format!(
        "\n### Common fields\n\n{}\n\n{}",
        Common::RECORD.about,
        table(Common::RECORD.fields.iter())
    );
    Sort::all().map(section).fold(common, |page, section| page + &section)
}

fn section(sort: Sort) -> String {
    let title = title(sort);
    let file = sort.path(sort.id_form());
    let also = match (sort, sort.one_of()) {
        (Sort::Entry(_), _) => "; these fields stand beside the common ones".to_owned(),
        (_, []) => String::new(),
        (_, keys) => format!("; it needs {}", either(keys)),
    };
    let own = sort.own().fields.iter();
    format!("\n### {title}\n\n{} File: `{file}`{also}.\n\n{}", sort.about(), table(own))
}

fn table<'f>(fields: impl Iterator<Item = &'f FieldShape>) -> String {
    let head = "| field | form | meaning |\n|---|---|---|\n".to_owned();
    fields.flat_map(rows).fold(head, |table, row| table + &line(&row))
}

fn line(row: &Row) -> String {
    let Row { name, form, what, required } = row;
    let required = if *required { "**required:** " } else { "" };
    format!("| `{name}` | {form} | {required}{what} |\n")
}
