//! What tools read of a finding, whole.

use super::*;
use crate::rule::{DUPLICATE_ID, ENCODING, FENCE_LANGUAGE, UNKNOWN_KEY};

/// The log of what `make` finds.
fn log(make: impl Fn(&mut Diagnostics, &mut Sources)) -> Value {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    make(&mut findings, &mut sources);
    sarif(&findings, &sources)
}

/// The results of what `make` finds.
fn results_of(make: impl Fn(&mut Diagnostics, &mut Sources)) -> Vec<Value> {
    let results = log(make)["runs"][0]["results"].take();
    results.as_array().expect("results are a list").clone()
}

/// What the first result of one finding in `text` says under a name.
fn field(text: &str, name: &str, finding: impl Fn(SourceId) -> Diagnostic) -> Value {
    let mut results = results_of(|findings, sources| {
        findings.push(finding(sources.add("content/a.toml".into(), text.into())));
    });
    results[0][name].take()
}

#[test]
fn a_log_without_findings_has_every_rule() {
    let mut log = log(|_, _| ());
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    let codes: Vec<_> = rules.as_array().expect("a list").iter().map(|rule| &rule["id"]).collect();
    assert_eq!(codes, RULES.iter().map(|rule| rule.code).collect::<Vec<_>>());
    let expected = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "commonshelf",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": null,
            } },
            "columnKind": "unicodeCodePoints",
            "results": [],
        }],
    });
    assert_eq!(log, expected);
}

#[test]
fn a_rule_says_what_it_wants_and_why() {
    let expected = json!({
        "id": "fence-language",
        "shortDescription": { "text": FENCE_LANGUAGE.wants },
        "fullDescription": { "text": format!("{} {}", FENCE_LANGUAGE.wants, FENCE_LANGUAGE.why) },
        "help": { "text": FENCE_LANGUAGE.why },
        "defaultConfiguration": { "level": "warning" },
    });
    assert_eq!(descriptor(FENCE_LANGUAGE), expected);
}

#[test]
fn a_finding_says_where_it_is_and_what_to_write_instead() {
    let results = results_of(|findings, sources| {
        let id = sources.add("content/tŷ a.toml".into(), "# ä\n# é\nnäme = 1\n".into());
        let finding = UNKNOWN_KEY.at(id.span(10..15), "no field `näme`");
        findings.push(finding.replace("write `name`", "name"));
    });
    let file = json!({ "uri": "content/t%C5%B7%20a.toml", "uriBaseId": "%SRCROOT%" });
    let region = json!({ "startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 5 });
    let expected = json!([{
        "ruleId": "unknown-key",
        "ruleIndex": RULES.iter().position(|rule| rule.code == "unknown-key"),
        "level": "error",
        "message": { "text": "no field `näme`\nhelp: write `name`" },
        "locations": [{ "physicalLocation": { "artifactLocation": file, "region": region } }],
        "fixes": [{
            "description": { "text": "write `name`" },
            "artifactChanges": [{
                "artifactLocation": file,
                "replacements": [{ "deletedRegion": region, "insertedContent": { "text": "name" } }],
            }],
        }],
        "partialFingerprints": { "ruleAndText/v1": "88847ec5e91f9be0811c1c9fafa45001:1" },
    }]);
    assert_eq!(json!(results), expected);
}

#[test]
fn a_finding_says_what_else_it_is_about() {
    let results = results_of(|findings, sources| {
        let one = sources.add("a".into(), "x\ny\n".into());
        let other = sources.add("b".into(), "\n  z".into());
        let finding = DUPLICATE_ID.at(one.span(0..3), "twice");
        findings.push(finding.related(other.span(3..4), "first here"));
    });
    let expected = json!([{
        "physicalLocation": {
            "artifactLocation": { "uri": "b", "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4 },
        },
        "message": { "text": "first here" },
    }]);
    assert_eq!(results[0]["relatedLocations"], expected);
}

#[test]
fn what_a_finding_does_not_have_is_left_out() {
    let results = results_of(|findings, sources| {
        findings.push(FENCE_LANGUAGE.at(sources.add("a".into(), String::new()).span(0..0), "m"));
    });
    let keys: Vec<_> = results[0].as_object().expect("an object").keys().collect();
    let expected = ["level", "locations", "message", "partialFingerprints", "ruleId", "ruleIndex"];
    assert_eq!(keys, expected);
    let unhelped = field("a", "fixes", |id| UNKNOWN_KEY.at(id.span(0..1), "m").replace("", "b"));
    assert_eq!(unhelped[0].get("description"), None);
}

#[test]
fn an_authors_brackets_are_neither_places_to_fill_nor_links() {
    let said = field("a", "message", |id| {
        UNKNOWN_KEY.at(id.span(0..1), "`[a {0}](b)`").help("write `{ key = value }` [so]")
    });
    assert_eq!(said, json!({ "text": "`[a {{0}}\\](b)`\nhelp: write `{{ key = value }}` [so]" }));
}

#[test]
fn what_to_insert_is_written_as_it_is() {
    let fixes = field("a", "fixes", |id| UNKNOWN_KEY.at(id.span(0..0), "m").replace("", "{](%\n"));
    let replacement = &fixes[0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "{](%\n");
}

#[test]
fn a_finding_that_has_moved_is_known_again_and_another_is_not() {
    let fingerprint = |text: &str, at: usize, message: &str| {
        let finding = |id: SourceId| UNKNOWN_KEY.at(id.span(at..at + 1), message);
        field(text, "partialFingerprints", finding)["ruleAndText/v1"].take()
    };
    let first = fingerprint("a = 1\n", 0, "m");
    assert_eq!(fingerprint("# above\n\n  a = 2\n", 11, "m"), first);
    assert_ne!(fingerprint("b = 1\n", 0, "m"), first);
    assert_ne!(fingerprint("a = 1\n", 0, "n"), first);
}

#[test]
fn two_findings_that_say_the_same_of_the_same_words_are_two() {
    let results = results_of(|findings, sources| {
        let id = sources.add("a".into(), "x\nx\n".into());
        findings.push(UNKNOWN_KEY.at(id.span(0..1), "m"));
        findings.push(UNKNOWN_KEY.at(id.span(2..3), "m"));
    });
    let [one, two] = [0, 1].map(|number: usize| {
        let fingerprint = results[number]["partialFingerprints"]["ruleAndText/v1"].as_str();
        fingerprint.and_then(|text| text.split_once(':')).expect("a hash and a number")
    });
    assert_eq!((one.0, one.1, two.1), (two.0, "1", "2"));
}

#[test]
fn every_finding_is_in_the_log_however_many() {
    let results = results_of(|findings, sources| {
        let id = sources.add("a".into(), "x".into());
        (0..300).for_each(|_| findings.push(ENCODING.at(id.span(0..1), "m")));
    });
    assert_eq!(results.len(), 300);
}
