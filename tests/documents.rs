//! What the documents say is so: their commands run, their examples parse, and their tables name the
//! fields and words that the program takes, all of them and no others.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use support::blocks::blocks;
use support::findings;
use support::folder::{copy_of, real_portal, repository, text_of, write};
use support::program::run;

const ENTRY: &str = "name = \"A\"\nsummary = \"A.\"\nprovider = \"harbour-office\"\nlifecycle = \"live\"\n\
                     contact = \"unknown\"\nreviewed = \"unknown\"\n";

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
    let records = Document::read("docs/records.md");
    let common = records.fields("Common fields");
    for (kind, fields) in records.fields_by_kind() {
        let path = format!("content/catalogue/{kind}/a.toml");
        let expected = common.iter().chain(&fields).cloned().collect();
        assert_eq!(known_fields(&path, ENTRY), expected, "{kind}");
    }
    let page = Document::read("docs/guidance.md").fields("The head of the file");
    assert_eq!(known_fields("content/guidance/a.md", "+++\n+++\n"), page);
    let organisation = records.fields("Organisations");
    assert_eq!(known_fields("content/organisations/a.toml", ""), organisation);
    assert_eq!(known_fields("content/needs/a.toml", ""), records.fields("Needs"));
    let settings = Document::read("docs/portal.md").fields("The portal's settings");
    assert_eq!(known_fields("portal.toml", ""), settings);
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

