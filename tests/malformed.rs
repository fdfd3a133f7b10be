//! No input brings a parser down: whatever stands in a file, it is read or there is a finding, and
//! every finding points into the file.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use commonshelf::diagnostic::Diagnostics;
use commonshelf::parse;
use commonshelf::render::body::{self, Context, Words};
use commonshelf::source::Sources;
use support::folder::{paths, repository, text_of};

/// A valid file of each kind is in the portal that exercises all fields.
const HARBOUR: &str = "tests/portals/harbour";

/// Reads one file; what is in it must be part of the portal or named in a finding.
#[track_caller]
fn check(path: &str, text: &str) {
    let mut sources = Sources::default();
    let id = sources.add(path.to_owned(), text.to_owned());
    let shown: String = text.chars().take(60).collect();
    let (parts, found) = if path == "portal.toml" {
        let mut found = Diagnostics::default();
        let settings = parse::settings::parse(id, sources.file(id), &mut found);
        (usize::from(settings.is_some()), found)
    } else {
        let (parsed, found) = parse::parse(&sources, "en");
        let bodies = parsed.pages.iter().map(|page| &page.body);
        bodies.chain(parsed.descriptions.iter().map(|(_, body)| body)).for_each(|markdown| {
            let href = |link: usize| markdown.links[link].destination.clone();
            drop(body::html(markdown, &Context { href: &href, words: &Words::default() }));
        });
        let records = parsed.entries.len()
            + parsed.organisations.len()
            + parsed.needs.len()
            + parsed.standards.len()
            + parsed.adoptions.len()
            + parsed.plans.len()
            + parsed.assessments.len()
            + usize::from(parsed.vocabulary.is_some());
        (parsed.pages.len() + parsed.descriptions.len() + records, found)
    };
    assert!(parts == 1 || !found.is_empty(), "{path} is lost without a word: {shown:?}");
    for finding in &found {
        let span = finding.span;
        let inside = span.start <= span.end && span.end <= text.len();
        assert!(inside, "{path}: {span:?} of {}: {}: {shown:?}", text.len(), finding.message);
        assert!(text.is_char_boundary(span.start), "{path}: {}: {shown:?}", finding.message);
        assert!(sources.place(span).line >= 1);
    }
}

#[test]
fn a_file_may_end_anywhere() {
    for (path, text) in valid_files() {
        let ends = (0..text.len()).step_by(7).filter(|&end| text.is_char_boundary(end));
        ends.for_each(|end| check(&path, &text[..end]));
    }
}

#[test]
fn a_sign_may_be_missing_anywhere() {
    for (path, text) in valid_files() {
        for (at, letter) in text.char_indices().step_by(5) {
            check(&path, &[&text[..at], &text[at + letter.len_utf8()..]].concat());
        }
    }
}

#[test]
fn a_sign_may_be_too_many_anywhere() {
    for (path, text) in valid_files() {
        let places = text.char_indices().map(|(at, _)| at).step_by(11);
        for (at, sign) in
            places.zip(["\"", "\0", "\n", "é", "[", "}", "\r", "`", "<", "+++\n"].iter().cycle())
        {
            check(&path, &[&text[..at], sign, &text[at..]].concat());
        }
    }
}

/// Path and text of every text file of the harbour.
fn valid_files() -> Vec<(String, String)> {
    let files = paths(&repository(HARBOUR)).into_iter();
    let files = files.filter(|path| path.starts_with("content/") || path == "portal.toml");
    files.map(|path| (path.clone(), text_of(&format!("{HARBOUR}/{path}")))).collect()
}

const RECORDS: [&str; 10] = [
    "content/catalogue/platform/a.toml",
    "content/catalogue/data/a.toml",
    "content/organisations/a.toml",
    "content/needs/a.toml",
    "content/standards/a.toml",
    "content/adoptions/a/a.toml",
    "content/plans/a/a.toml",
    "content/assessments/a/a.toml",
    "content/vocabulary.toml",
    "portal.toml",
];

#[test]
fn toml_may_hold_anything() {
    for text in hostile_toml() {
        for path in RECORDS {
            check(path, &text);
        }
        check("content/guidance/a.md", &format!("+++\n{text}\n+++\n"));
        let required = "name = \"A\"\nsummary = \"A.\"\nprovider = \"a\"\nlifecycle = \"live\"\n\
                        contact = \"unknown\"\nreviewed = \"unknown\"\n";
        check("content/catalogue/platform/a.toml", &format!("{required}{text}"));
    }
}

fn hostile_toml() -> Vec<String> {
    let pairs =
        KEYS.iter().flat_map(|key| VALUES.iter().map(move |value| format!("{key} = {value}\n")));
    let long = "k".repeat(100_000);
    let large = [
        format!("name = {}", "[".repeat(1_000)),
        format!("name = {}{}", "[".repeat(1_000), "]".repeat(1_000)),
        format!("name = {}", "{ a = ".repeat(1_000)),
        format!("{}b = 1", "a.".repeat(1_000)),
        "[a]\n".repeat(1_000),
        "[[a]]\n".repeat(1_000),
        format!("{long} = 1"),
        format!("name = \"{}\"", "x".repeat(1_000_000)),
        format!("name = {}", "9".repeat(1_000_000)),
        "=".repeat(100_000),
        "a\n".repeat(1_000),
    ];
    pairs
        .chain(large)
        .chain(["\0", "\r", "[]", "[[]]", "[a", "\u{FFFD}"].map(ToOwned::to_owned))
        .collect()
}

