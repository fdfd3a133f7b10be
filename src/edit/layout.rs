//! The one layout of a record: fields in the order of their definition, comments with the field that
//! they stand above, values as their author wrote them, and one way to space it all.

use toml_edit::{DocumentMut, Item, Key, Table};

mod comments;
mod order;
mod value;

use crate::parse::record::Sort;
use comments::{above, beside, lifted};
use order::Order;

/// The text of a record in the one layout: fields in their order, comments kept, nothing else
/// changed. `None` if it is not TOML.
pub fn format(text: &str, sort: Sort) -> Option<String> {
    let text = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let (opening, rest) = text.split_at(opening(&text));
    let document: DocumentMut = rest.parse().ok()?;
    let mut page = Page::default();
    page.lines(opening.lines());
    page.fields(&document, &Order::of(sort), &mut Vec::new());
    page.lines(document.trailing().as_str().unwrap_or_default().lines());
    Some(page.finish())
}

/// Where what is said of the whole file ends: after the last empty line, or the last line that names
/// a schema, above the first field.
fn opening(text: &str) -> usize {
    let (mut at, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() && !words.starts_with('#') {
            break;
        }
        at += line.len();
        if words.is_empty() || words.starts_with("#:schema") {
            end = at;
        }
    }
    end
}

/// The text of a record, as far as it is written.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// The fields of a table, and then the tables inside it that have headers of their own.
    fn fields<'d>(&mut self, table: &'d Table, order: &Order, path: &mut Vec<&'d Key>) {
        let mut fields = table.get_values();
        fields.sort_by_cached_key(|(path, _)| order.place(path));
        for (path, value) in fields {
            let key = path.last().expect("a value has a key");
            self.lines(above(key.leaf_decor()).chain(lifted(value)));
            let mut line = format!("{} = ", name(&path));
            line += &value::text(value, &order.inside(&path), &line);
            self.line(&line, &beside(value.decor()));
        }
        self.tables(table, order, path);
    }

    /// The tables inside a table that have headers of their own.
    fn tables<'d>(&mut self, table: &'d Table, order: &Order, path: &mut Vec<&'d Key>) {
        let keys = table.iter().filter_map(|(name, _)| table.get_key_value(name));
        let mut inside: Vec<_> = keys.collect();
        inside.sort_by_key(|(key, _)| order.rank(key));
        for (key, item) in inside {
            path.push(key);
            let order = order.inside(&[key]);
            match item {
                // Its fields stand above, with dots, and it has no header.
                Item::Table(inner) if inner.is_dotted() => self.tables(inner, &order, path),
                Item::Table(inner) => {
                    if !inner.is_implicit() {
                        self.header(inner, &format!("[{}]", name(path)));
                    }
                    self.fields(inner, &order, path);
                }
                Item::ArrayOfTables(list) => {
                    for inner in list {
                        self.header(inner, &format!("[[{}]]", name(path)));
                        self.fields(inner, &order, path);
                    }
                }
                Item::Value(_) | Item::None => {}
            }
            path.pop();
        }
    }

    fn header(&mut self, table: &Table, header: &str) {
        self.empty_line();
        self.lines(above(table.decor()));
        self.line(header, &beside(table.decor()));
    }

    fn line(&mut self, text: &str, comment: &str) {
        self.text.extend([text, comment, "\n"]);
    }

    /// Comments, and the empty lines between them.
    fn lines<'l>(&mut self, lines: impl IntoIterator<Item = &'l str>) {
        for line in lines {
            match line.trim() {
                "" => self.empty_line(),
                comment => self.line(comment, ""),
            }
        }
    }

    /// One empty line, and none at the top.
    fn empty_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn finish(mut self) -> String {
        let length = self.text.trim_end().len();
        self.text.truncate(length);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text
    }
}

/// A key as its author wrote it, with dots between its parts.
fn name(path: &[&Key]) -> String {
    path.iter().map(|key| key.display_repr()).collect::<Vec<_>>().join(".")
}
