//! How Markdown becomes HTML: every file in `tests/rendering` is a chapter of cases, each a block of
//! Markdown and the HTML that it becomes. A new case needs no line of Rust.
#![expect(clippy::disallowed_methods, reason = "tests may read files")]

use std::fs;
use std::path::Path;

use commonshelf::parse::markdown::{Heading, Link, Markdown};
use commonshelf::render::body::{self, Context, Words};
use commonshelf::source::{SourceId, Sources};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

#[test]
fn every_body_is_written_as_its_case_says() {
    let wrong: Vec<String> =
        chapters().iter().flat_map(cases).filter_map(|case| difference(&case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_chapter_has_a_title_and_a_case() {
    for chapter in chapters() {
        assert!(chapter.text.starts_with("# "), "{} has no title", chapter.name);
        assert_ne!(cases(&chapter).count(), 0, "{} has no case", chapter.name);
    }
}

/// A file of cases.
struct Chapter {
    name: String,
    text: String,
}

/// One block of Markdown, and the HTML that it becomes.
struct Case {
    /// File and line.
    place: String,
    markdown: String,
    html: String,
}

/// A fenced block of a chapter.
struct Block {
    line: usize,
    language: String,
    text: String,
}

fn chapters() -> Vec<Chapter> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rendering");
    let files = fs::read_dir(&folder).expect("the folder of cases is there");
    let mut chapters: Vec<Chapter> = files
        .map(|file| file.expect("the folder can be listed").path())
        .map(|path| Chapter {
            name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).expect("a chapter is text"),
        })
        .collect();
    chapters.sort_by(|left, right| left.name.cmp(&right.name));
    chapters
}

fn cases(chapter: &Chapter) -> impl Iterator<Item = Case> {
    let mut blocks = blocks(&chapter.text).into_iter();
    let name = chapter.name.clone();
    std::iter::from_fn(move || {
        let (markdown, html) = (blocks.next()?, blocks.next()?);
        let place = format!("tests/rendering/{name}:{}", markdown.line);
        assert_eq!((&*markdown.language, &*html.language), ("markdown", "html"), "{place}");
        Some(Case { place, markdown: markdown.text, html: html.text })
    })
}

// A longer fence holds shorter ones, as in Markdown itself.
fn blocks(text: &str) -> Vec<Block> {
    let mut lines = text.lines().zip(1..);
    let mut blocks = Vec::new();
    while let Some((line, number)) = lines.next() {
        let language = line.trim_start_matches('`');
        let fence = &line[..line.len() - language.len()];
        if fence.len() < 3 {
            continue;
        }
        let inside = lines.by_ref().map(|(line, _)| line).take_while(|line| *line != fence);
        let text = inside.flat_map(|line| [line, "\n"]).collect();
        blocks.push(Block { line: number, language: language.to_owned(), text });
    }
    blocks
}

fn difference(case: &Case) -> Option<String> {
    let written = html(&case.markdown);
    (written != case.html)
        .then(|| format!("{}\n--- expected\n{}--- written\n{written}", case.place, case.html))
}

fn html(text: &str) -> String {
    let markdown = from_text(text);
    let href = |link: usize| markdown.links[link].destination.clone();
    body::html(&markdown, &Context { href: &href, words: &Words::default() })
}

/// A body as the parser would give it, without its checks.
fn from_text(text: &str) -> Markdown<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let source = Sources::default().add("body.md".to_owned(), String::new());
    let mut markdown = Markdown::default();
    for event in TextMergeWithOffset::new(Parser::new_ext(text, options).into_offset_iter()) {
        take(&mut markdown, &event.0, source);
        markdown.events.push(event);
    }
    markdown
}

fn take(markdown: &mut Markdown<'_>, event: &Event<'_>, source: SourceId) {
    let span = source.span(0..0);
    match event {
        Event::Start(Tag::Heading { level, id, .. }) => {
            let (level, id) = ((*level as u8).max(2), id.as_deref().unwrap_or_default().to_owned());
            markdown.headings.push(Heading { level, id, text: String::new(), span });
        }
        Event::End(TagEnd::Heading(_)) => name_heading(markdown),
        Event::Start(Tag::Link { dest_url, link_type, .. }) => {
            let scheme = if *link_type == LinkType::Email { "mailto:" } else { "" };
            let destination = format!("{scheme}{dest_url}");
            markdown.links.push(Link { destination, image: false, span });
        }
        Event::Start(Tag::Image { dest_url, .. }) => {
            markdown.links.push(Link { destination: dest_url.to_string(), image: true, span });
        }
        _ => {}
    }
}

fn name_heading(markdown: &mut Markdown<'_>) {
    let events = markdown.events.iter().rev().map(|(event, _)| event);
    let inside = events.take_while(|event| !matches!(event, Event::Start(Tag::Heading { .. })));
    let words: Vec<&str> = inside
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            _ => None,
        })
        .collect();
    let text: String = words.into_iter().rev().collect();
    let heading = markdown.headings.last_mut().expect("a heading has begun");
    if heading.id.is_empty() {
        heading.id = text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "-");
    }
    heading.text = text;
}
