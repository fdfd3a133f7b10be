//! How Markdown becomes HTML: every file in `tests/rendering` is a chapter of cases, each a block of
//! Markdown and the HTML that it becomes. A new case needs no line of Rust.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use commonshelf::diagnostic::Diagnostics;
use commonshelf::parse::markdown;
use commonshelf::render::body::{self, Context, Words};
use commonshelf::source::Sources;
use support::blocks::blocks;
use support::folder;

#[test]
fn every_body_is_written_as_its_case_says() {
    let wrong: Vec<String> =
        chapters().iter().flat_map(cases).filter_map(|case| difference(&case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_chapter_has_a_title_and_a_case() {
    for chapter in chapters() {
        assert!(chapter.text.starts_with("# "), "{} has no title", chapter.path);
        assert_ne!(cases(&chapter).len(), 0, "{} has no case", chapter.path);
    }
}

/// A file of cases.
struct Chapter {
    path: String,
    text: String,
}

/// One block of Markdown, and the HTML that it becomes.
struct Case {
    /// File and line.
    place: String,
    markdown: String,
    html: String,
}

fn chapters() -> Vec<Chapter> {
    let names = folder::paths(&folder::repository("tests/rendering"));
    let paths = names.iter().map(|name| format!("tests/rendering/{name}"));
    paths.map(|path| Chapter { text: folder::text_of(&path), path }).collect()
}

fn cases(chapter: &Chapter) -> Vec<Case> {
    let mut blocks = blocks(&chapter.text).into_iter();
    let mut cases = Vec::new();
    while let Some(markdown) = blocks.next() {
        let place = format!("{}:{}", chapter.path, markdown.line);
        let html = blocks.next().unwrap_or_else(|| panic!("{place} has no HTML"));
        assert_eq!((&*markdown.info, &*html.info), ("markdown", "html"), "{place}");
        cases.push(Case { place, markdown: markdown.text, html: html.text });
    }
    cases
}

fn difference(case: &Case) -> Option<String> {
    let written = html(&case.markdown);
    (written != case.html)
        .then(|| format!("{}\n--- expected\n{}--- written\n{written}", case.place, case.html))
}

fn html(text: &str) -> String {
    let mut sources = Sources::default();
    let id = sources.add("content/guidance/page.md".to_owned(), text.to_owned());
    // What is wrong with a body is another matter: it is written all the same.
    let markdown = markdown::parse(id, sources.file(id), 0, &mut Diagnostics::default());
    let href = |link: usize| markdown.links[link].destination.clone();
    body::html(&markdown, &Context { href: &href, words: &Words::default() })
}
