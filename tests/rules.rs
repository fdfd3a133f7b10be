//! What the content must be: `tests/rules/CODE.md` is the specification of one rule, as cases of
//! files that are laid over a small valid portal, and every finding that they lead to. The example of
//! each rule is laid over it too.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fs;
use std::path::Path;

use commonshelf::rule::{Example, RULES, Rule};
use support::blocks::{Block, Section, blocks, sections};
use support::{findings, folder};

/// Rules whose breach is more than the lines of one file, and why.
const MORE_THAN_ONE_FILE: [(&str, &str); 7] = [
    ("closed-owner", "the organisation has a file of its own"),
    ("encoding", "the lines would be letters"),
    ("file-size", "nobody reads so many lines"),
    ("link-to-retired", "the retired entry has a file of its own"),
    ("panic", "no such lines are known"),
    ("symlink", "a link has no lines"),
    ("unused-vocabulary", "the words are used in other files"),
];

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

#[test]
fn every_example_breaks_its_rule_and_is_mended_by_what_should_stand_there() {
    let shown = |rule: &&Rule| !MORE_THAN_ONE_FILE.iter().any(|(code, _)| *code == rule.code);
    let mut wrong = Vec::new();
    for Rule { code, example: Example { path, bad, good }, .. } in
        RULES.iter().copied().filter(shown)
    {
        for (lines, breaks) in [(bad, true), (good, false)] {
            let portal = folder::copy_of("tests/rules/base");
            lay_example(portal.path(), path, lines);
            let found = findings::text_of(portal.path());
            if found.contains(&format!("[{code}]")) != breaks {
                wrong.push(format!("{code}: `{lines}` in {path}\n{found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Makes the file that the lines of an example stand in, or the files that they name.
fn lay_example(portal: &Path, path: &str, lines: &str) {
    if path.ends_with('/') {
        for name in lines.lines() {
            let path = format!("{path}{name}");
            folder::write(portal, &path, least(&path));
        }
    } else if lines.is_empty() || lines.starts_with("+++") || lines.starts_with("---") {
        folder::write(portal, path, lines);
    } else {
        let given = |line: &&str| {
            let key = line.split('=').next().filter(|_| line.contains(" = "));
            key.is_some_and(|key| lines.lines().any(|line| line.starts_with(key)))
        };
        let rest = if Path::new(path).extension().is_some_and(|extension| extension == "toml") {
            least(path).split_inclusive('\n').filter(|line| !given(line)).collect()
        } else {
            least(path)
        };
        folder::write(portal, path, format!("{rest}{lines}\n"));
    }
}

/// The least that a file of that path can be.
fn least(path: &str) -> String {
    let lines = match path.split('/').nth(1).unwrap_or_default() {
        "catalogue" => {
            "name = \"Harbour\"\nsummary = \"Helps ships.\"\nprovider = \"harbour-office\"\n\
             lifecycle = \"live\"\ncontact = \"unknown\"\nreviewed = 2026-11-01\n"
        }
        "guidance" => "+++\ntitle = \"Plan\"\nsummary = \"What to do first.\"\n+++\n",
        "needs" => "label = \"take payments\"\nsummary = \"Money for a fee.\"\n",
        "plans" => {
            "title = \"New forms\"\nneed = \"take-payments\"\nstage = \"idea\"\n\
             window = { from = 2026-12-01, to = 2027-03-31 }\ncollaboration = \"share-code\"\n\
             contact = \"unknown\"\nexpires = 2027-03-31\n"
        }
        "vocabulary.toml" => "",
        other => panic!("nobody has said what the least of `{other}` is"),
    };
    lines.to_owned()
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
