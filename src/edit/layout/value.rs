//! A value as text: spaced in one way, each part of it as its author wrote it.

use toml_edit::{Array, InlineTable, Value};

use super::{
    comments::{self, gaps, lifted},
    name,
    order::Order,
};

/// The longest line that a list stands on, in characters: texts of records stand on lines as long.
const LONGEST_LINE: usize = 200;

/// A value, without the comments that are [`lifted`]. A list has a line for each element if that is
/// easier to read; `line` is what stands on its first line before it.
pub(super) fn text(value: &Value, order: &Order, line: &str) -> String {
    match value {
        Value::Array(list) if is_spread(list, order, line) => {
            let indent = line.len() - line.trim_start().len();
            spread(list, order, &" ".repeat(indent))
        }
        value => flat(value, order),
    }
}

/// Whether a list has a line for each element.
fn is_spread(list: &Array, order: &Order, line: &str) -> bool {
    let text = flat_list(list, order);
    let long = line.chars().count() + text.chars().count() > LONGEST_LINE || text.contains('\n');
    let nested = list.iter().any(|value| value.is_array() || value.is_inline_table());
    list.len() > 1 && (long || nested) || comments::are_in(list)
}

fn spread(list: &Array, order: &Order, indent: &str) -> String {
    let margin = format!("{indent}  ");
    let mut gaps = gaps(list).into_iter();
    let mut text = "[\n".to_owned();
    let mut before = gaps.next().unwrap_or_default();
    for (value, gap) in list.iter().zip(gaps) {
        add_lines(&mut text, &margin, before.above.iter().map(String::as_str).chain(lifted(value)));
        let element = self::text(value, order, &margin);
        text.extend([&margin, &element, ",", &gap.beside, "\n"]);
        before = gap;
    }
    add_lines(&mut text, &margin, before.above.iter().map(String::as_str));
    format!("{}\n{indent}]", text.trim_end())
}

/// Adds comments, with an empty line where there were some, but none after the first bracket.
fn add_lines<'l>(text: &mut String, margin: &str, lines: impl Iterator<Item = &'l str>) {
    for line in lines {
        match line {
            "" if text == "[\n" || text.ends_with("\n\n") => {}
            "" => text.push('\n'),
            comment => text.extend([margin, comment, "\n"]),
        }
    }
}

/// A value on one line, but for the lines of a text that has several.
fn flat(value: &Value, order: &Order) -> String {
    match value {
        Value::Array(list) => flat_list(list, order),
        Value::InlineTable(table) => flat_table(table, order),
        Value::String(scalar) => scalar.display_repr().into_owned(),
        Value::Integer(scalar) => scalar.display_repr().into_owned(),
        Value::Float(scalar) => scalar.display_repr().into_owned(),
        Value::Boolean(scalar) => scalar.display_repr().into_owned(),
        Value::Datetime(scalar) => scalar.display_repr().into_owned(),
    }
}

fn flat_list(list: &Array, order: &Order) -> String {
    let elements: Vec<_> = list.iter().map(|value| flat(value, order)).collect();
    format!("[{}]", elements.join(", "))
}

fn flat_table(table: &InlineTable, order: &Order) -> String {
    let mut fields = table.get_values();
    fields.sort_by_cached_key(|(path, _)| order.place(path));
    let fields: Vec<_> = fields
        .into_iter()
        .map(|(path, value)| format!("{} = {}", name(&path), flat(value, &order.inside(&path))))
        .collect();
    if fields.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", fields.join(", ")) }
}
