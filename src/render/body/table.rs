//! Tables, in a region that scrolls by itself when the window is narrower than they are.

use pulldown_cmark::Alignment;

use super::{Words, block, escape};

/// The table under way.
#[derive(Default)]
pub(super) struct Table<'m> {
    alignments: &'m [Alignment],
    column: usize,
    part: Part,
    /// Where the cell under way begins in the text, and where its words do.
    cell: (usize, usize),
}

#[derive(Clone, Copy, Default)]
enum Part {
    #[default]
    Head,
    Body,
}

impl<'m> Table<'m> {
    /// Starts a table. The box around it takes the focus, so that the arrow keys can scroll it; it
    /// is a group and not a region, because a page with two tables must not have two landmarks of
    /// one name.
    pub(super) fn start(out: &mut String, alignments: &'m [Alignment], words: &Words) -> Self {
        block::open(out, "<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
        escape::attribute(out, "aria-label", &words.table);
        out.push_str(">\n<table>\n");
        Self { alignments, ..Self::default() }
    }

    /// Ends a table.
    pub(super) fn end(out: &mut String) {
        out.push_str("</tbody>\n</table>\n</div>\n");
    }

    /// Starts the row of column titles.
    pub(super) fn start_head(&mut self, out: &mut String) {
        self.part = Part::Head;
        self.column = 0;
        out.push_str("<thead><tr>");
    }

    /// Ends the row of column titles.
    pub(super) fn end_head(&mut self, out: &mut String) {
        self.part = Part::Body;
        out.push_str("</tr></thead>\n<tbody>\n");
    }

    /// Starts a row.
    pub(super) fn start_row(&mut self, out: &mut String) {
        self.column = 0;
        out.push_str("<tr>");
    }

    /// Starts a cell of the row.
    pub(super) fn start_cell(&mut self, out: &mut String) {
        let start = out.len();
        out.push_str(match self.part {
            Part::Head => "<th scope=\"col\"",
            Part::Body => "<td",
        });
        // A style attribute would need `unsafe-inline` in the content security policy.
        out.push_str(match self.alignments.get(self.column) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            Some(Alignment::None) | None => ">",
        });
        self.cell = (start, out.len());
    }

    /// Ends a cell of the row. The empty corner above row titles is no title of a column.
    pub(super) fn end_cell(&mut self, out: &mut String) {
        self.column += 1;
        let (start, words) = self.cell;
        if matches!(self.part, Part::Head) && out.len() == words {
            out.truncate(start);
            out.push_str("<td></td>");
            return;
        }
        out.push_str(match self.part {
            Part::Head => "</th>",
            Part::Body => "</td>",
        });
    }
}