#[test]
fn the_documents_name_the_words_that_the_program_takes() {
    let choices = choices();
    let words: usize = choices.iter().map(|(_, _, choice)| choice.words.len()).sum();
    assert!(words > 100, "the tables were not understood: {words} words");
    let portal = copy_of("tests/rules/base");
    let mut expected = BTreeMap::new();
    for (number, (folder, rest, choice)) in choices.iter().enumerate() {
        for (other, word) in choice.words.iter().enumerate() {
            let path = format!("{folder}/good-{number}-{other}.toml");
            write(portal.path(), &path, choice.line(word) + rest);
        }
        let path = format!("{folder}/bad-{number}.toml");
        write(portal.path(), &path, choice.line("a-word-that-nothing-resembles") + rest);
        expected.insert(path, choice.words.iter().cloned().collect::<BTreeSet<_>>());
    }
    let outcome = findings::check(portal.path());
    let mut wrong = Vec::new();
    for finding in &outcome.findings {
        let path = &outcome.sources.file(finding.span.source).path;
        let known = finding.help.strip_prefix("write one of ").map(quoted).unwrap_or_default();
        let about_words =
            ["unknown-word", "unknown-key", "wrong-type"].contains(&finding.rule.code);
        if expected.get(path) == Some(&known.into_iter().collect()) {
            expected.remove(path);
        } else if about_words {
            let text = &outcome.sources.file(finding.span.source).text;
            wrong.push(format!("{path}: {}\n{}\n{text}", finding.message, finding.help));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(expected, BTreeMap::new(), "these take any word");
}

/// Every fixed choice that the tables of records name: the folder of such records, what else such a
/// record holds, and the choice.
fn choices() -> Vec<(String, String, Choice)> {
    let records = Document::read("docs/records.md");
    let mut kinds = records.rows_by_kind();
    kinds.entry("platform".to_owned()).or_default().extend(records.rows("Common fields"));
    let entries = kinds.into_iter().flat_map(|(kind, rows)| {
        let record = format!("{ENTRY}{}", required(&kind));
        rows.into_iter().map(move |row| (format!("content/catalogue/{kind}"), record.clone(), row))
    });
    let organisation = "name = \"A\"\nstatus = \"live\"\n";
    let organisations = records.rows("Organisations").into_iter();
    let organisations =
        organisations.map(|row| ("content/organisations".to_owned(), organisation.to_owned(), row));
    entries
        .chain(organisations)
        .flat_map(|(folder, record, row)| {
            let rest = without(&record, &row.names[0]);
            row.choices().into_iter().map(move |choice| (folder.clone(), rest.clone(), choice))
        })
        .collect()
}

/// The record without the line of a field.
fn without(record: &str, field: &str) -> String {
    let lines = record.split_inclusive('\n');
    lines.filter(|line| !line.starts_with(&format!("{field} ="))).collect()
}

/// The fields that entries of a kind cannot do without.
fn required(kind: &str) -> &'static str {
    match kind {
        "code" => "repository = \"https://a.example/\"\ngrain = \"repository\"\n",
        "community" => "channels = [{ type = \"web\", url = \"https://a.example/\" }]\n",
        "procurement" => "status = \"live\"\n",
        _ => "",
    }
}

/// A document of fields.
struct Document {
    text: String,
}

/// A row of a table of fields.
struct Row {
    kind: String,
    names: Vec<String>,
    form: String,
}

/// A field with a fixed choice: a line of TOML around the place of the word.
struct Choice {
    before: String,
    words: Vec<String>,
    after: String,
}

impl Document {
    fn read(path: &str) -> Self {
        Self { text: text_of(path) }
    }

    /// The rows of the tables below a heading, each with the first cell, which may stand for the rows
    /// below it too.
    fn rows(&self, heading: &str) -> Vec<Row> {
        let is_heading = |line: &str| line.starts_with('#');
        let after = self
            .text
            .lines()
            .skip_while(|line| !is_heading(line) || line.trim_start_matches(['#', ' ']) != heading);
        let table = after.skip(1).take_while(|line| !is_heading(line));
        let mut kind = String::new();
        table
            .filter_map(|line| line.strip_prefix("| "))
            .filter(|line| {
                !line.starts_with("key ")
                    && !line.starts_with("field ")
                    && !line.starts_with("kind ")
            })
            .map(|line| {
                let cells: Vec<&str> = line.split('|').map(str::trim).collect();
                let by_kind = !cells[0].starts_with('`');
                if by_kind && !cells[0].is_empty() {
                    cells[0].clone_into(&mut kind);
                }
                let (names, form) =
                    if by_kind { (cells[1], cells[2]) } else { (cells[0], cells[1]) };
                Row { kind: kind.clone(), names: quoted(names), form: form.to_owned() }
            })
            .collect()
    }

    fn fields(&self, heading: &str) -> BTreeSet<String> {
        self.rows(heading).into_iter().flat_map(|row| row.names).collect()
    }

    fn rows_by_kind(&self) -> BTreeMap<String, Vec<Row>> {
        let mut kinds: BTreeMap<String, Vec<Row>> = BTreeMap::new();
        for row in self.rows("Fields by kind") {
            kinds.entry(row.kind.clone()).or_default().push(row);
        }
        kinds
    }

    fn fields_by_kind(&self) -> BTreeMap<String, BTreeSet<String>> {
        let names = |rows: Vec<Row>| rows.into_iter().flat_map(|row| row.names).collect();
        self.rows_by_kind().into_iter().map(|(kind, rows)| (kind, names(rows))).collect()
    }
}

impl Row {
    /// The choices that the form of the row names: that of the field, or those inside its table.
    fn choices(&self) -> Vec<Choice> {
        let name = &self.names[0];
        let (first, parts) = self.form.split_once(';').unwrap_or((&self.form, ""));
        let Some((before, _)) = first.split_once('{') else {
            return Choice::of(name, first).into_iter().collect();
        };
        let (open, close) = if before.contains("list") { ("[{", "}]") } else { ("{", "}") };
        let parts = parts.split(';').filter_map(|part| part.trim().split_once(": "));
        let inside = parts.filter_map(|(field, form)| Choice::of(&quoted(field).concat(), form));
        inside
            .map(|choice| Choice {
                before: format!("{name} = {open} {}", choice.before),
                words: choice.words,
                after: format!("{} {close}", choice.after),
            })
            .collect()
    }
}

impl Choice {
    /// Reads a form such as "list of `uk`, `eea`"; `None` if it is no list of plain words.
    fn of(field: &str, form: &str) -> Option<Self> {
        let is_list = form.starts_with("list of `");
        let words = quoted(form);
        let plain = |word: &String| {
            word.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        let is_choice = (is_list || form.starts_with('`')) && words.len() > 1;
        let is_yes_or_no = words.first().is_some_and(|word| word == "true");
        let (open, close) = if is_list { ("[\"", "\"]") } else { ("\"", "\"") };
        (is_choice && !is_yes_or_no && words.iter().all(plain)).then(|| Self {
            before: format!("{field} = {open}"),
            words,
            after: close.to_owned(),
        })
    }

    fn line(&self, word: &str) -> String {
        format!("{}{word}{}\n", self.before, self.after)
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}
