//! A table of comma-separated values, read strictly: what a lenient reader would guess is a finding
//! with its row, because a wrong guess moves every value after it into the wrong column.

use std::collections::BTreeMap;

use super::Cell;
use crate::{
    diagnostic::Diagnostics,
    rule::{MISSING_FIELD, Rule, UNKNOWN_KEY, VALUE},
    source::{SourceId, Span},
    suggest::did_you_mean,
};

/// A row below the header.
#[derive(Debug)]
pub(super) struct Row {
    /// Its number as a spreadsheet counts: the header is row 1.
    pub(super) number: usize,
    /// Its cells, by column.
    pub(super) cells: BTreeMap<&'static str, Cell>,
}

/// Reads a table with a header that names exactly these columns, in any order. A row with a finding
/// is left out; without its header, nothing can be read.
pub(super) fn read(
    (source, text): (SourceId, &str),
    columns: &'static [&'static str],
    found: &mut Diagnostics,
) -> Vec<Row> {
    let mut scanner = Scanner { source, text, at: 0, found };
    let Some(header) = scanner.fields() else {
        let message = "this table is empty";
        let help = format!("its first row names the columns: {}", columns.join(","));
        found.push(VALUE.at(source.span(0..0), message).help(help));
        return Vec::new();
    };
    let Some(header) = scanner.header(&header, columns) else { return Vec::new() };
    let mut rows = Vec::new();
    for number in 2.. {
        let start = scanner.at;
        let Some(fields) = scanner.fields() else { break };
        if fields.is_empty() {
            continue;
        }
        if fields.len() == header.len() {
            let cells = header.iter().copied().zip(fields).map(|(column, field)| {
                let (text, span) = field;
                (column, Cell { column, text, span })
            });
            rows.push(Row { number, cells: cells.collect() });
        } else {
            let (count, wanted) = (fields.len(), header.len());
            let message =
                format!("row {number} has {count} columns, where the header has {wanted}");
            let help = "write one value or nothing for each column; a value with a comma in it \
                        stands in double quotes";
            scanner.report(VALUE, start..start + first_line(&text[start..]), (&message, help));
        }
    }
    rows
}

/// Bytes of the first line of a text.
fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// A value and its place.
type Field = (String, Span);

struct Scanner<'t, 'f> {
    source: SourceId,
    text: &'t str,
    /// The next byte.
    at: usize,
    found: &'f mut Diagnostics,
}

impl Scanner<'_, '_> {
    /// The columns in the order of the header; `None` if it is not the header that is wanted. An
    /// empty header is one with a fault that is reported already.
    fn header(
        &mut self,
        fields: &[Field],
        columns: &'static [&'static str],
    ) -> Option<Vec<&'static str>> {
        let known = |name: &str| columns.iter().copied().find(|column| *column == name);
        let line = 0..first_line(self.text);
        let list = format!("the columns are {}", columns.join(", "));
        if !fields.iter().any(|(name, _)| known(name).is_some()) {
            if !fields.is_empty() {
                let message = "this row names no column of the data set";
                self.report(MISSING_FIELD, line, (message, &format!("put a header here: {list}")));
            }
            return None;
        }
        let mut header = Vec::new();
        for (name, span) in fields {
            let finding = match known(name) {
                Some(column) if header.contains(&column) => {
                    let finding = VALUE.at(*span, format!("the column `{name}` is here twice"));
                    finding.help("take one of the two away")
                }
                Some(column) => {
                    header.push(column);
                    continue;
                }
                None => {
                    let help = did_you_mean(name, columns.iter().copied(), || list.clone());
                    let message = format!("there is no column `{name}` in this data set");
                    UNKNOWN_KEY.at(*span, message).help(help)
                }
            };
            self.found.push(finding);
        }
        let missing: Vec<_> = columns.iter().filter(|column| !header.contains(column)).collect();
        if !missing.is_empty() {
            let names: Vec<_> = missing.iter().map(|column| format!("`{column}`")).collect();
            let message = format!("these columns are missing: {}", names.join(", "));
            self.report(MISSING_FIELD, line, (&message, &list));
        }
        (header.len() == columns.len() && fields.len() == columns.len()).then_some(header)
    }

    fn report(&mut self, rule: &'static Rule, at: std::ops::Range<usize>, says: (&str, &str)) {
        let (message, help) = says;
        self.found.push(rule.at(self.source.span(at), message).help(help));
    }

    /// The fields of the next row: `None` at the end, and an empty list when a quote is at fault.
    fn fields(&mut self) -> Option<Vec<Field>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut fields = Vec::new();
        let mut fine = true;
        loop {
            let field = self.field();
            fine &= field.is_some();
            fields.extend(field);
            let next = self.text[self.at..].chars().next();
            self.at += next.map_or(0, char::len_utf8);
            if next != Some(',') {
                return Some(if fine { fields } else { Vec::new() });
            }
        }
    }

    /// One value, up to the comma or line end after it.
    fn field(&mut self) -> Option<Field> {
        let start = self.at;
        if self.text[start..].starts_with('"') {
            return self.quoted();
        }
        self.skip();
        let value = &self.text[start..self.at];
        let Some(quote) = value.find('"') else {
            return Some((value.to_owned(), self.source.span(start..self.at)));
        };
        let help = "put the whole value in double quotes, and write each quote in it twice";
        let at = start + quote..start + quote + 1;
        self.report(VALUE, at, ("a quote stands inside a value without quotes", help));
        None
    }

    fn quoted(&mut self) -> Option<Field> {
        let start = self.at;
        let mut value = String::new();
        let mut rest = start + 1;
        let end = loop {
            let Some(quote) = self.text[rest..].find('"').map(|quote| rest + quote) else {
                self.at = self.text.len();
                let help = "end the value with a double quote, and write each quote in it twice";
                self.report(VALUE, start..start + 1, ("this quote is never closed", help));
                return None;
            };
            value.push_str(&self.text[rest..quote]);
            if !self.text[quote + 1..].starts_with('"') {
                break quote + 1;
            }
            value.push('"');
            rest = quote + 2;
        };
        self.at = end;
        self.skip();
        if self.at == end {
            return Some((value, self.source.span(start..end)));
        }
        let help = "write each quote inside a value twice, and a comma after the last";
        self.report(VALUE, end..self.at, ("something follows a closing quote", help));
        None
    }

    /// Goes on to the next comma or line end.
    fn skip(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.find([',', '\n']).unwrap_or(rest.len());
    }
}
