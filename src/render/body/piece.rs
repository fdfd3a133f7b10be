//! A piece of a body: one event, with its number among the headings or the links.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

/// One event of a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'m> {
    /// What it is.
    pub(super) event: &'m Event<'m>,
    /// For the start of a heading its place among the headings, for that of a link or image its
    /// place among the links, otherwise 0.
    pub(super) nth: usize,
}

/// The pieces of each footnote, by [`label`].
pub(super) type Notes<'m> = BTreeMap<String, Vec<Piece<'m>>>;

/// Takes the footnotes out of a body, wherever they stand. If two have one label, the first is
/// meant.
pub(super) fn split<'m>(events: &'m [(Event<'m>, Range<usize>)]) -> (Vec<Piece<'m>>, Notes<'m>) {
    let mut text = Vec::with_capacity(events.len());
    let mut notes = Notes::new();
    let mut open: Vec<(String, Vec<Piece<'m>>)> = Vec::new();
    for piece in numbered(events) {
        match piece.event {
            Event::Start(Tag::FootnoteDefinition(name)) => open.push((label(name), Vec::new())),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, note)) = open.pop() {
                    notes.entry(label).or_insert(note);
                }
            }
            _ => open.last_mut().map_or(&mut text, |(_, note)| note).push(piece),
        }
    }
    (text, notes)
}

/// What the parser compares when it looks for a footnote: it sees no difference between cases.
pub(super) fn label(name: &str) -> String {
    name.to_lowercase()
}

/// The words inside an element that has just started, and the pieces after its end.
pub(super) fn words_inside<'p, 'm>(pieces: &'p [Piece<'m>]) -> (String, &'p [Piece<'m>]) {
    let mut words = String::new();
    let mut depth = 1;
    for (at, piece) in pieces.iter().enumerate() {
        match piece.event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            other => words.push_str(words_of(other)),
        }
        if depth == 0 {
            return (words, &pieces[at + 1..]);
        }
    }
    (words, &[])
}

fn words_of<'m>(event: &'m Event<'_>) -> &'m str {
    match event {
        Event::Text(text)
        | Event::Code(text)
        | Event::InlineMath(text)
        | Event::DisplayMath(text)
        | Event::Html(text)
        | Event::InlineHtml(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        Event::Start(_)
        | Event::End(_)
        | Event::FootnoteReference(_)
        | Event::Rule
        | Event::TaskListMarker(_) => "",
    }
}

fn numbered<'m>(events: &'m [(Event<'m>, Range<usize>)]) -> impl Iterator<Item = Piece<'m>> {
    let mut headings = 0..;
    let mut links = 0..;
    events.iter().map(move |(event, _)| {
        let nth = match event {
            Event::Start(Tag::Heading { .. }) => headings.next(),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links.next(),
            _ => None,
        };
        Piece { event, nth: nth.unwrap_or(0) }
    })
}
