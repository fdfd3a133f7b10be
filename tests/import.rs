//! What an import makes of a data set: `tests/import/*.md` holds rows, and everything that the program
//! says and writes.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};
use support::blocks::{Block, sections};
use support::folder::{self, copy_of, files, read, temporary, write};
use support::program::{Ended, run};

const HEADER: &str = "dateAdded,dateUpdated,url,name,description,documentation,license,maintainer,\
                      areaServed,startDate,endDate,provider\n";
const ORGANISATIONS: &str = "id,name,alternateName,url\npilots,Guild of Pilots,,\n";

/// With `UPDATE_EXPECTED=1` the files are made to say what comes out. Read the difference before you
/// believe it.
#[test]
fn every_case_comes_to_what_it_says() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for name in ["api-catalogue", "strictness", "uk-organisations"] {
        let path = format!("tests/import/{name}.md");
        let mut text = folder::text_of(&path);
        for section in sections(&text).into_iter().skip(1).rev() {
            let (expected, inputs) = section.blocks.split_last().expect("a case has blocks");
            assert_eq!(expected.info, "text outcome", "{path}: {}", section.title);
            let found = outcome(inputs);
            if found != expected.text {
                let place = format!("{path}:{}", expected.line);
                wrong.push(format!("{place}\n--- expected\n{}--- found\n{found}", expected.text));
                text = with_text(&text, expected, &found);
            }
        }
        if update {
            write(&folder::repository(""), &path, text);
        }
    }
    assert!(update || wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lays the blocks of a case over the base, imports what they hold, and tells all that came of it.
fn outcome(blocks: &[Block]) -> String {
    let portal = copy_of("tests/rules/base");
    for block in blocks {
        let words: Vec<_> = block.info.split(' ').collect();
        match words[1..] {
            [path] => write(portal.path(), path, &block.text),
            [path, "bytes"] => write(portal.path(), path, from_hexadecimal(&block.text)),
            _ => panic!("line {}: `{}` is no file", block.line, block.info),
        }
    }
    let before = files(portal.path());
    let ended = if before.contains_key("organisations.yaml") {
        run(portal.path(), ["import", "uk-organisations", "organisations.yaml", "--into", "."])
    } else {
        import(portal.path(), &[])
    };
    let mut text = format!("ends with {}\n\n{}{}", ended.code, ended.stdout, ended.stderr);
    for (path, bytes) in files(portal.path()) {
        if before.get(&path) != Some(&bytes) {
            let file = String::from_utf8(bytes).expect("records are text");
            write!(text, "\n=== {path}\n{file}").expect("text takes text");
        }
    }
    let checked = run(portal.path(), ["check"]);
    assert_eq!(checked.code, 0, "what was imported has errors: {text}\n{}", checked.stderr);
    text
}

/// Imports `catalogue.csv` and `organisation.csv` of a portal into it.
fn import(portal: &Path, more: &[&str]) -> Ended {
    let arguments = ["import", "api-catalogue", "catalogue.csv", "organisation.csv", "--into", "."];
    run(portal, arguments.iter().chain(more))
}

fn from_hexadecimal(text: &str) -> Vec<u8> {
    text.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).expect("a byte")).collect()
}

/// The chapter with other text in a block.
fn with_text(chapter: &str, block: &Block, text: &str) -> String {
    let mut lines: Vec<&str> = chapter.lines().collect();
    lines.splice(block.line..block.line + block.text.lines().count(), text.lines());
    lines.join("\n") + "\n"
}

/// A new portal with two tables beside it.
fn portal_with(rows: &str) -> tempfile::TempDir {
    let folder = temporary();
    assert_eq!(run(folder.path(), ["init", "."]).code, 0);
    write(folder.path(), "catalogue.csv", format!("{HEADER}{rows}"));
    write(folder.path(), "organisation.csv", ORGANISATIONS);
    folder
}

const ROW: &str = "2024-02-03,2026-04-05,,Tides,Gives the tides.,,,,,soon,,pilots\n";

#[test]
fn a_new_portal_with_imported_records_builds() {
    let portal = portal_with(ROW);
    assert_eq!(import(portal.path(), &[]).code, 0);
    let built = run(portal.path(), ["build"]);
    assert_eq!((built.code, built.stderr.as_str()), (0, ""));
    assert!(portal.path().join("public/catalogue/tides/index.html").exists());
}

