//! Footnotes: numbers in the text, the notes below it, links both ways.
//!
//! The ids are `footnotes` for the heading, `footnote-2` for a note, `footnote-ref-2` for the place
//! that refers to it and `footnote-ref-2-3` for the third such place.

use super::piece::{Notes, Piece, label};
use super::writer::Writer;
use super::{block, escape};

/// The notes of a body, and those that the text has referred to so far.
pub(super) struct Footnotes<'m> {
    notes: Notes<'m>,
    used: Vec<Used>,
}

/// A note that was referred to; the first in the list is number 1.
struct Used {
    label: String,
    times: usize,
}

/// One place that refers to a note.
struct Reference {
    number: usize,
    time: usize,
}

/// Writes the reference to a note: its number.
pub(super) fn reference(writer: &mut Writer<'_>, name: &str) {
    match writer.footnotes.refer(label(name)) {
        Some(reference) => link_to_note(writer, &reference),
        // The parser takes a name without a note for text; so do we.
        None => escape::text(&mut writer.out, &format!("[^{name}]")),
    }
}

/// Writes the notes that the text referred to; nothing if it referred to none.
pub(super) fn section(writer: &mut Writer<'_>) {
    let notes = bodies(writer);
    if notes.is_empty() {
        return;
    }
    block::open(&mut writer.out, "<section class=\"footnotes\" aria-labelledby=\"footnotes\">");
    writer.out.push_str("<h2 id=\"footnotes\">");
    escape::text(&mut writer.out, &writer.context.words.footnotes);
    writer.out.push_str("</h2>\n<ol>\n");
    for (note, number) in notes.iter().zip(1..) {
        item(writer, note, number);
    }
    writer.out.push_str("</ol>\n</section>\n");
}

impl<'m> Footnotes<'m> {
    /// Notes that nothing has referred to yet.
    pub(super) fn new(notes: Notes<'m>) -> Self {
        Self { notes, used: Vec::new() }
    }

    /// Counts a reference to the note of this label, if there is one.
    fn refer(&mut self, label: String) -> Option<Reference> {
        if !self.notes.contains_key(&label) {
            return None;
        }
        let at = self.used.iter().position(|used| used.label == label).unwrap_or_else(|| {
            self.used.push(Used { label, times: 0 });
            self.used.len() - 1
        });
        self.used[at].times += 1;
        Some(Reference { number: at + 1, time: self.used[at].times })
    }

    /// Takes out the pieces of the note that was referred to after `before` others.
    fn take(&mut self, before: usize) -> Option<Vec<Piece<'m>>> {
        let used = self.used.get(before)?;
        self.notes.get_mut(&used.label).map(std::mem::take)
    }
}

impl Reference {
    fn id(&self) -> String {
        format!("footnote-ref-{}", self.name())
    }

    /// `2`, or `2-3` for the third place that refers to note 2.
    fn name(&self) -> String {
        match self.time {
            1 => self.number.to_string(),
            time => format!("{}-{time}", self.number),
        }
    }
}

// A note may refer to further notes, which then queue up behind it.
fn bodies(writer: &mut Writer<'_>) -> Vec<String> {
    let mut bodies = Vec::new();
    while let Some(note) = writer.footnotes.take(bodies.len()) {
        bodies.push(writer.apart(&note));
    }
    bodies
}

fn item(writer: &mut Writer<'_>, note: &str, number: usize) {
    writer.out.push_str("<li");
    escape::attribute(&mut writer.out, "id", &format!("footnote-{number}"));
    writer.out.push_str(">\n");
    // The way back stands at the end of the last line, as long as that is a line of text.
    let (note, end) = match note.strip_suffix("</p>\n") {
        Some(open) => (open, "</p>\n</li>\n"),
        None => (note, "\n</li>\n"),
    };
    writer.out.push_str(note);
    for time in 1..=writer.footnotes.used[number - 1].times {
        link_back(writer, &Reference { number, time });
    }
    writer.out.push_str(end);
}

fn link_to_note(writer: &mut Writer<'_>, reference: &Reference) {
    let number = reference.number.to_string();
    let label = writer.context.words.footnote.replace("{n}", &number);
    let out = &mut writer.out;
    out.push_str("<sup class=\"footnote-ref\"><a");
    escape::attribute(out, "id", &reference.id());
    escape::attribute(out, "href", &format!("#footnote-{number}"));
    escape::attribute(out, "aria-label", &label);
    out.push('>');
    out.push_str(&number);
    out.push_str("</a></sup>");
}

fn link_back(writer: &mut Writer<'_>, reference: &Reference) {
    let label = writer.context.words.back.replace("{n}", &reference.name());
    let out = &mut writer.out;
    out.push_str(" <a class=\"footnote-back\"");
    escape::attribute(out, "href", &format!("#{}", reference.id()));
    escape::attribute(out, "aria-label", &label);
    out.push_str(">↩</a>");
}
