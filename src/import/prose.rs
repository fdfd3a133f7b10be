//! Descriptions of other catalogues as a summary in plain words and a body in our Markdown. Nothing
//! that a description says is lost: what our Markdown does not take is escaped, and so shown as it is.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::values::{cut, plain};
use crate::{
    diagnostic::Severity,
    parse::{
        destination::Destination,
        markdown::{self, Markdown},
    },
    source::{SourceId, Sources},
};

/// Letters of a summary.
const LONGEST_SUMMARY: usize = 250;

/// Each round takes the outermost faults away, which can bring inner ones to light.
const MOST_ROUNDS: usize = 50;

/// A description in two parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Prose {
    /// Its first sentence; empty when the description is.
    pub(super) summary: String,
    /// The whole of it as Markdown; empty when the summary says it all.
    pub(super) body: String,
    /// What was done to it, each as the end of a sentence.
    pub(super) done: Vec<&'static str>,
}

/// What was done to a description with line ends written as `\n`.
const LINE_ENDS: &str = "`\\n` became a line end";
/// What was done to one with paragraphs in HTML.
const PARAGRAPHS: &str = "`<p>` and `<br>` became line ends";
/// What was done to one with Markdown that we do not take.
const TAMED: &str = "headings, HTML or links in it were changed or escaped";
/// What was done to one with a long first sentence.
const CUT: &str = "what it begins with is too long for a summary and was cut";

/// Reads a description.
pub(super) fn read(text: &str) -> Prose {
    let mut done = Vec::new();
    let mut step = |changed: bool, what: &'static str| {
        if changed {
            done.push(what);
        }
    };
    step(text.contains("\\n"), LINE_ENDS);
    let text = text.replace("\\n", "\n");
    let (text, changed) = without_paragraph_tags(text);
    step(changed, PARAGRAPHS);
    let text = tidy(&text);
    let (body, changed) = tame(text.clone());
    step(changed, TAMED);
    // HTML that was escaped is among the words; it has no place in a summary unless it is all there is.
    let mut sentences = [&text, &body].map(|text| begins_with(text)).into_iter();
    let sentence = sentences.find(|sentence| !sentence.is_empty()).unwrap_or_default();
    let summary = cut(&sentence, LONGEST_SUMMARY);
    step(summary != sentence, CUT);
    let body = if body == summary || body.is_empty() { String::new() } else { body + "\n" };
    Prose { summary, body, done }
}

/// The first sentence of some Markdown, in plain words.
fn begins_with(text: &str) -> String {
    with_markdown(text, |_, markdown, _| first_sentence(&lead(markdown)))
}

/// The commonest HTML means an empty line, which Markdown has too.
fn without_paragraph_tags(mut text: String) -> (String, bool) {
    const TAGS: [&str; 8] = ["<p>", "</p>", "<br>", "<br/>", "<br />", "<P>", "</P>", "<BR>"];
    let changed = TAGS.iter().any(|tag| text.contains(tag));
    for tag in TAGS {
        text = text.replace(tag, "\n\n");
    }
    (text, changed)
}

