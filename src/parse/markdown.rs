//! Markdown, parsed once: `check` reads its links, `render` its events.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use super::{heading_id::HeadingIds, markdown_rules as rules};
use crate::{
    diagnostic::Diagnostics,
    source::{SourceFile, SourceId, Span},
};

/// A body of Markdown.
#[derive(Debug, Default)]
pub struct Markdown<'s> {
    /// What pulldown-cmark found, in order, each event with its bytes in the file. The n-th heading
    /// that starts here is `headings[n]`, the n-th link or image `links[n]`.
    pub events: Vec<(Event<'s>, Range<usize>)>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// Its links and images, in order.
    pub links: Vec<Link>,
}

/// A heading of a body.
#[derive(Debug)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// What links to it name after `#`; unique in its body.
    pub id: String,
    /// Its words, without markup.
    pub text: String,
    /// The whole heading.
    pub span: Span,
}

/// A link or image of a body.
#[derive(Debug)]
pub struct Link {
    /// Where it leads, as the author wrote it.
    pub destination: String,
    /// Whether it shows a picture.
    pub image: bool,
    /// The whole link, brackets and all.
    pub span: Span,
}

/// What a code host shows too, and nothing else.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Reads the Markdown from byte `at` to the end of a file, and reports what breaks the rules of
/// Markdown in `docs/guidance.md`.
pub fn parse<'s>(
    id: SourceId,
    file: &'s SourceFile,
    at: usize,
    found: &mut Diagnostics,
) -> Markdown<'s> {
    let text = &file.text[at..];
    let span = |range: &Range<usize>| id.span(at + range.start..at + range.end);
    let mut unresolved = |link: pulldown_cmark::BrokenLink<'_>| {
        found.push(rules::unresolved(&link.reference, span(&link.span)));
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, OPTIONS, Some(&mut unresolved));
    let events: Vec<_> = TextMergeWithOffset::new(parser.into_offset_iter()).collect();
    let headings = headings(&events, &span, found);
    let links = links(&events, &span);
    found.extend(rules::all(&events, text, &span));
    Markdown { events, headings, links }
}

/// An event and its bytes in the body.
pub(super) type Ranged<'s> = (Event<'s>, Range<usize>);

fn headings(
    events: &[Ranged<'_>],
    span: &impl Fn(&Range<usize>) -> Span,
    found: &mut Diagnostics,
) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut ids = HeadingIds::default();
    // Ids that authors gave come first, so that none made from words takes one away.
    for (event, range) in events {
        if let Event::Start(Tag::Heading { id, classes, attrs, .. }) = event {
            let given = id.as_deref();
            let others = !classes.is_empty() || !attrs.is_empty();
            found.extend(rules::heading_id(given, others, &mut ids, span(range)));
        }
    }
    for (number, (event, range)) in events.iter().enumerate() {
        if let Event::Start(Tag::Heading { level, id, .. }) = event {
            let text = words(&events[number + 1..]);
            let id = id.as_deref().map_or_else(|| ids.of(&text), ToOwned::to_owned);
            let level = *level as u8;
            let last = headings.last().map_or(1, |heading| heading.level.max(2));
            found.extend(rules::heading(level, last, &text, span(range)));
            headings.push(Heading { level, id, text, span: span(range) });
        }
    }
    headings
}

/// The words from here to the end of the heading.
fn words(events: &[Ranged<'_>]) -> String {
    events
        .iter()
        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))))
        .filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect()
}

fn links(events: &[Ranged<'_>], span: &impl Fn(&Range<usize>) -> Span) -> Vec<Link> {
    events
        .iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::Link { dest_url, link_type: LinkType::Email, .. }) => {
                Some((format!("mailto:{dest_url}"), false, range))
            }
            Event::Start(Tag::Link { dest_url, .. }) => Some((dest_url.to_string(), false, range)),
            Event::Start(Tag::Image { dest_url, .. }) => Some((dest_url.to_string(), true, range)),
            _ => None,
        })
        .map(|(destination, image, range)| Link { destination, image, span: span(range) })
        .collect()
}
