//! `fmt`, run as a person runs it: what it writes, what it says and what it ends with.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fs;
use std::path::Path;

use support::folder::{copy_of, files, read, real_portal, replace, write};
use support::program::{Ended, run};
use tempfile::TempDir;

const NEED: &str = "content/needs/take-payments.toml";

/// A need that is not laid out, with a comment in every place that can have one.
const UNTIDY: &str = r#"# Of the whole file.

summary="Money from people who pay a fee."   # beside
# above
label = "take payments"
synonyms = [ # in a list
    "pay" ]
# at the end
"#;

const TIDY: &str = r#"# Of the whole file.

# above
label = "take payments"
summary = "Money from people who pay a fee." # beside
synonyms = [
  # in a list
  "pay",
]
# at the end
"#;

/// A portal of three records, of which one is not laid out.
fn untidy() -> TempDir {
    let portal = copy_of("tests/rules/base");
    write(portal.path(), NEED, UNTIDY);
    portal
}

#[track_caller]
fn check(folder: &Path, arguments: &[&str], (code, stdout, stderr): (i32, &str, &str)) {
    let ended = Ended { code, stdout: stdout.to_owned(), stderr: stderr.to_owned() };
    assert_eq!(run(folder, [&["fmt"], arguments].concat()), ended);
}

#[test]
fn a_record_is_laid_out_once_and_then_stays_as_it_is() {
    let portal = untidy();
    let root = portal.path();
    check(root, &[], (0, &format!("{NEED}\n3 records: 1 laid out, 2 unchanged\n"), ""));
    assert_eq!(read(root, NEED), TIDY);
    let before = files(root);
    check(root, &[], (0, "3 records: 0 laid out, 3 unchanged\n", ""));
    assert_eq!(files(root), before);
}

#[test]
fn a_check_shows_the_first_line_that_would_change_and_changes_nothing() {
    let portal = untidy();
    let said = "content/needs/take-payments.toml:3
  - summary=\"Money from people who pay a fee.\"   # beside
  + # above
3 records: 1 would change, 2 unchanged
";
    check(portal.path(), &["--check"], (1, said, ""));
    assert_eq!(read(portal.path(), NEED), UNTIDY);
}

#[test]
fn a_check_of_records_that_are_laid_out_ends_well() {
    for portal in ["tests/portals/harbour", "tests/portals/workshop", "starter"] {
        let portal = copy_of(portal);
        assert_eq!(run(portal.path(), ["fmt", "--check"]).code, 0);
    }
    assert_eq!(run(real_portal().path(), ["fmt", "--check"]).code, 0);
}

#[test]
fn a_line_end_too_few_is_a_difference() {
    let portal = copy_of("tests/rules/base");
    let text = read(portal.path(), NEED);
    write(portal.path(), NEED, text.trim_end());
    let said = format!("{NEED}:3\n  the end of the file\n3 records: 1 would change, 2 unchanged\n");
    check(portal.path(), &["--check"], (1, &said, ""));
}

#[test]
fn only_what_is_named_is_laid_out_by_its_path_from_the_folder_where_one_stands() {
    let portal = untidy();
    let root = portal.path();
    let one = "1 record: 0 would change, 1 unchanged\n";
    check(root, &["--check", "content/organisations"], (0, one, ""));
    let needs = root.join("content/needs");
    let pay = "../catalogue/platform/pay.toml";
    let said = "content/needs/take-payments.toml\n2 records: 1 laid out, 1 unchanged\n";
    check(&needs, &["--root", "../..", "take-payments.toml", pay, pay], (0, said, ""));
    assert_eq!(read(root, NEED), TIDY);
}

#[test]
fn a_path_without_a_record_stops_the_run_before_anything_is_written() {
    let portal = untidy();
    let root = portal.path();
    let outside = copy_of("tests/rules/base");
    let outside = outside.path().join(NEED).display().to_string();
    let cases = [
        (
            "content/index.md",
            "`content/index.md` is no record\nhelp: a text in Markdown is left as it is",
        ),
        (
            "portal.toml",
            "`portal.toml` is no record\nhelp: records are TOML files below `content/`",
        ),
        (
            "content/guidance",
            "there is no record in `content/guidance`\n\
             help: name a folder that holds some, such as `content`",
        ),
        (
            &outside,
            &format!(
                "`{outside}` is not in the portal\nhelp: name the portal's folder with `--root`"
            ),
        ),
    ];
    for (path, said) in cases {
        check(root, &["content/needs", path], (2, "", &format!("error: {said}\n")));
    }
    let ended = run(root, ["fmt", "content/needs", "content/no-such-file.toml"]);
    let first = ended.stderr.lines().next();
    assert_eq!((ended.code, first), (2, Some("error: cannot find `content/no-such-file.toml`")));
    assert_eq!(read(root, NEED), UNTIDY);
}

#[test]
fn a_record_that_is_no_toml_is_shown_and_the_others_are_laid_out() {
    let portal = untidy();
    let root = portal.path();
    let pay = "content/catalogue/platform/pay.toml";
    replace(root, pay, "name = \"Pay\"", "name = Pay");
    let broken = read(root, pay);
    let found = "error[toml-syntax]: a text must stand in quotes, and this is no other value
 --> content/catalogue/platform/pay.toml:1:8
  |
1 | name = Pay
  |        ^^^
  |
  = help: write `key = value`, with texts in double quotes, lists in square brackets and a comma between their parts
";
    let said = format!("{NEED}\n3 records: 1 laid out, 1 unchanged, 1 not read\n");
    check(root, &[], (1, &said, found));
    assert_eq!((read(root, pay), read(root, NEED)), (broken, TIDY.to_owned()));
}

#[test]
fn a_record_that_is_no_text_is_shown_and_left_as_it_is() {
    let portal = untidy();
    let root = portal.path();
    let office = root.join("content/organisations/harbour-office.toml");
    fs::write(&office, b"name = \"caf\xE9\"").expect("a file can be written");
    let ended = run(root, ["fmt"]);
    let said = format!("{NEED}\n3 records: 1 laid out, 1 unchanged, 1 not read\n");
    assert_eq!((ended.code, ended.stdout), (1, said));
    assert_eq!(
        ended.stderr.lines().next(),
        Some(
            "error[encoding]: `content/organisations/harbour-office.toml` is not UTF-8 at byte 11"
        )
    );
    assert_eq!(fs::read(&office).expect("it is there"), b"name = \"caf\xE9\"");
}
