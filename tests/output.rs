//! What the program does to the world: which files it writes, which it leaves alone, and what it ends
//! with.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use serde_json::{Value, json};
use support::folder::{copy_of, files, paths, read, replace, temporary, write};
use support::program::{Ended, command, end, run};
use tempfile::TempDir;

const ENTRY: &str = "content/catalogue/platform/pay.toml";

fn portal() -> TempDir {
    copy_of("tests/rules/base")
}

/// A portal with a first build in `public/`.
fn built() -> TempDir {
    let portal = portal();
    let ended = run(portal.path(), ["build"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{}", ended.stdout);
    portal
}

/// Every file of the output with its bytes and the moment of its last change.
fn state(root: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let public = root.join("public");
    let changed = |path: &str| fs::metadata(public.join(path)).and_then(|file| file.modified());
    files(&public)
        .into_iter()
        .map(|(path, bytes)| {
            let changed = changed(&path).expect("the disk knows when a file changed");
            (path, (bytes, changed))
        })
        .collect()
}

/// What became of the files of a build, as its report says.
fn counts(ended: &Ended) -> [u64; 3] {
    let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
    let files = &report["summary"]["files"];
    ["written", "unchanged", "removed"].map(|key| files[key].as_u64().expect(key))
}

#[track_caller]
fn assert_ends(root: &Path, arguments: &[&str], code: i32) -> Ended {
    let ended = run(root, arguments);
    assert_eq!(ended.code, code, "{arguments:?}: {}{}", ended.stdout, ended.stderr);
    ended
}

#[test]
fn a_second_build_writes_nothing() {
    let portal = built();
    let before = state(portal.path());
    let ended = assert_ends(portal.path(), &["build", "--format", "json"], 0);
    let [written, unchanged, removed] = counts(&ended);
    assert_eq!((written, removed), (0, 0));
    assert_ne!(unchanged, 0);
    assert!(state(portal.path()) == before, "a file was touched");
}

#[test]
fn a_change_of_one_page_writes_few_files_and_leaves_the_others_untouched() {
    let portal = built();
    let before = state(portal.path());
    replace(portal.path(), "content/guidance/index.md", "Look around.", "Look about.");
    let ended = assert_ends(portal.path(), &["build", "--format", "json"], 0);
    assert_eq!(counts(&ended)[0], 1);
    let after = state(portal.path());
    let changed = |(path, state): &(&String, &_)| after.get(*path) != Some(*state);
    let changed: Vec<_> = before.iter().filter(changed).map(|(path, _)| path).collect();
    assert_eq!(changed, [".commonshelf.json", "guidance/index.html"]);
}

#[test]
fn a_broken_record_leaves_the_output_as_it_was() {
    let portal = built();
    let before = state(portal.path());
    replace(portal.path(), "content/index.md", "Where", "Here");
    replace(portal.path(), ENTRY, "lifecycle = \"live\"", "lifecycle = \"lively\"");
    assert_ends(portal.path(), &["build"], 1);
    assert!(state(portal.path()) == before, "the output changed");
}

#[test]
fn a_broken_record_makes_no_output_at_all() {
    let portal = portal();
    write(portal.path(), ENTRY, "name = 1");
    assert_ends(portal.path(), &["build"], 1);
    assert!(!portal.path().join("public").exists());
}

#[test]
fn what_is_no_longer_made_is_removed_with_its_folder() {
    let portal = built();
    let root = portal.path();
    write(root, "content/guidance/plan.md", "+++\ntitle = \"Plan\"\nsummary = \"Plan.\"\n+++\n");
    assert_ends(root, &["build"], 0);
    assert!(root.join("public/guidance/plan/index.html").exists());
    fs::remove_file(root.join("content/guidance/plan.md")).expect("it was written above");
    let ended = assert_ends(root, &["build", "--format", "json"], 0);
    assert_eq!(counts(&ended)[2], 1);
    assert!(!root.join("public/guidance/plan").exists());
}

#[test]
fn a_file_of_somebody_else_is_kept() {
    let portal = built();
    write(portal.path(), "public/CNAME", "reuse.example.gov.uk");
    write(portal.path(), "public/guidance/notes.txt", "mine");
    assert_ends(portal.path(), &["build"], 0);
    assert_eq!(read(portal.path(), "public/CNAME"), "reuse.example.gov.uk");
    assert_eq!(read(portal.path(), "public/guidance/notes.txt"), "mine");
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_alone() {
    let portal = portal();
    write(portal.path(), "public/thesis.txt", "ten years of work");
    let ended = assert_ends(portal.path(), &["build"], 2);
    assert!(ended.stderr.starts_with("error: the output folder "), "{}", ended.stderr);
    assert_eq!(paths(&portal.path().join("public")), ["thesis.txt"]);
}

#[test]
fn a_folder_with_dotfiles_alone_is_taken_and_they_stay() {
    let portal = portal();
    write(portal.path(), "public/.gitignore", "*\n");
    assert_ends(portal.path(), &["build"], 0);
    assert_eq!(read(portal.path(), "public/.gitignore"), "*\n");
    assert!(portal.path().join("public/index.html").exists());
}

#[test]
fn the_content_cannot_be_the_output() {
    let portal = portal();
    let before = files(portal.path());
    for output in ["content", ".", "content/guidance", "/"] {
        assert_ends(portal.path(), &["build", "--output", output], 2);
    }
    assert!(files(portal.path()) == before, "the portal changed");
}

#[test]
fn check_writes_nothing() {
    let portal = portal();
    let before = files(portal.path());
    assert_ends(portal.path(), &["check"], 0);
    assert!(files(portal.path()) == before, "the portal changed");
}

#[test]
fn a_warning_stops_the_build_only_when_asked() {
    let portal = portal();
    let page = "+++\ntitle = \"Plan\"\nsummary = \"Plan.\"\n+++\n```tmol\na = 1\n```\n";
    write(portal.path(), "content/guidance/plan.md", page);
    assert_ends(portal.path(), &["build", "--deny-warnings"], 1);
    assert!(!portal.path().join("public").exists());
    assert_ends(portal.path(), &["check", "--deny-warnings"], 1);
    assert_ends(portal.path(), &["check"], 0);
    let ended = assert_ends(portal.path(), &["build"], 0);
    assert!(ended.stderr.starts_with("warning[fence-language]"), "{}", ended.stderr);
}

#[test]
fn wrong_usage_ends_with_two() {
    let portal = portal();
    for arguments in [
        &["bild"][..],
        &["build", "--no-such-flag"],
        &["build", "--today", "soon"],
        &["build", "--base-url", "reuse.example.gov.uk"],
        &["check", "--root", "no-such-folder"],
        &["check", "--root", "content"],
        &[],
    ] {
        assert_ends(portal.path(), arguments, 2);
    }
}

#[test]
fn wrong_settings_end_with_two() {
    for settings in ["title = \"A\"", "title = ", "", "title = 1\nsummary = \"B\"", "\u{0}"] {
        let portal = portal();
        write(portal.path(), "portal.toml", settings);
        let ended = assert_ends(portal.path(), &["check"], 2);
        assert!(ended.stderr.contains("portal.toml"), "{settings:?}: {}", ended.stderr);
    }
}

#[test]
fn a_folder_that_themes_do_not_have_ends_with_two() {
    let portal = portal();
    write(portal.path(), "themes/default/template/home.html", "misspelt");
    let ended = assert_ends(portal.path(), &["build"], 2);
    assert_eq!(
        ended.stderr,
        "error: nothing is made from `themes/default/template/home.html`\n\
         help: the folders of a theme are components/, images/, scripts/, strings/, styles/, \
         templates/; what is published as it is goes in `images/` or in the portal's `assets/`\n"
    );
}

#[test]
fn a_moment_that_is_none_ends_with_two() {
    let portal = portal();
    let ended = end(command(portal.path()).arg("check").env("SOURCE_DATE_EPOCH", "soon"));
    assert_eq!(ended.code, 2);
    assert_eq!(
        ended.stderr,
        "error: SOURCE_DATE_EPOCH is `soon`, not a number of seconds since 1970\n"
    );
}

#[test]
fn what_is_asked_for_goes_to_stdout_and_findings_to_stderr() {
    let portal = portal();
    assert_eq!(assert_ends(portal.path(), &["check", "--quiet"], 0).stdout, "");
    let ended = assert_ends(portal.path(), &["check"], 0);
    assert_eq!(ended.stderr, "");
    assert_eq!(ended.stdout.lines().count(), 1);
    write(portal.path(), ENTRY, "name = 1");
    let ended = assert_ends(portal.path(), &["check", "--quiet"], 1);
    assert_eq!(ended.stdout, "");
    assert!(ended.stderr.starts_with("error["), "{}", ended.stderr);
}

#[test]
fn an_error_behind_two_hundred_warnings_counts_and_no_program_misses_it() {
    let portal = portal();
    let page = "+++\ntitle = \"Plan\"\nsummary = \"Plan.\"\n+++\n";
    let fences = "```tmol\na = 1\n```\n\n".repeat(205);
    write(portal.path(), "content/guidance/plan.md", page.to_owned() + &fences);
    write(portal.path(), "content/organisations/harbour-office.toml", "");
    let shown = assert_ends(portal.path(), &["check"], 1).stderr;
    assert_eq!(shown.matches("warning[").count(), 200);
    assert!(shown.ends_with("\n\nand 6 more, 1 of them errors\n"), "{shown}");
    let lines = assert_ends(portal.path(), &["check", "--format", "github"], 1).stdout;
    assert_eq!(lines.matches("::warning ").count(), 205);
    assert_eq!(lines.matches("::error ").count(), 1);
    for (format, list) in [("json", "/findings"), ("sarif", "/runs/0/results")] {
        let ended = assert_ends(portal.path(), &["check", "--format", format], 1);
        let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
        let list = report.pointer(list).and_then(Value::as_array);
        assert_eq!(list.map(Vec::len), Some(206), "{format}");
    }
}

#[test]
fn colour_is_for_terminals() {
    let portal = portal();
    write(portal.path(), ENTRY, "name = 1");
    let mut check = command(portal.path());
    let ended = end(check.arg("check").env_remove("NO_COLOR").env("TERM", "xterm-256color"));
    assert!(ended.stderr.starts_with("error["), "{}", ended.stderr);
    assert!(!ended.stderr.contains('\u{1b}'), "{}", ended.stderr);
}

#[test]
fn lines_for_a_code_host_end_in_a_sentence_unless_nobody_wants_it() {
    let portal = portal();
    replace(portal.path(), ENTRY, "\"live\"", "\"lvie\"");
    let found = "::error file=content/catalogue/platform/pay.toml,line=4,col=13,endLine=4,\
        endColumn=19,title=unknown-word::`lvie` is not a word for this field%0A\
        help: did you mean `live`?\n";
    let quiet = assert_ends(portal.path(), &["check", "--format", "github", "--quiet"], 1);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), (found, ""));
    let ended = assert_ends(portal.path(), &["check", "--format", "github"], 1);
    let sentence = ended.stdout.strip_prefix(found).expect("the finding is said first");
    assert!(sentence.starts_with("not fit to be built; 1 error; "), "{sentence}");
    assert_eq!(sentence.lines().count(), 1);
}

#[test]
fn init_makes_a_portal_that_builds_without_findings() {
    let folder = temporary();
    assert_ends(folder.path(), &["init", "my-portal"], 0);
    let root = folder.path().join("my-portal");
    let ended = assert_ends(&root, &["build", "--deny-warnings"], 0);
    assert_eq!(ended.stderr, "");
    assert!(root.join("public/index.html").exists());
}

#[test]
fn init_refuses_a_folder_with_something_in_it() {
    let folder = temporary();
    write(folder.path(), "my-portal/notes.txt", "mine");
    assert_ends(folder.path(), &["init", "my-portal"], 2);
    assert_eq!(paths(folder.path()), ["my-portal/notes.txt"]);
}

#[test]
fn the_day_can_be_said_in_two_ways() {
    let portal = portal();
    let said = assert_ends(portal.path(), &["build", "--today", "2028-02-29"], 0);
    let by_argument = files(&portal.path().join("public"));
    let ended = end(command(portal.path())
        .args(["build", "--output", "other"])
        .env("SOURCE_DATE_EPOCH", "1835438400"));
    assert_eq!((said.code, ended.code), (0, 0), "{}", ended.stderr);
    assert!(files(&portal.path().join("other")) == by_argument, "the two days differ");
    assert_ends(portal.path(), &["build", "--output", "third"], 0);
    assert!(files(&portal.path().join("third")) != by_argument, "the day does not matter");
}

#[test]
fn the_address_on_the_command_line_goes_before_that_of_the_settings() {
    let portal = portal();
    let settings = read(portal.path(), "portal.toml") + "base_url = \"https://one.example/\"\n";
    write(portal.path(), "portal.toml", settings);
    assert_ends(portal.path(), &["build", "--base-url", "https://two.example/reuse"], 0);
    let sitemap = read(portal.path(), "public/sitemap.xml");
    assert!(sitemap.contains("<loc>https://two.example/reuse/catalogue/pay/</loc>"), "{sitemap}");
    let all = files(&portal.path().join("public"));
    let one =
        all.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("one.example"));
    assert_eq!(one.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn the_report_for_programs_holds_every_finding_and_the_sum() {
    let portal = portal();
    replace(portal.path(), ENTRY, "\"live\"", "\"lvie\"");
    let ended = assert_ends(portal.path(), &["check", "--format", "json"], 1);
    let mut report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
    assert!(report["summary"]["milliseconds"].take().is_u64());
    let expected = json!({
        "version": 1,
        "findings": [{
            "code": "unknown-word",
            "severity": "error",
            "path": ENTRY,
            "line": 4,
            "column": 13,
            "end_line": 4,
            "end_column": 19,
            "message": "`lvie` is not a word for this field",
            "help": "did you mean `live`?",
            "replacement": "\"live\"",
            "related": null,
        }],
        "summary": {
            "errors": 1, "warnings": 0, "entries": 0, "pages": 0, "files": null,
            "milliseconds": null,
        },
    });
    assert_eq!(report, expected);
}
