//! Blocks: headings, alerts and lists, each on a line of its own.

use pulldown_cmark::{BlockQuoteKind, Event, Tag};

use super::piece::Piece;
use super::{Words, escape};
use crate::parse::markdown::Heading;

/// Begins a block on a fresh line.
pub(super) fn open(out: &mut String, tag: &'static str) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(tag);
}

/// The heading element lies in a `div` beside its link: inside the heading, a screen reader would
/// read the link out as part of the title.
pub(super) fn start_heading(out: &mut String, heading: &Heading) {
    open(out, "<div class=\"heading\"><");
    out.push_str(element(heading));
    escape::attribute(out, "id", &heading.id);
    out.push('>');
}

/// Ends a heading and adds the link to it.
pub(super) fn end_heading(out: &mut String, heading: &Heading, words: &Words) {
    let label = words.permalink.replace("{title}", &heading.text);
    out.push_str("</");
    out.push_str(element(heading));
    out.push_str("><a class=\"permalink\"");
    escape::attribute(out, "href", &format!("#{}", heading.id));
    escape::attribute(out, "aria-label", &label);
    out.push_str(">#</a></div>\n");
}

/// Starts a quote that is an alert, and writes its title.
pub(super) fn start_alert(out: &mut String, kind: BlockQuoteKind, words: &Words) {
    let (class, title) = match kind {
        BlockQuoteKind::Note => ("alert alert-note", &words.note),
        BlockQuoteKind::Tip => ("alert alert-tip", &words.tip),
        BlockQuoteKind::Important => ("alert alert-important", &words.important),
        BlockQuoteKind::Warning => ("alert alert-warning", &words.warning),
        BlockQuoteKind::Caution => ("alert alert-caution", &words.caution),
    };
    open(out, "<div");
    escape::attribute(out, "class", class);
    out.push_str(" role=\"note\"><p class=\"alert-title\">");
    escape::text(out, title);
    out.push_str("</p>\n");
}

/// Starts a list; `start` is the number of its first item, if it counts them.
pub(super) fn start_list(out: &mut String, start: Option<u64>) {
    match start {
        None => open(out, "<ul>\n"),
        Some(1) => open(out, "<ol>\n"),
        Some(number) => {
            open(out, "<ol");
            escape::attribute(out, "start", &number.to_string());
            out.push_str(">\n");
        }
    }
}

/// Starts an item of a list; `content` begins with what is in it.
pub(super) fn start_item(out: &mut String, content: &[Piece<'_>]) {
    open(out, if is_task(content) { "<li class=\"task\">" } else { "<li>" });
}

fn is_task(content: &[Piece<'_>]) -> bool {
    let mut events = content.iter().map(|piece| piece.event);
    match events.next() {
        Some(Event::TaskListMarker(_)) => true,
        // Between items with blank lines, the box stands in a paragraph.
        Some(Event::Start(Tag::Paragraph)) => {
            matches!(events.next(), Some(Event::TaskListMarker(_)))
        }
        _ => false,
    }
}

fn element(heading: &Heading) -> &'static str {
    match heading.level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}
