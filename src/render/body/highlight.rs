//! Colours: a grammar cuts each line into pieces, and neighbours of one class share a `span`.

use std::error::Error;
use std::ops::Range;

use syntect::parsing::{ParseState, Scope, ScopeStack, ScopeStackOp, SyntaxReference};

use super::{escape, scope_class};
use crate::language;

/// Code as HTML with a `span` around what has a class. No `span` goes over the end of a line.
///
/// # Errors
/// If the grammar contradicts itself.
pub(super) fn html(grammar: &SyntaxReference, code: &str) -> Result<String, Box<dyn Error>> {
    let mut out = String::with_capacity(code.len() * 4);
    let mut state = ParseState::new(grammar);
    let mut scopes = ScopeStack::new();
    for line in code.split_inclusive('\n') {
        let changes = state.parse_line(line, language::grammars())?;
        write_line(&mut out, line, &changes, &mut scopes)?;
    }
    Ok(out)
}

fn write_line(
    out: &mut String,
    line: &str,
    changes: &[(usize, ScopeStackOp)],
    scopes: &mut ScopeStack,
) -> Result<(), Box<dyn Error>> {
    let mut spans = Spans { out, line, written: 0, class: None };
    let mut start = 0;
    for (at, change) in changes {
        if *at > start {
            spans.add(start..*at, scopes.as_slice());
            start = *at;
        }
        scopes.apply(change)?;
    }
    spans.add(start..line.len(), scopes.as_slice());
    spans.end();
    Ok(())
}

/// The spans of one line.
struct Spans<'o, 'l> {
    out: &'o mut String,
    line: &'l str,
    /// Bytes of the line that are in `out`. Space waits here for what comes after it.
    written: usize,
    /// The class of the open span, if one is.
    class: Option<&'static str>,
}

impl Spans<'_, '_> {
    fn add(&mut self, piece: Range<usize>, scopes: &[Scope]) {
        let text = self.line[piece.clone()].trim_end();
        let words = text.trim_start();
        if words.is_empty() {
            return;
        }
        let end = piece.start + text.len();
        self.turn_to(scope_class::of(scopes), end - words.len());
        self.write_to(end);
    }

    /// Has the span of a class open at a place. Space before it stays outside, unless the words on
    /// both sides have that class.
    fn turn_to(&mut self, class: Option<&'static str>, at: usize) {
        if self.class == class {
            return;
        }
        self.close();
        self.write_to(at);
        if let Some(class) = class {
            self.out.push_str("<span class=\"hl-");
            self.out.push_str(class);
            self.out.push_str("\">");
        }
        self.class = class;
    }

    fn close(&mut self) {
        if self.class.take().is_some() {
            self.out.push_str("</span>");
        }
    }

    fn write_to(&mut self, end: usize) {
        escape::text(self.out, &self.line[self.written..end]);
        self.written = end;
    }

    fn end(mut self) {
        self.close();
        self.write_to(self.line.len());
    }
}
