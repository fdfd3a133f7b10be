//! The page under way, and which file writes each kind of event.
//!
//! Every `match` here names every kind, so that a new version of the parser cannot slip one in.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::footnotes::Footnotes;
use super::piece::{Notes, Piece};
use super::table::Table;
use super::{Context, block, code, escape, footnotes, inline};
use crate::parse::markdown::{Heading, Markdown};

/// The page under way.
pub(super) struct Writer<'m> {
    /// The HTML so far.
    pub(super) out: String,
    /// What is known from outside the body.
    pub(super) context: &'m Context<'m>,
    /// The notes, and those that the text has referred to.
    pub(super) footnotes: Footnotes<'m>,
    /// How many links are open.
    pub(super) links: usize,
    headings: &'m [Heading],
    heading: Option<&'m Heading>,
    table: Table<'m>,
}

impl<'m> Writer<'m> {
    /// An empty page.
    pub(super) fn new(
        markdown: &'m Markdown<'m>,
        context: &'m Context<'m>,
        notes: Notes<'m>,
    ) -> Self {
        Self {
            out: String::new(),
            context,
            footnotes: Footnotes::new(notes),
            links: 0,
            headings: &markdown.headings,
            heading: None,
            table: Table::default(),
        }
    }

    /// Writes pieces in their order.
    pub(super) fn write(&mut self, pieces: &[Piece<'m>]) {
        let mut rest = pieces;
        while let [piece, after @ ..] = rest {
            rest = self.piece(*piece, after);
        }
    }

    /// What pieces look like, without adding them to the page.
    pub(super) fn apart(&mut self, pieces: &[Piece<'m>]) -> String {
        let page = std::mem::take(&mut self.out);
        self.write(pieces);
        std::mem::replace(&mut self.out, page)
    }

    /// Writes a piece, and says which pieces are left.
    fn piece<'p>(&mut self, piece: Piece<'m>, after: &'p [Piece<'m>]) -> &'p [Piece<'m>] {
        let words = self.context.words;
        match piece.event {
            Event::Start(tag) => return self.start(tag, piece.nth, after),
            Event::End(tag) => self.end(*tag),
            // The parser reports HTML and mathematics; should they get here, they are only text.
            Event::Text(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => escape::text(&mut self.out, text),
            Event::Code(text) => inline::code(&mut self.out, text),
            Event::FootnoteReference(name) => footnotes::reference(self, name),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => block::open(&mut self.out, "<hr>\n"),
            Event::TaskListMarker(true) => inline::checked_box(&mut self.out, words),
            Event::TaskListMarker(false) => inline::empty_box(&mut self.out, words),
        }
        after
    }

    fn start<'p>(
        &mut self,
        tag: &'m Tag<'m>,
        nth: usize,
        after: &'p [Piece<'m>],
    ) -> &'p [Piece<'m>] {
        let out = &mut self.out;
        match tag {
            Tag::CodeBlock(kind) => return code::block(out, kind, after),
            Tag::Image { title, .. } => return inline::image(self, nth, title, after),
            Tag::Paragraph | Tag::HtmlBlock | Tag::MetadataBlock(_) => block::open(out, "<p>"),
            Tag::Heading { .. } => self.start_heading(nth),
            Tag::BlockQuote(None) => block::open(out, "<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => block::start_alert(out, *kind, self.context.words),
            Tag::List(start) => block::start_list(out, *start),
            Tag::Item => block::start_item(out, after),
            Tag::DefinitionList => block::open(out, "<dl>\n"),
            Tag::DefinitionListTitle => block::open(out, "<dt>"),
            Tag::DefinitionListDefinition => block::open(out, "<dd>"),
            Tag::Table(alignments) => {
                self.table = Table::start(out, alignments, self.context.words);
            }
            Tag::TableHead => self.table.start_head(out),
            Tag::TableRow => self.table.start_row(out),
            Tag::TableCell => self.table.start_cell(out),
            Tag::Emphasis => out.push_str("<em>"),
            Tag::Strong => out.push_str("<strong>"),
            Tag::Strikethrough => out.push_str("<del>"),
            Tag::Link { title, .. } => inline::start_link(self, nth, title),
            // Superscript and subscript are never asked for, footnotes were taken out before.
            Tag::Superscript | Tag::Subscript | Tag::FootnoteDefinition(_) => {}
        }
        after
    }

    fn end(&mut self, tag: TagEnd) {
        let out = &mut self.out;
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                out.push_str("</p>\n");
            }
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(None) => out.push_str("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => out.push_str("</div>\n"),
            TagEnd::List(true) => out.push_str("</ol>\n"),
            TagEnd::List(false) => out.push_str("</ul>\n"),
            TagEnd::Item => out.push_str("</li>\n"),
            TagEnd::DefinitionList => out.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => out.push_str("</dd>\n"),
            TagEnd::Table => Table::end(out),
            TagEnd::TableHead => self.table.end_head(out),
            TagEnd::TableRow => out.push_str("</tr>\n"),
            TagEnd::TableCell => self.table.end_cell(out),
            TagEnd::Emphasis => out.push_str("</em>"),
            TagEnd::Strong => out.push_str("</strong>"),
            TagEnd::Strikethrough => out.push_str("</del>"),
            TagEnd::Link => inline::end_link(self),
            // The first two were read to their end at their start, the others write nothing.
            TagEnd::CodeBlock
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::FootnoteDefinition => {}
        }
    }

    fn start_heading(&mut self, nth: usize) {
        let heading = &self.headings[nth];
        self.heading = Some(heading);
        block::start_heading(&mut self.out, heading);
    }

    fn end_heading(&mut self) {
        if let Some(heading) = self.heading.take() {
            block::end_heading(&mut self.out, heading, self.context.words);
        }
    }
}
