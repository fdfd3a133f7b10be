//! A portal made to break every rule: each format names each rule once. A file of `every-rule/` has
//! the name of the rule that it breaks, as far as it can.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::os::unix::fs::symlink;

use commonshelf::rule::RULES;
use serde_json::Value;
use support::folder::{copy_of, write};
use support::program::{Ended, run};
use tempfile::TempDir;

/// No content is known that breaks it.
const UNBREAKABLE: &str = "panic";

#[test]
fn people_are_told_of_every_rule_once() {
    check("human", |ended| {
        let titles =
            ended.stderr.lines().filter_map(|line| line.split_once("]: ")?.0.split_once('['));
        let titles = titles.filter(|(severity, _)| ["error", "warning"].contains(severity));
        titles.map(|(_, code)| code.to_owned()).collect()
    });
}

#[test]
fn programs_are_told_of_every_rule_once() {
    check("json", |ended| {
        let report: Value = serde_json::from_str(&ended.stdout).expect("the report is JSON");
        words(&report["findings"], "code")
    });
}

#[test]
fn a_code_host_is_told_of_every_rule_once() {
    check("github", |ended| {
        let commands = ended.stdout.lines().filter(|line| line.starts_with("::"));
        let title = |line: &str| Some(line.split_once("title=")?.1.split_once("::")?.0.to_owned());
        commands.map(|line| title(line).expect("a command has a title")).collect()
    });
}

#[test]
fn tools_that_collect_findings_are_told_of_every_rule_once() {
    check("sarif", |ended| {
        let log: Value = serde_json::from_str(&ended.stdout).expect("the log is JSON");
        words(&log["runs"][0]["results"], "ruleId")
    });
}

/// Compares the rules that a format names with those that there are.
#[track_caller]
fn check(format: &str, codes: fn(&Ended) -> Vec<String>) {
    let portal = portal();
    let ended = run(portal.path(), ["check", "--format", format]);
    let mut found = codes(&ended);
    found.sort_unstable();
    let breakable = |code: &&str| *code != UNBREAKABLE;
    let expected: Vec<_> = RULES.iter().map(|rule| rule.code).filter(breakable).collect();
    assert_eq!(found, expected, "{}{}", ended.stdout, ended.stderr);
    assert_eq!(ended.code, 1);
}

/// The portal, with what no repository can hold.
fn portal() -> TempDir {
    let portal = copy_of("tests/every-rule");
    let root = portal.path();
    write(root, "content/guidance/encoding.md", b"Caf\xE9\n");
    write(root, "content/guidance/file-size.md", "All work, no play\n".repeat(131_073));
    symlink("index.md", root.join("content/guidance/symlink.md")).expect("it is new");
    portal
}

/// What each object of a list says under a name.
fn words(list: &Value, name: &str) -> Vec<String> {
    let objects = list.as_array().expect("there is a list").iter();
    objects.map(|object| object[name].as_str().expect(name).to_owned()).collect()
}
