//! What the documents say is so: their commands run, their examples parse, their tables name the fields
//! that the program takes, all of them and no others, and what is made from the definition of records
//! is current.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::BTreeSet;

use commonshelf::describe::reference;
use support::blocks::blocks;
use support::findings;
use support::folder::{copy_of, paths, read, real_portal, repository, text_of, write};
use support::program::run;

#[test]
fn every_command_of_the_readme_runs() {
    let portal = real_portal();
    let readme = text_of("README.md");
    let shell = blocks(&readme).into_iter().filter(|block| block.info == "sh");
    let lines: Vec<String> = shell
        .flat_map(|block| block.text.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
        .collect();
    let commands: Vec<_> =
        lines.iter().filter_map(|line| line.strip_prefix("cargo run --release -- ")).collect();
    assert!(commands.len() >= 3, "the README shows how to build, check and begin");
    for command in commands {
        let ended = run(portal.path(), command.split_whitespace());
        assert_eq!(ended.code, 0, "{command}: {}{}", ended.stdout, ended.stderr);
    }
}

#[test]
fn every_example_of_a_record_or_a_head_is_toml() {
    for document in ["guidance", "records", "portal", "themes", "data"] {
        for block in blocks(&text_of(&format!("docs/{document}.md"))) {
            let place = format!("docs/{document}.md:{}", block.line);
            let text = block.text.replace("+++\n", "");
            match block.info.as_str() {
                "toml" => drop(toml::from_str::<toml::Table>(&text).expect(&place)),
                "json" => drop(serde_json::from_str::<serde_json::Value>(&text).expect(&place)),
                _ => {}
            }
        }
    }
}

#[test]
fn the_page_of_records_is_what_their_definition_makes_of_it() {
    let path = "docs/records.md";
    let written = text_of(path);
    let made = reference::page(&written).expect("the mark of the made part is there");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        write(&repository(""), path, &made);
    } else {
        assert_eq!(written, made, "UPDATE_EXPECTED=1 writes it anew");
    }
}

#[test]
fn the_schemas_of_this_repository_and_what_tells_editors_of_them_are_current() {
    let folder = real_portal();
    let ended = run(folder.path(), ["schema", "--write", "schema"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    for path in ended.stdout.split('`').skip(1).step_by(2) {
        let made = read(folder.path(), path);
        assert_eq!(text_of(path), made, "`commonshelf schema --write schema` writes {path} anew");
    }
    let schemas = ended.stdout.matches("schema.json").count();
    assert_eq!(schemas, paths(&repository("schema")).len(), "a schema for each sort of record");
}

/// With `UPDATE_EXPECTED=1` the page is made to say what the table says.
#[test]
fn the_page_of_rules_says_what_explain_says_of_all_of_them() {
    let ended = run(&repository(""), ["explain", "--all"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        write(&repository("docs"), "rules.md", &ended.stdout);
    }
    assert_eq!(text_of("docs/rules.md"), ended.stdout);
}

#[test]
fn explain_says_what_one_rule_wants_and_names_the_nearest_for_a_slip() {
    let ended = run(&repository(""), ["explain", "sentinel-value"]);
    let expected = "\
## sentinel-value

A field that nobody knows is left out or `unknown`, never filled with a stand-in.

Why: A stand-in looks like knowledge: it is counted, sorted and believed.

Severity: error

In `content/catalogue/platform/pay.toml`, this breaks it:

```toml
reviewed = 1900-01-01
```

This does not:

```toml
reviewed = \"unknown\"
```
";
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, expected, ""));
    let ended = run(&repository(""), ["explain", "sentinal-value"]);
    let expected = "error: there is no rule `sentinal-value`: did you mean `sentinel-value`?\n";
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (2, "", expected));
}

#[test]
fn the_documents_name_the_fields_that_the_program_takes() {
    let page = fields("docs/guidance.md", "The head of the file");
    assert_eq!(known_fields("content/guidance/a.md", "+++\n+++\n"), page);
    let settings = fields("docs/portal.md", "The portal's settings");
    assert_eq!(known_fields("portal.toml", ""), settings);
}

/// The fields that the table below a heading names, in the first cell of each row.
fn fields(path: &str, heading: &str) -> BTreeSet<String> {
    let text = text_of(path);
    let is_heading = |line: &&str| line.starts_with('#');
    let below = text
        .lines()
        .skip_while(|line| !is_heading(line) || line.trim_start_matches(['#', ' ']) != heading);
    let table = below.skip(1).take_while(|line| !is_heading(line));
    let rows = table.filter_map(|line| line.strip_prefix("| ")?.split('|').next());
    rows.flat_map(quoted).collect()
}

/// The fields that a file may have: an unknown key makes the program list them.
fn known_fields(path: &str, text: &str) -> BTreeSet<String> {
    let portal = copy_of("tests/rules/base");
    let unknown = "a_key_that_nothing_resembles = 1\n";
    let text = match text.strip_prefix("+++\n") {
        Some(rest) => format!("+++\n{unknown}{rest}"),
        None => format!("{unknown}{text}"),
    };
    write(portal.path(), path, text);
    let outcome = findings::check(portal.path());
    let finding = outcome.findings.iter().find(|finding| finding.rule.code == "unknown-key");
    let help = &finding.expect("the key is unknown").help;
    let list = help.strip_prefix("the fields here are ").unwrap_or_else(|| panic!("{help}"));
    list.split(", ").map(ToOwned::to_owned).collect()
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}
