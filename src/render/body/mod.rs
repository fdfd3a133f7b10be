//! Markdown to HTML, safe by construction: every tag and attribute is spelled out in this folder,
//! and whatever an author wrote reaches the page through `escape` alone.
//!
//! # Steps
//! 1. `piece` numbers the events and takes the footnotes out of the text.
//! 2. `writer` writes the text, event by event: `block`, `inline`, `table` and `code` know
//!    the markup of each kind.
//! 3. `code` asks `language` for a grammar, `highlight` for the pieces of a line, and
//!    `scope_class` for the class of each.
//! 4. `footnotes` writes the notes that the text referred to, in the order of their first use.

mod block;
mod code;
mod escape;
mod footnotes;
mod highlight;
mod inline;
mod piece;
mod scope_class;
mod table;
mod words;
mod writer;

use crate::parse::markdown::Markdown;

pub use words::Words;

/// What the writer needs to know from outside one body.
pub struct Context<'a> {
    /// Where the n-th link or image of the body leads (its place in [`Markdown::links`]): the
    /// address as a browser reads it, already checked and made relative. The writer escapes it.
    pub href: &'a dyn Fn(usize) -> String,
    /// The words that are not the author's.
    pub words: &'a Words,
}

/// The HTML of a body; empty if it says nothing.
pub fn html(markdown: &Markdown<'_>, context: &Context<'_>) -> String {
    let (text, notes) = piece::split(&markdown.events);
    let mut writer = writer::Writer::new(markdown, context, notes);
    writer.write(&text);
    footnotes::section(&mut writer);
    writer.out
}