#[test]
fn markdown_may_hold_anything() {
    for text in hostile_markdown() {
        check("content/catalogue/platform/a.md", &text);
        check(
            "content/guidance/a.md",
            &format!("+++\ntitle = \"A\"\nsummary = \"A.\"\n+++\n{text}"),
        );
    }
}

fn hostile_markdown() -> Vec<String> {
    let deep = REPEATED.iter().map(|part| part.repeat(1_000));
    let large = [
        "x".repeat(1_000_000),
        "x ".repeat(500_000),
        "## Same\n\n".repeat(1_000),
        (0..1_000).fold(String::new(), |text, number| {
            text + &format!("a[^{number}]\n\n[^{number}]: b\n\n")
        }),
        format!("{}\n{}\n", "| a ".repeat(500), "|---".repeat(500)),
        (0..1_000).fold(String::new(), |text, depth| text + &" ".repeat(depth) + "- a\n"),
    ];
    deep.chain(large).chain(SHORT.iter().map(|text| (*text).to_owned())).collect()
}

#[test]
fn a_head_may_begin_and_end_anywhere() {
    for text in [
        "+++",
        "+++\n",
        "+++\n+++",
        "+++\n+++\n",
        "+++\n\n+++x",
        "++++\n+++\n",
        "+++ \n+++\n",
        "++",
        "+++\n\"\"\"\n+++\n\"\"\"\n+++\n",
        "+++\r+++\r",
        "\u{FEFF}+++\n+++\n",
        "+++\n+++\n+++\n",
        "---\n---\n",
        "é",
        "\n",
    ] {
        check("content/guidance/a.md", text);
        check("content/index.md", text);
    }
}

const KEYS: [&str; 9] =
    ["name", "reviewed", "needs", "contact", "review_every", "draft", "title", "\"\"", "a.b.c"];

/// Values that TOML does not have, or that no field takes.
const VALUES: &[&str] = &[
    "99999999999999999999999999",
    "-9223372036854775809",
    "0x",
    "0b2",
    "1e999",
    "nan",
    "-inf",
    "0000-00-00",
    "9999-12-31",
    "2026-02-29",
    "2026-11-01T25:00:00Z",
    "2026-11-01 12:00:00.999999999",
    "12:00:00",
    "2026-1-1",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\U00110000\"",
    "'''",
    "\"\"\"",
    "'",
    "\"",
    "[",
    "[1, \"a\", [2]]",
    "{",
    "{ a = 1, a = 2 }",
    "{ a.b = 1, a = 2 }",
    "}",
    "]",
    "=",
    "\u{202E}",
    "\u{FEFF}",
    "true false",
    "\"\u{1F6A2}\"",
    "\"a\0b\"",
    "\"a\rb\"",
];

/// Markdown that is harmless once.
const REPEATED: &[&str] = &[
    "> ",
    "- ",
    "1. ",
    "* a\n",
    "[",
    "![",
    "](",
    "*",
    "_",
    "`",
    "~~",
    "<",
    "<a ",
    "&",
    "\\",
    "[^a]",
    "[a]: b\n",
    "| a ",
    "|-",
    "# ",
    "## \n",
    "[!",
    "> [!NOTE]\n",
    "\t",
    "- [ ] ",
    "a\n: b\n",
    "{#a}",
    "<!--",
    "```\n",
    "~~~a\n\n",
    "[^a]: b\n\n",
    "\u{301}",
    "\r",
    "\0",
];

/// Markdown that stops in the middle.
const SHORT: &[&str] = &[
    "[a](<b",
    "[a](b \"c",
    "![](",
    "[^a",
    "[^]: b",
    "[^ ]",
    "a[^é]",
    "## {#",
    "## a {#b",
    "## {#}",
    "## {.a #b c=d}",
    "```",
    "``",
    "~~~toml title=\"",
    "|\n|-",
    "| a |\n|---|---|\n| b | c | d |",
    "<script",
    "<!--",
    "<![CDATA[",
    "<?php",
    "&#0;",
    "&#x110000;",
    "> [!NOTE",
    "> [!]\n> a",
    "> [! ]",
    "[a]:",
    "[a]: <",
    "\u{202E}",
    "\u{FEFF}",
    "# \0",
    "- \n  - \n\n\n",
    "\t\t- a",
    "[a][b][c]",
    "[[a]]",
    "![[a](b)](c)",
    "[a](javascript:\0)",
    "<mailto:>",
    "a\\",
    "<b>\n\n</b>",
    "é[^é]",
    "**[^a]é**",
    "\\[^a]é",
];
