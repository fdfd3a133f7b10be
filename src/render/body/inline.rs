//! What stands in a line of text: links, images, code and the boxes of task lists.

use super::piece::{Piece, words_inside};
use super::writer::Writer;
use super::{Words, escape};

/// A word of code.
pub(super) fn code(out: &mut String, text: &str) {
    out.push_str("<code>");
    escape::text(out, text);
    out.push_str("</code>");
}

/// Starts the n-th link. HTML has no link inside a link, Markdown has (`[a <https://b> c](d)`):
/// the outer one counts.
pub(super) fn start_link(writer: &mut Writer<'_>, nth: usize, title: &str) {
    writer.links += 1;
    if writer.links > 1 {
        return;
    }
    let href = (writer.context.href)(nth);
    writer.out.push_str("<a");
    escape::attribute(&mut writer.out, "href", &href);
    write_title(&mut writer.out, title);
    if href.starts_with("http://") || href.starts_with("https://") {
        writer.out.push_str(" rel=\"external\"");
    }
    writer.out.push('>');
}

/// Ends the link that was started last.
pub(super) fn end_link(writer: &mut Writer<'_>) {
    if writer.links == 1 {
        writer.out.push_str("</a>");
    }
    writer.links = writer.links.saturating_sub(1);
}

/// Writes the n-th link, which is an image, and says which pieces are left after it.
pub(super) fn image<'p, 'm>(
    writer: &mut Writer<'_>,
    nth: usize,
    title: &str,
    after: &'p [Piece<'m>],
) -> &'p [Piece<'m>] {
    let (alt, after) = words_inside(after);
    writer.out.push_str("<img");
    escape::attribute(&mut writer.out, "src", &(writer.context.href)(nth));
    escape::attribute(&mut writer.out, "alt", &alt);
    write_title(&mut writer.out, title);
    writer.out.push_str(" loading=\"lazy\" decoding=\"async\">");
    after
}

/// The box of a task that is done.
pub(super) fn checked_box(out: &mut String, words: &Words) {
    out.push_str("<input type=\"checkbox\" disabled checked");
    escape::attribute(out, "aria-label", &words.done);
    out.push_str("> ");
}

/// The box of a task that is not done.
pub(super) fn empty_box(out: &mut String, words: &Words) {
    out.push_str("<input type=\"checkbox\" disabled");
    escape::attribute(out, "aria-label", &words.not_done);
    out.push_str("> ");
}

fn write_title(out: &mut String, title: &str) {
    if !title.is_empty() {
        escape::attribute(out, "title", title);
    }
}
