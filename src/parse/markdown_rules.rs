//! What a body of Markdown must be, by itself: headings, raw HTML, pictures, code, footnotes,
//! links.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::{
    footnote_rules,
    heading_id::{HeadingIds, is_reserved},
    link_rules,
    markdown::Ranged,
};
use crate::{
    diagnostic::Diagnostic,
    language,
    rule::{ALERT_KIND, BROKEN_LINK, FENCE_LANGUAGE, HEADING, HEADING_ID, IMAGE_TEXT, RAW_HTML},
    slug::is_slug,
    source::Span,
    suggest::did_you_mean,
};

/// Every finding that needs no more than the events.
pub(super) fn all(
    events: &[Ranged<'_>],
    source: &str,
    span: &impl Fn(&Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let mut found = footnote_rules::all(events, source, span);
    found.extend(link_rules::all(events, source, span));
    for (number, (event, range)) in events.iter().enumerate() {
        let finding = match event {
            Event::Start(Tag::HtmlBlock) => block_of_html(&events[number + 1..], span),
            Event::InlineHtml(html) => raw_html(html, span(range)),
            Event::Start(Tag::Image { .. }) => image(&events[number + 1..], span(range)),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => fence(info, span(range)),
            _ => None,
        };
        found.extend(finding);
    }
    found
}

/// A heading that starts too deep, skips a level or says nothing.
pub(super) fn heading(level: u8, last: u8, text: &str, span: Span) -> Option<Diagnostic> {
    if level == 1 {
        let message = format!("`{text}` is a level-one heading, which only the title is");
        return Some(HEADING.at(span, message).help("begin the line with `##`"));
    }
    if text.trim().is_empty() {
        return Some(HEADING.at(span, "this heading is empty").help("say something, or delete it"));
    }
    (level > last + 1).then(|| {
        let wanted = "#".repeat(usize::from(last) + 1);
        let message = match last {
            1 => format!("`{text}` is the first heading, and at level {level}"),
            _ => format!("`{text}` is at level {level}, after one at level {last}"),
        };
        HEADING.at(span, message).help(format!("begin the line with `{wanted}`"))
    })
}

/// An id that is not one, or is there already; or another attribute.
pub(super) fn heading_id(
    given: Option<&str>,
    others: bool,
    ids: &mut HeadingIds,
    span: Span,
) -> Option<Diagnostic> {
    if others {
        let message = "a heading takes an id in braces and nothing else";
        return Some(HEADING_ID.at(span, message).help("write `{#the-id}`"));
    }
    let id = given?;
    if !is_slug(id) {
        let message = format!("`{id}` is not made of a-z, 0-9 and hyphens");
        return Some(
            HEADING_ID.at(span, message).help("write an id such as `{#before-you-start}`"),
        );
    }
    if is_reserved(id) {
        let message = format!("the id `{id}` is kept for the page itself");
        return Some(HEADING_ID.at(span, message).help("choose another word to begin it with"));
    }
    (!ids.take(id)).then(|| {
        let message = format!("the id `{id}` is already used on this page");
        HEADING_ID.at(span, message).help("give each heading an id of its own")
    })
}

/// `[text][nothing]`, or an alert of no kind that we know.
pub(super) fn unresolved(reference: &str, span: Span) -> Diagnostic {
    if let Some(kind) = reference.strip_prefix('!') {
        let known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];
        let message = if known.contains(&kind.to_uppercase().as_str()) {
            format!("`[!{kind}]` must stand alone on the first line of a quotation")
        } else {
            format!("`[!{kind}]` is not an alert")
        };
        return ALERT_KIND
            .at(span, message)
            .help("write `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone on its line");
    }
    BROKEN_LINK.at(span, format!("this page does not say where `[{reference}]` leads")).help(
        format!("write `\\[` for a plain bracket; for a link, add a line `[{reference}]: ADDRESS`"),
    )
}

/// One finding for a block, at its first line.
fn block_of_html(
    after: &[Ranged<'_>],
    span: &impl Fn(&Range<usize>) -> Span,
) -> Option<Diagnostic> {
    after.iter().find_map(|(event, range)| match event {
        Event::Html(html) if !html.trim().is_empty() => raw_html(html, span(range)),
        _ => None,
    })
}

fn raw_html(html: &str, span: Span) -> Option<Diagnostic> {
    let html = html.trim();
    if html.is_empty() {
        return None;
    }
    let message = if html.starts_with("<!--") {
        "an HTML comment does not stay hidden".to_owned()
    } else {
        let first = html.lines().next().unwrap_or(html);
        format!("`{first}` is HTML")
    };
    Some(RAW_HTML.at(span, message).help("say it in Markdown; write `\\<` for a plain sign"))
}

fn image(after: &[Ranged<'_>], span: Span) -> Option<Diagnostic> {
    let inside = after.iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)));
    let mut texts = inside.filter_map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    });
    texts.all(|text| text.trim().is_empty()).then(|| {
        IMAGE_TEXT
            .at(span, "this picture has no words")
            .help("say what it shows between the brackets: `![A plan of the building](…)`")
    })
}

fn fence(info: &str, span: Span) -> Option<Diagnostic> {
    let name = language::named_in(info);
    (!name.is_empty() && !language::known(name)).then(|| {
        let help =
            did_you_mean(name, language::names(), || "write `text` for no colours".to_owned());
        FENCE_LANGUAGE.at(span, format!("the language `{name}` has no colours here")).help(help)
    })
}
