//! What the content must be: `tests/rules/CODE.md` is the specification of one rule, as cases of
//! files that are laid over a small valid portal, and every finding that they lead to.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fs;
use std::path::Path;

use commonshelf::rule::RULES;
use support::blocks::{Block, Section, blocks, sections};
use support::{findings, folder};

/// No input is known that brings the reader down; a unit test of `parse` does it from inside.
const UNBREAKABLE: &str = "panic";

#[test]
fn every_rule_has_a_file_of_cases_and_every_file_a_rule() {
    let expected: Vec<_> = RULES.iter().map(|rule| rule.code).collect();
    let files = folder::paths(&folder::repository("tests/rules"));
    let files = files.iter().filter(|path| !path.starts_with("base/"));
    let mut found: Vec<_> = files.map(|path| path.strip_suffix(".md").unwrap_or(path)).collect();
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn every_file_begins_with_the_name_of_its_rule_and_has_a_case_that_breaks_it() {
    for rule in RULES {
        let text = chapter(rule.code);
        assert!(text.starts_with(&format!("# {}\n\n", rule.code)), "{}: no title", rule.code);
        let finding = format!("[{}]", rule.code);
        let breaks = |block: &Block| block.info == "text findings" && block.text.contains(&finding);
        if rule.code == UNBREAKABLE {
            continue;
        }
        assert!(blocks(&text).iter().any(breaks), "{}: no case breaks it", rule.code);
    }
}

#[test]
fn the_portal_that_cases_are_laid_over_has_no_findings() {
    let portal = folder::copy_of("tests/rules/base");
    assert_eq!(findings::text_of(portal.path()), "");
}

/// With `UPDATE_EXPECTED=1` the files are made to say what is found. Read the difference before you
/// believe it.
#[test]
fn every_case_leads_to_the_findings_that_it_says_and_no_others() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for rule in RULES {
        let mut text = chapter(rule.code);
        for (case, found) in outcomes(&text).into_iter().rev() {
            if case.text != found {
                let place = format!("tests/rules/{}.md:{}", rule.code, case.line);
                wrong.push(format!("{place}\n--- expected\n{}--- found\n{found}", case.text));
                text = with_text(&text, &case, &found);
            }
        }
        if update {
            folder::write(&folder::repository("tests/rules"), &format!("{}.md", rule.code), text);
        }
    }
    assert!(update || wrong.is_empty(), "{}", wrong.join("\n"));
}

/// For each case of a chapter, the block of findings that it expects, and those that it leads to.
fn outcomes(text: &str) -> Vec<(Block, String)> {
    let cases = sections(text).into_iter().skip(1);
    cases
        .map(|Section { title, mut blocks }| {
            let last = blocks.pop().filter(|block| block.info == "text findings");
            let expected = last.unwrap_or_else(|| panic!("`{title}` does not end in findings"));
            let portal = folder::copy_of("tests/rules/base");
            for block in &blocks {
                lay(block, portal.path());
            }
            (expected, findings::text_of(portal.path()))
        })
        .collect()
}

/// Makes the file that a block stands for: `LANGUAGE PATH`, and a word if text cannot hold it.
fn lay(block: &Block, portal: &Path) {
    let words: Vec<&str> = block.info.split(' ').collect();
    let path = words[1..].first().unwrap_or_else(|| panic!("no path at line {}", block.line));
    let path = path.replace("%20", " ");
    match &words[2..] {
        [] => folder::write(portal, &path, &block.text),
        ["bytes"] => folder::write(portal, &path, from_hexadecimal(&block.text)),
        ["repeat", times] => {
            let times = times.parse().expect("`repeat` is followed by a number");
            folder::write(portal, &path, block.text.repeat(times));
        }
        ["absent"] => fs::remove_file(portal.join(path)).expect("the base has the file"),
        ["symlink"] => {
            std::os::unix::fs::symlink(block.text.trim(), portal.join(path)).expect("it is new");
        }
        other => panic!("line {}: no way to make a file is called {other:?}", block.line),
    }
}

fn from_hexadecimal(text: &str) -> Vec<u8> {
    text.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).expect("a byte")).collect()
}

/// The chapter with other text in a block.
fn with_text(chapter: &str, block: &Block, text: &str) -> String {
    let mut lines: Vec<&str> = chapter.lines().collect();
    let old = block.line..block.line + block.text.lines().count();
    lines.splice(old, text.lines());
    lines.join("\n") + "\n"
}

fn chapter(code: &str) -> String {
    folder::text_of(&format!("tests/rules/{code}.md"))
}