#[test]
fn a_second_import_changes_nothing() {
    let portal = portal_with(ROW);
    import(portal.path(), &[]);
    let before = files(portal.path());
    let again = import(portal.path(), &[]);
    assert_eq!((again.code, again.stderr.as_str()), (0, ""));
    assert!(again.stdout.starts_with("catalogue.csv: 1 entry in, 0 made, 1 already there\n"));
    assert_eq!(folder::difference(&before, &files(portal.path())), "");
}

#[test]
fn the_order_of_the_rows_changes_no_record() {
    let rows = [ROW, &ROW.replace("Tides", "Winds"), &ROW.replace("Tides", "Page")];
    let [one, other] = [rows.concat(), rows.iter().rev().copied().collect()].map(|rows| {
        let portal = portal_with(&rows);
        assert_eq!(import(portal.path(), &[]).code, 0);
        files(&portal.path().join("content"))
    });
    assert_eq!(folder::difference(&one, &other), "");
}

#[test]
fn a_program_gets_the_whole_account_as_json() {
    let portal = portal_with(ROW);
    let ended = import(portal.path(), &["--format", "json", "--today", "2026-06-07"]);
    let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
    let change = |column: &str, fate: &str, why: &str, became: &str| {
        json!({
            "file": "catalogue.csv", "row": 2, "record": "tides", "fate": fate, "column": column,
            "why": why, "was": if column == "startDate" { "soon" } else { "" }, "became": became,
        })
    };
    let organisation = json!({
        "file": "organisation.csv", "row": 2, "record": "pilots", "fate": "unknown",
        "column": "status", "why": "the table does not say whether they are at work",
        "was": "", "became": "unknown",
    });
    let expected = json!({
        "version": 1,
        "findings": [],
        "totals": [
            { "file": "catalogue.csv", "what": "entries", "by": "row", "rows": 1, "made": 1, "already_there": 0 },
            { "file": "organisation.csv", "what": "organisations", "by": "row", "rows": 1, "made": 1, "already_there": 0 },
        ],
        "changes": [
            change("startDate", "left-out", "this is no day", ""),
            change("documentation", "unknown", "no address is given", ""),
            change("license", "unknown", "no licence is given", ""),
            change("lifecycle", "unknown", "no column says how far along it is", "unknown"),
            change("maintainer", "unknown", "nobody is named", "unknown"),
            change("url", "unknown", "no address is given", ""),
            organisation,
        ],
    });
    assert_eq!((ended.code, report), (0, expected));
    let record = read(portal.path(), "content/catalogue/api/tides.toml");
    assert!(record.contains("imported = 2026-06-07"), "{record}");
}

#[test]
fn findings_are_json_too_and_nothing_is_written() {
    let portal = portal_with(&ROW.replace("pilots", "pilot"));
    let before = files(portal.path());
    let ended = import(portal.path(), &["--format", "json"]);
    let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
    let expected = json!({
        "version": 1,
        "findings": [{
            "code": "unknown-reference", "severity": "error", "path": "catalogue.csv",
            "line": 2, "column": 57, "end_line": 2, "end_column": 62,
            "message": "there is no organisation `pilot`", "help": "did you mean `pilots`?",
            "replacement": null, "related": null,
        }],
        "totals": [],
        "changes": [],
    });
    assert_eq!((ended.code, report), (1, expected));
    assert_eq!(folder::difference(&before, &files(portal.path())), "");
}

#[track_caller]
fn assert_refused(portal: &Path, more: &[&str], says: &str) {
    let ended = import(portal, more);
    let expected = Ended { code: 2, stdout: String::new(), stderr: format!("error: {says}\n") };
    assert_eq!(ended, expected);
}

#[test]
fn what_cannot_be_done_is_said_before_anything_is_read() {
    let folder = temporary();
    assert_refused(
        folder.path(),
        &[],
        "there is no portal in `.`: it has no `portal.toml`\n\
         help: make one first with `commonshelf init .`",
    );
    write(folder.path(), "portal.toml", "title = 1\n");
    assert_refused(folder.path(), &[], "there is no file `catalogue.csv`");
    write(folder.path(), "catalogue.csv", HEADER);
    write(folder.path(), "organisation.csv", ORGANISATIONS);
    assert_refused(
        folder.path(),
        &[],
        "`portal.toml` has errors\nhelp: mend it first; `commonshelf check` shows them",
    );
}