/// Without blanks at the ends of lines, signs that cannot be seen, and more than one empty line.
fn tidy(text: &str) -> String {
    let seen = |letter: &char| *letter == '\n' || !letter.is_control();
    let text: String = text.replace('\t', "    ").chars().filter(seen).collect();
    let mut tidy = String::new();
    for line in text.lines().map(str::trim_end) {
        // One blank before a line is a slip; more of them can make a list in a list.
        let line = line.strip_prefix(' ').filter(|rest| !rest.starts_with(' ')).unwrap_or(line);
        if !line.is_empty() || !tidy.ends_with("\n\n") {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.trim().to_owned()
}

/// What to write instead of a stretch of a text.
type Edit = (Range<usize>, String);

/// Markdown that breaks none of our rules, and whether it was changed for that.
fn tame(mut text: String) -> (String, bool) {
    let mut changed = false;
    for _ in 0..MOST_ROUNDS {
        let edits = edits(&text);
        if edits.is_empty() {
            return (text, changed);
        }
        for (range, instead) in edits.into_iter().rev() {
            text.replace_range(range, &instead);
        }
        changed = true;
    }
    (escaped(&text), true)
}

/// Every sign escaped that could mean something.
pub(super) fn escaped(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let signs = line.trim_start().chars().map(|letter| match letter {
            letter if letter.is_ascii_punctuation() => format!("\\{letter}"),
            letter => letter.to_string(),
        });
        let line: String = signs.collect();
        // `1.` at the start of a line is a list, and its dot is escaped by now.
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The changes that make a text break fewer rules, by place, none over another.
fn edits(text: &str) -> Vec<Edit> {
    let mut edits = with_markdown(text, |text, markdown, faults| {
        let html = markdown
            .events
            .iter()
            .filter(|(event, _)| matches!(event, Event::Html(_) | Event::InlineHtml(_)));
        let html = html.flat_map(|(_, range)| escapes(text, range.clone(), '<'));
        let links = markdown.links.iter().filter_map(|link| {
            let start = link.span.start;
            if link.image {
                return Some((start..start + 1, String::new()));
            }
            let leads = Destination::of(&link.destination) == Destination::Elsewhere;
            (!leads).then(|| escape(text, start)).flatten()
        });
        let faults = faults.iter().flat_map(|fault| match text[fault.clone()].chars().next() {
            Some('[') => escape(text, fault.start).into_iter().collect(),
            Some('#') => escapes(text, fault.clone(), '{'),
            _ => Vec::new(),
        });
        html.chain(links).chain(headings(text, markdown)).chain(faults).collect::<Vec<_>>()
    });
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut end = 0;
    edits.retain(|(range, _)| {
        let free = range.start >= end && !range.is_empty();
        end = if free { range.end } else { end };
        free
    });
    edits
}

/// Puts a backslash before the sign at a place.
fn escape(text: &str, at: usize) -> Option<Edit> {
    let sign = text[at..].chars().next().filter(char::is_ascii_punctuation)?;
    Some((at..at + 1, format!("\\{sign}")))
}

/// Puts a backslash before every such sign.
fn escapes(text: &str, range: Range<usize>, sign: char) -> Vec<Edit> {
    let signs = text[range.clone()].match_indices(sign);
    signs.filter_map(|(at, _)| escape(text, range.start + at)).collect()
}

/// Headings start at level two and skip none.
fn headings(text: &str, markdown: &Markdown<'_>) -> Vec<Edit> {
    let mut last = 1;
    let mut edits = Vec::new();
    for heading in &markdown.headings {
        let range = heading.span.start..heading.span.end;
        if heading.text.trim().is_empty() {
            edits.push((range, String::new()));
            continue;
        }
        let level = heading.level.clamp(2, last + 1);
        last = level;
        let signs = text[range.clone()].bytes().take_while(|byte| *byte == b'#').count();
        let marks = "#".repeat(usize::from(level));
        if signs == 0 {
            let lines: Vec<_> = text[range.clone()].trim_end().lines().collect();
            let words = lines[..lines.len().saturating_sub(1)].join(" ");
            edits.push((range, format!("{marks} {words}\n")));
        } else if level != heading.level {
            edits.push((range.start..range.start + signs, marks));
        }
    }
    edits
}

/// Reads Markdown, and says in which stretches it breaks our rules.
fn with_markdown<T>(text: &str, look: impl FnOnce(&str, &Markdown<'_>, &[Range<usize>]) -> T) -> T {
    let mut sources = Sources::default();
    let id: SourceId = sources.add(String::new(), text.to_owned());
    let mut found = crate::diagnostic::Diagnostics::default();
    let markdown = markdown::parse(id, sources.file(id), 0, &mut found);
    let errors = found.iter().filter(|finding| finding.rule.severity == Severity::Error);
    let faults: Vec<_> = errors.map(|finding| finding.span.start..finding.span.end).collect();
    look(text, &markdown, &faults)
}

/// A paragraph in plain words, and the parts of the list below it.
#[derive(Default)]
struct Lead {
    paragraph: String,
    parts: Vec<String>,
}

/// The first paragraph that is more than a title; everything, if none is.
fn lead(markdown: &Markdown<'_>) -> Lead {
    let mut leads: Vec<Lead> = Vec::new();
    let mut all = String::new();
    let mut title = false;
    let mut depth = 0_usize;
    for (event, _) in &markdown.events {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => leads.push(Lead::default()),
            Event::Start(Tag::Item) if depth == 1 => {
                if let Some(lead) = leads.last_mut() {
                    lead.parts.push(String::new());
                }
            }
            Event::Start(Tag::Heading { .. }) => title = true,
            Event::End(TagEnd::Heading(_)) => title = false,
            Event::Start(Tag::List(_) | Tag::BlockQuote(_) | Tag::Table(_)) => depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::Table) => depth -= 1,
            _ => {}
        }
        let words = match event {
            Event::Text(text) | Event::Code(text) => &**text,
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => " ",
            _ => continue,
        };
        all.push_str(words);
        let Some(Lead { paragraph, parts }) = leads.last_mut().filter(|_| !title) else { continue };
        match parts.last_mut() {
            None => paragraph.push_str(words),
            Some(part) => part.push_str(words),
        }
    }
    let long =
        |lead: &Lead| lead.paragraph.split_whitespace().count() > 3 || !lead.parts.is_empty();
    let lead = leads.into_iter().find(long).unwrap_or(Lead { paragraph: all, parts: Vec::new() });
    let parts = lead.parts.iter().map(|part| plain(part)).filter(|part| !part.is_empty());
    Lead { paragraph: plain(&lead.paragraph), parts: parts.collect() }
}

/// Up to the first full stop that ends a sentence; what leads to a list takes the list along.
fn first_sentence(lead: &Lead) -> String {
    let text = lead.paragraph.as_str();
    let ends = text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '?' | '!'));
    let mut ends = ends.map(|(at, _)| at + 1).filter(|end| ends_sentence(text, *end));
    let sentence = ends.next().map_or(text, |end| &text[..end]);
    match sentence.strip_suffix([':', ',', ';']) {
        Some(_) if !lead.parts.is_empty() => {
            let parts = lead.parts.iter().map(|part| part.trim_end_matches(['.', ',', ';']));
            format!("{sentence} {}", parts.collect::<Vec<_>>().join("; "))
        }
        Some(start) => format!("{}…", start.trim_end()),
        None => sentence.to_owned(),
    }
}

/// Whether a sentence ends before byte `end`, where a full stop or the like stands.
fn ends_sentence(text: &str, end: usize) -> bool {
    const SHORT: [&str; 11] =
        ["e.g.", "i.e.", "etc.", "vs.", "no.", "st.", "dr.", "mr.", "mrs.", "approx.", "incl."];
    let rest = &text[end..];
    let word = text[..end].rsplit(' ').next().unwrap_or_default().to_lowercase();
    let short = SHORT.contains(&word.trim_start_matches('('));
    let next = rest.trim_start().chars().next();
    let begins = next
        .is_none_or(|next| next.is_uppercase() || next.is_ascii_digit() || "‘“'\"(".contains(next));
    (rest.is_empty() || rest.starts_with(' ')) && begins && (!short || next.is_none())
}
