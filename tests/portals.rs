//! What whole portals become. Each folder of `tests/portals` is a portal of our own invention, and its
//! `expected/` holds what a build makes of it: of a page what stands in `<main>`, every other text as
//! it is, the names of all files, and in `findings.txt` what is worth a warning.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fs;
use std::path::Path;

use support::findings;
use support::folder::{Files, copy_of, difference, files, repository, temporary, write};
use support::program::run;

#[test]
fn the_harbour_shows_every_field_of_every_kind() {
    check("harbour");
}

#[test]
fn the_workshop_has_a_theme_of_its_own_and_is_read_from_a_disk() {
    check("workshop");
}

#[test]
fn every_portal_has_a_test() {
    let folder = fs::read_dir(repository("tests/portals")).expect("the folder is there");
    let mut names: Vec<_> =
        folder.map(|entry| entry.expect("it can be listed").file_name()).collect();
    names.sort();
    assert_eq!(names, ["harbour", "workshop"]);
}

/// With `UPDATE_EXPECTED=1` what is made becomes what is expected. Read the difference before you
/// believe it.
#[track_caller]
fn check(name: &str) {
    let portal = copy_of(&format!("tests/portals/{name}"));
    let output = temporary();
    let made = output.path().to_str().expect("a temporary folder has a plain name");
    let ended = run(portal.path(), ["build", "--output", made]);
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    let mut found = essence(&files(output.path()));
    found.insert("findings.txt".to_owned(), findings::text_of(portal.path()).into_bytes());
    let expected = repository(&format!("tests/portals/{name}/expected"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        rewrite(&expected, &found);
    }
    let difference = difference(&files(&expected), &found);
    assert!(difference.is_empty(), "{name}:\n{difference}\ntests/README.md says how to accept it");
}

/// The part of an output that is worth reading, and `files.txt` with the names of all files.
fn essence(output: &Files) -> Files {
    let names: String = output.keys().map(|path| without_hash(path) + "\n").collect();
    let mut essence = Files::from([("files.txt".to_owned(), names.into_bytes())]);
    for (path, bytes) in output.iter().filter(|(path, _)| !path.starts_with('.')) {
        let text = || String::from_utf8(bytes.clone()).expect("a page is text");
        match Path::new(path).extension().and_then(|extension| extension.to_str()) {
            Some("html") => drop(essence.insert(path.clone(), main(&text()).into_bytes())),
            Some("json" | "xml" | "txt") => drop(essence.insert(path.clone(), bytes.clone())),
            _ => {}
        }
    }
    essence
}

/// What stands in `<main>`; a page without one is small, and taken as it is.
fn main(page: &str) -> String {
    let begin = page.find("<main");
    let end = page.find("</main>").map(|at| at + "</main>".len());
    match begin.zip(end) {
        Some((begin, end)) => page[begin..end].to_owned() + "\n",
        None => page.to_owned(),
    }
}

/// `assets/portal-*.css` for `assets/portal-0123456789abcdef.css`: a style sheet may change without
/// this test.
fn without_hash(path: &str) -> String {
    let is_hash = |part: &str| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = path.rsplit_once('.').and_then(|(stem, extension)| {
        let (name, hash) = stem.rsplit_once('-')?;
        is_hash(hash).then(|| format!("{name}-*.{extension}"))
    });
    parts.unwrap_or_else(|| path.to_owned())
}

fn rewrite(folder: &Path, files: &Files) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("it can be made again");
    }
    for (path, bytes) in files {
        write(folder, path, bytes);
    }
}
