//! What the links of a body must be, by themselves: in words that say where they lead, safe on their
//! way, and to nobody's own mailbox.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::{
    markdown::Ranged,
    value::{mailbox, web},
};
use crate::{
    diagnostic::Diagnostic,
    rule::{INSECURE_URL, VAGUE_LINK_TEXT},
    source::Span,
};

/// What a link may not be called, in small letters: it says the same of every link.
const VAGUE: [&str; 25] = [
    "click",
    "click here",
    "continue",
    "details",
    "find out more",
    "go",
    "here",
    "info",
    "learn more",
    "link",
    "more",
    "more details",
    "more info",
    "more information",
    "page",
    "read more",
    "see here",
    "see more",
    "this",
    "this document",
    "this link",
    "this page",
    "this site",
    "this website",
    "website",
];

/// Every finding about links.
pub(super) fn all(
    events: &[Ranged<'_>],
    source: &str,
    span: &impl Fn(&Range<usize>) -> Span,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (number, (event, range)) in events.iter().enumerate() {
        let Event::Start(Tag::Link { link_type, dest_url, .. }) = event else { continue };
        let mail = match link_type {
            LinkType::Email => Some(&**dest_url),
            _ => dest_url.strip_prefix("mailto:").and_then(|mail| mail.split('?').next()),
        };
        if *link_type != LinkType::Email {
            found.extend(vague(&events[number + 1..], span(range)));
        }
        found.extend(match mail {
            Some(mail) => mailbox::doubt(mail, span(range)),
            None => doubt(dest_url, source, range, span),
        });
    }
    found
}

/// A link whose words do not say where it leads.
fn vague(after: &[Ranged<'_>], span: Span) -> Option<Diagnostic> {
    let inside = after.iter().take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Link)));
    let mut words = String::new();
    for (event, _) in inside {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            // A picture without words is a finding of its own.
            Event::Start(Tag::Image { .. }) => return None,
            _ => {}
        }
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = words.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let has_scheme = ["https://", "http://"].iter().any(|scheme| bare.starts_with(scheme));
    // `www.gov.uk` alone is what people call that site.
    let is_address = has_scheme || bare.starts_with("www.") && bare.contains('/');
    let message = if words.is_empty() {
        "this link has no words".to_owned()
    } else if is_address && !bare.contains(' ') {
        format!("the words of this link are the address `{words}`")
    } else if VAGUE.contains(&bare.as_str()) {
        format!("`{words}` does not say where this link leads")
    } else {
        return None;
    };
    Some(VAGUE_LINK_TEXT.at(span, message).help("name the page that it leads to"))
}

/// Why somebody should look at an address, at its place in the link or in the line that defines it.
fn doubt(
    address: &str,
    source: &str,
    range: &Range<usize>,
    span: &impl Fn(&Range<usize>) -> Span,
) -> Option<Diagnostic> {
    let mut finding = web::doubt(address, span(range))?;
    if finding.rule.code != INSECURE_URL.code {
        return Some(finding);
    }
    let link = &source[range.clone()];
    let inside = ["(", "<"].iter().find_map(|before| link.rfind(&format!("{before}{address}")));
    let place = inside
        .map(|at| range.start + at + 1)
        .or_else(|| source.find(&format!("]: {address}")).map(|at| at + "]: ".len()));
    match place {
        Some(at) => finding.span = span(&(at..at + address.len())),
        None => finding.replacement = None,
    }
    Some(finding)
}
