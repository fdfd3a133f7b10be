//! Ten faults of ten sorts in a copy of the real portal: one run names all ten and nothing else, each
//! at its place and with something to do, and what was built before stays as it is.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::folder::{files, read, real_portal, replace, write};
use support::program::run;

/// Code, file, and the author's text that is pointed at.
type Fault = (&'static str, &'static str, &'static str);

const NOTIFY: &str = "content/catalogue/platform/govuk-notify.toml";
const PAY: &str = "content/catalogue/platform/govuk-pay.toml";
const LOGIN: &str = "content/catalogue/platform/govuk-one-login.toml";
const PAY_AGAIN: &str = "content/catalogue/data/govuk-pay.toml";
const DESIGN_SYSTEM: &str = "content/catalogue/code/govuk-design-system.toml";
const ACCOUNT: &str = "content/catalogue/code/government-digital-service-code.toml";
const BEFORE: &str = "content/guidance/plan/before-you-start.md";
const WHY: &str = "content/guidance/plan/why-share-and-reuse.md";
const PLATFORMS: &str = "content/guidance/reuse/platforms.md";
const ABOUT: &str = "content/about.md";
const NEED: &str = "content/needs/publish-data.toml";

/// What is found, in the order of the files.
const FAULTS: [Fault; 10] = [
    ("encoding", ABOUT, ""),
    ("reference-cycle", DESIGN_SYSTEM, "\"government-digital-service-code\""),
    ("wrong-type", NOTIFY, "\"2026-11-01\""),
    ("unknown-reference", LOGIN, "\"goverment-digital-service\""),
    ("duplicate-id", PAY, ""),
    ("unknown-key", PAY, "licnece"),
    ("broken-link", BEFORE, "[a page](no-such-page.md)"),
    ("broken-anchor", WHY, "[a place](#no-such-place)"),
    ("heading", PLATFORMS, "###### Too deep"),
    ("empty-file", NEED, ""),
];

#[test]
fn ten_faults_are_reported_in_one_run_and_the_portal_stays_as_it_was() {
    let portal = real_portal();
    let root = portal.path();
    assert_eq!(run(root, ["build"]).code, 0);
    let built = files(&root.join("public"));
    break_ten_times(root);

    let ended = run(root, ["build", "--format", "json"]);

    assert_eq!((ended.code, ended.stderr.as_str()), (1, ""));
    let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
    let findings = report["findings"].as_array().expect("there is a list of findings");
    let found: Vec<_> = findings.iter().map(|finding| fault(root, finding)).collect();
    let expected = FAULTS.map(|(code, path, text)| [code, path, text].map(ToOwned::to_owned));
    assert_eq!(found, expected);
    assert!(findings.iter().all(|finding| finding["severity"] == "error"));
    assert!(findings.iter().all(|finding| finding["help"] != ""), "{report:#}");
    assert!(files(&root.join("public")) == built, "the output changed");
}

#[test]
fn people_see_all_ten_with_line_column_and_help() {
    let portal = real_portal();
    break_ten_times(portal.path());
    let ended = run(portal.path(), ["check"]);
    assert_eq!(ended.code, 1);
    let begin = |line: &&str| line.starts_with("error[");
    assert_eq!(ended.stderr.lines().filter(begin).count(), 10, "{}", ended.stderr);
    let points = |line: &&str| line.trim_start().starts_with("--> content/");
    assert_eq!(ended.stderr.lines().filter(points).count(), 10, "{}", ended.stderr);
    assert!(ended.stdout.contains("10 errors"), "{}", ended.stdout);
}

fn break_ten_times(root: &Path) {
    let text = read(root, NOTIFY);
    let reviewed = text.lines().find(|line| line.starts_with("reviewed")).expect("it is required");
    replace(root, NOTIFY, reviewed, "reviewed = \"2026-11-01\"");
    prepend(root, PAY, "licnece = \"MIT\"\n");
    let provider = "provider = \"government-digital-service\"";
    replace(root, LOGIN, provider, "provider = \"goverment-digital-service\"");
    prepend(root, ACCOUNT, "part_of = [\"govuk-design-system\"]\n");
    append(root, BEFORE, b"\nSee [a page](no-such-page.md).\n");
    append(root, WHY, b"\nSee [a place](#no-such-place).\n");
    append(root, PLATFORMS, b"\n###### Too deep\n");
    append(root, ABOUT, b"\nCaf\xE9\n");
    write(root, NEED, "");
    write(
        root,
        PAY_AGAIN,
        "name = \"Pay\"\nsummary = \"Data.\"\nprovider = \"cabinet-office\"\nlifecycle = \"live\"\n\
         contact = \"unknown\"\nreviewed = \"unknown\"\n",
    );
}

fn prepend(root: &Path, path: &str, line: &str) {
    write(root, path, line.to_owned() + &read(root, path));
}

fn append(root: &Path, path: &str, bytes: &[u8]) {
    write(root, path, [read(root, path).as_bytes(), bytes].concat());
}

/// Code, file, and the text between the two places that a finding names.
fn fault(root: &Path, finding: &Value) -> [String; 3] {
    let text = |key: &str| finding[key].as_str().expect(key).to_owned();
    let number = |key: &str| {
        let number = finding[key].as_u64().expect(key);
        usize::try_from(number).expect("it is small")
    };
    let bytes = fs::read(root.join(text("path"))).expect("a finding names a file");
    let content = String::from_utf8_lossy(&bytes).into_owned();
    let offset = |line: usize, column: usize| {
        let lines: usize = content.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let letters = content[lines..].chars().take(column - 1);
        lines + letters.map(char::len_utf8).sum::<usize>()
    };
    let start = offset(number("line"), number("column"));
    let end = offset(number("end_line"), number("end_column"));
    [text("code"), text("path"), content[start..end].trim_end().to_owned()]
}
