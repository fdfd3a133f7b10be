//! The text that a record begins as: what it cannot do without, and every other field explained and
//! commented out.

use std::collections::BTreeMap;

use toml_edit::Value;

use super::{
    form::{example, form},
    rows::{Row, rows},
    sentence, title,
};
use crate::parse::{
    record::{FILLED_IN, Sort},
    shape::FieldShape,
};

/// Columns that a line of explanation may have.
const WIDTH: usize = 100;

/// What a field of a new record says.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Its value.
    pub value: Value,
    /// Whether it only holds the place of what the author has yet to say.
    pub stand_in: bool,
}

/// The text of a record with these values.
pub fn record(sort: Sort, filled: &BTreeMap<&str, Filled>) -> String {
    let path = sort.path(sort.id_form());
    let up = "../".repeat(path.matches('/').count());
    let schema = format!("#:schema {up}schema/{}.schema.json\n", sort.word());
    let about = format!(
        "{}: {} Every field that it can have stands here, and in docs/records.md of Commonshelf. \
         Write what is true, and leave out what you do not know.",
        title(sort),
        sort.about()
    );
    let said = sort.fields().filter_map(|field| {
        let filled = filled.get(field.name)?;
        let value = filled.value.clone().decorated("", "");
        Some(format!("{}{} = {value}\n", explained(field, filled.stand_in), field.name))
    });
    let unsaid = sort.fields().filter(|field| !filled.contains_key(field.name)).map(|field| {
        let example = example(&field.shape);
        format!("{}# {} = {example}\n", explained(field, false), field.name)
    });
    [schema, comment(&about, "# ")]
        .into_iter()
        .chain(said)
        .chain([
            "\n# The rest is optional. To say a field, take away the `# ` before it.\n".to_owned()
        ])
        .chain(unsaid)
        .collect()
}

/// What a field means and what its value looks like, as a phrase.
pub fn phrase(field: &FieldShape) -> String {
    format!("{} ({})", field.what, form(&field.shape))
}

/// A value of the field, as `--set` takes it from a shell.
pub fn example_for_shell(field: &FieldShape) -> String {
    let example = example(&field.shape);
    let text = example.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match text {
        Some(text) if !text.contains([' ', '"']) => text.to_owned(),
        None if !example.contains(' ') => example,
        _ => format!("'{example}'"),
    }
}

/// What a field means, as the comment above it.
fn explained(field: &FieldShape, stand_in: bool) -> String {
    let rows = rows(field);
    let lines = rows.iter().enumerate().map(|(number, row)| match number {
        0 => comment(&(sentence(&phrase(field)) + "."), "# "),
        _ => inner(row, field.name),
    });
    let warning = if stand_in { format!("{FILLED_IN}\n") } else { String::new() };
    format!("\n{}{warning}", lines.collect::<String>())
}

/// A field of a table inside a field.
fn inner(row: &Row, outer: &str) -> String {
    let name = row.name.trim_start_matches(outer).trim_start_matches('.');
    let required = if row.required { "required, " } else { "" };
    comment(&format!("{name}: {} ({required}{}).", row.what, row.form), "#   - ")
}

/// Words in lines, each with that before it; a hyphen stands before the first alone.
fn comment(words: &str, before: &str) -> String {
    let mut text = String::new();
    let mut line = before.to_owned();
    for word in words.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > WIDTH {
            text += line.trim_end();
            text.push('\n');
            line = before.replace('-', " ");
        }
        line += word;
        line.push(' ');
    }
    format!("{text}{}\n", line.trim_end())
}
