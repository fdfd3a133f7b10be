//! What this repository must look like, and no lint can say.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use support::blocks::blocks;
use support::folder::{paths, repository, text_of};

/// Lines of a file that are neither empty nor a comment.
const MOST_LINES_OF_CODE: usize = 400;

/// Crates that the program is made of, itself among them. More of them is a decision: name what it
/// saves us in `ARCHITECTURE.md`, and raise the number.
const MOST_CRATES: usize = 139;

/// The path and the text of every Rust file.
fn rust_files() -> Vec<(String, String)> {
    ["src", "tests"]
        .iter()
        .flat_map(|folder| {
            paths(&repository(folder)).into_iter().map(move |path| format!("{folder}/{path}"))
        })
        .filter(|path| is_rust(path) && !path.contains("node_modules"))
        .map(|path| (path.clone(), text_of(&path)))
        .collect()
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "rs")
}

/// Says which files, or which lines of them, are not as they must be.
#[track_caller]
fn assert_none(wrong: &[String], what: &str) {
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_first_what_it_is() {
    let files = rust_files().into_iter().filter(|(_, text)| !text.starts_with("//! "));
    assert_none(&files.map(|(path, _)| path).collect::<Vec<_>>(), "without a `//!` line");
}

#[test]
fn no_file_is_longer_than_a_reader_bears() {
    let code = |text: &str| {
        let lines = text.lines().map(str::trim_start);
        lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
    };
    let long = rust_files().into_iter().map(|(path, text)| (path, code(&text)));
    let long = long.filter(|(_, lines)| *lines > MOST_LINES_OF_CODE);
    let long: Vec<_> = long.map(|(path, lines)| format!("{path}: {lines} lines")).collect();
    assert_none(&long, "split by idea");
}

#[test]
fn nothing_has_a_random_order() {
    let banned = ["Hash", "Index"].map(|kind| ["Map", "Set"].map(|what| format!("{kind}{what}")));
    let banned = banned.concat();
    let uses = |line: &str| banned.iter().any(|word| line.contains(word.as_str()));
    assert_none(&lines_with(uses), "use `BTreeMap`, `BTreeSet` or `Vec`");
}

#[test]
fn no_line_ends_in_blanks_and_no_tab_stands_in_code() {
    let untidy = |line: &str| line.ends_with([' ', '\t']) || line.contains('\t');
    assert_none(&lines_with(untidy), "blanks or tabs");
}

/// The place of each line of Rust that is `wrong`.
fn lines_with(wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let files = rust_files();
    let lines = files.iter().flat_map(|(path, text)| {
        text.split('\n').zip(1..).map(move |(line, number)| (line, format!("{path}:{number}")))
    });
    lines.filter(|(line, _)| wrong(line)).map(|(_, place)| place).collect()
}

#[test]
fn every_file_of_tests_is_in_their_guide() {
    let guide = text_of("tests/README.md");
    let files = paths(&repository("tests"));
    let files = files.iter().filter(|path| !path.contains('/') && is_rust(path));
    let missing = files.filter(|path| !guide.contains(&format!("`{path}`")));
    assert_none(&missing.cloned().collect::<Vec<_>>(), "not in tests/README.md");
}

#[test]
fn every_dependency_has_its_reason_in_the_architecture() {
    let manifest: toml::Table = toml::from_str(&text_of("Cargo.toml")).expect("cargo reads it too");
    let names = ["dependencies", "dev-dependencies"].into_iter().flat_map(|table| {
        let table = manifest[table].as_table().expect("dependencies are a table");
        table.keys().cloned().collect::<Vec<_>>()
    });
    let text = text_of("ARCHITECTURE.md");
    let missing = names.filter(|name| !text.contains(&format!("`{name}`")));
    assert_none(&missing.collect::<Vec<_>>(), "not in ARCHITECTURE.md");
}

#[test]
fn the_number_of_crates_does_not_grow_unseen() {
    let arguments =
        ["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--offline"];
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(repository(""))
        .output()
        .expect("cargo can be started");
    let text = String::from_utf8(output.stdout).expect("cargo writes text");
    let lines = text.lines().map(|line| line.trim_end_matches(" (*)"));
    let crates: BTreeSet<_> = lines.filter(|line| !line.is_empty()).collect();
    let named = |line: &&&str| line.starts_with("commonshelf ");
    assert_eq!(crates.iter().filter(named).count(), 1, "cargo did not answer");
    assert!(crates.len() <= MOST_CRATES, "{} crates, not {MOST_CRATES}", crates.len());
}

#[test]
fn the_map_of_the_code_shows_what_there_is() {
    let text = text_of("ARCHITECTURE.md");
    let map = blocks(&text).into_iter().find(|block| block.text.starts_with("src/"));
    let map = map.expect("there is a block whose lines begin with `src/`").text;
    let rows: BTreeSet<_> = map
        .lines()
        .filter_map(|line| line.strip_prefix("src/")?.split_whitespace().next())
        .map(|name| name.trim_end_matches('/').to_owned())
        .collect();
    let files = paths(&repository("src"));
    let found = files.iter().map(|path| path.split('/').next().unwrap_or(path).to_owned());
    assert_eq!(rows, found.collect::<BTreeSet<_>>(), "the map, and what src/ holds");
}
