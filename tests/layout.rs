//! The one layout of a record: every file in `tests/layout` is a chapter of cases, each a record as
//! somebody wrote it and as `fmt` writes it. A new case needs no line of Rust.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use commonshelf::edit::layout;
use commonshelf::parse::path::ContentPath;
use commonshelf::parse::record::Sort;
use support::blocks::{Section, sections};
use support::folder;

#[test]
fn every_record_is_laid_out_as_its_case_says() {
    let wrong: Vec<String> = cases().iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_laid_out_stays_as_it_is() {
    for (path, text, sort) in records() {
        let once = layout::format(&text, sort).expect(&path);
        assert_eq!(layout::format(&once, sort), Some(once), "{path}");
    }
}

#[test]
fn a_record_means_the_same_and_says_the_same_in_comments_whatever_the_order_of_its_lines() {
    for (path, text, sort) in records() {
        for turned in orders(&text) {
            let Ok(before) = turned.parse::<toml::Table>() else { continue };
            let after = layout::format(&turned, sort).expect(&path);
            assert_eq!(after.parse::<toml::Table>().as_ref(), Ok(&before), "{path}\n{turned}");
            assert_eq!(comments(&after), comments(&turned), "{path}\n{turned}\n{after}");
            assert_eq!(layout::format(&after, sort), Some(after), "{path}\n{turned}");
        }
    }
}

#[test]
fn what_is_no_toml_has_no_layout() {
    for text in ["name", "name = ", "a = 1\na = 2", "a = { b = 1 }\n[a]\n", "a = [1", "\0"] {
        assert_eq!(layout::format(text, Sort::Need), None, "{text}");
    }
}

/// A record as somebody wrote it, and laid out.
struct Case {
    /// File and heading.
    place: String,
    sort: Sort,
    written: String,
    laid_out: String,
}

fn cases() -> Vec<Case> {
    let names = folder::paths(&folder::repository("tests/layout"));
    let paths = names.iter().map(|name| format!("tests/layout/{name}"));
    let sections = paths.flat_map(|path| {
        let sections = sections(&folder::text_of(&path)).into_iter().skip(1);
        sections.map(move |section| case(&path, section)).collect::<Vec<_>>()
    });
    sections.collect()
}

fn case(path: &str, section: Section) -> Case {
    let place = format!("{path}: {}", section.title);
    let [written, laid_out] = <[_; 2]>::try_from(section.blocks)
        .unwrap_or_else(|blocks| panic!("{place} has {} blocks, not two", blocks.len()));
    let word = written.info.strip_prefix("toml ").unwrap_or_else(|| panic!("{place}: no sort"));
    let sort = Sort::of(word).unwrap_or_else(|| panic!("{place}: no sort {word}"));
    assert_eq!(laid_out.info, "toml", "{place}");
    // What an editor would take away or not show.
    let written = written.text.replace("␣", " ").replace('␉', "\t").replace('␍', "\r");
    Case { place, sort, written, laid_out: laid_out.text }
}

fn difference(case: &Case) -> Option<String> {
    let written = layout::format(&case.written, case.sort).unwrap_or_else(|| "no TOML".to_owned());
    (written != case.laid_out)
        .then(|| format!("{}\n--- expected\n{}--- written\n{written}", case.place, case.laid_out))
}

/// Every record of the repository and of the cases: what it is called, its text and its sort.
fn records() -> Vec<(String, String, Sort)> {
    let mut records = Vec::new();
    for portal in ["", "starter/", "tests/portals/harbour/", "tests/portals/workshop/"] {
        for path in folder::paths(&folder::repository(&format!("{portal}content"))) {
            let path = format!("content/{path}");
            if let Some(sort) = ContentPath::of(&path).sort() {
                let path = format!("{portal}{path}");
                records.push((path.clone(), folder::text_of(&path), sort));
            }
        }
    }
    records.extend(cases().into_iter().map(|case| (case.place, case.written, case.sort)));
    records
}

/// The same lines turned round, from the last to the first, and one after another to the top; many
/// are TOML no longer, and those that are say the same to nobody but a program.
fn orders(text: &str) -> Vec<String> {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    let turned = (0..lines.len()).map(|by| [&lines[by..], &lines[..by]].concat().concat());
    let mut orders: Vec<_> = turned.collect();
    orders.push(lines.iter().rev().copied().collect());
    orders
}

/// The comments of a text, sorted, as far as one that knows nothing of TOML but quotes can tell.
fn comments(text: &str) -> Vec<&str> {
    let mut comments: Vec<_> = text.lines().filter_map(comment).collect();
    comments.sort_unstable();
    comments
}

fn comment(line: &str) -> Option<&str> {
    let mut quoted_by = None;
    for (at, letter) in line.char_indices() {
        match (letter, quoted_by) {
            ('#', None) => return Some(line[at..].trim_end()),
            ('"' | '\'', None) => quoted_by = Some(letter),
            (letter, Some(quote)) if letter == quote => quoted_by = None,
            _ => {}
        }
    }
    None
}
