//! Findings for other programs: one JSON value, all of them, in their order.

use serde_json::{Value, json};

use super::excerpt::ends;
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    source::{Sources, Span},
};

/// A list with an object for each finding. Lines and columns count from 1, columns in characters;
/// the end is the place after the last letter. `help` may be empty, `replacement` and `related`
/// may be `null`.
pub fn json(findings: &Diagnostics, sources: &Sources) -> Value {
    findings.iter().map(|finding| object(finding, sources)).collect()
}

fn object(finding: &Diagnostic, sources: &Sources) -> Value {
    let [start, end] = ends(sources, finding.span);
    json!({
        "code": finding.rule.code,
        "severity": finding.rule.severity,
        "path": sources.file(finding.span.source).path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": finding.message,
        "help": finding.help,
        "replacement": finding.replacement,
        "related": finding.related.as_ref().map(|(span, why)| related(sources, *span, why)),
    })
}

fn related(sources: &Sources, span: Span, why: &str) -> Value {
    let [start, _] = ends(sources, span);
    json!({
        "path": sources.file(span.source).path,
        "line": start.line,
        "column": start.column,
        "message": why,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{DUPLICATE_ID, ENCODING, FENCE_LANGUAGE, UNKNOWN_KEY};

    #[track_caller]
    fn check(make: impl Fn(&mut Diagnostics, &mut Sources), expected: &Value) {
        let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
        make(&mut findings, &mut sources);
        assert_eq!(json(&findings, &sources), *expected);
    }

    #[test]
    fn no_findings_are_an_empty_list() {
        check(|_, _| (), &json!([]));
    }

    #[test]
    fn a_finding_says_where_it_begins_and_ends_in_characters() {
        check(
            |findings, sources| {
                let id = sources.add("content/a.toml".into(), "# ä\n# é\nnäme = 1\n".into());
                let finding = UNKNOWN_KEY.at(id.span(10..15), "no field `näme`");
                findings.push(finding.replace("write `name`", "name"));
            },
            &json!([{
                "code": "unknown-key",
                "severity": "error",
                "path": "content/a.toml",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 5,
                "message": "no field `näme`",
                "help": "write `name`",
                "replacement": "name",
                "related": null,
            }]),
        );
    }

    #[test]
    fn a_finding_says_what_else_it_is_about() {
        check(
            |findings, sources| {
                let one = sources.add("a".into(), "x\ny\n".into());
                let other = sources.add("b".into(), "\n  z".into());
                let finding = DUPLICATE_ID.at(one.span(0..3), "twice");
                findings.push(finding.related(other.span(3..4), "first here"));
            },
            &json!([{
                "code": "duplicate-id",
                "severity": "error",
                "path": "a",
                "line": 1,
                "column": 1,
                "end_line": 2,
                "end_column": 2,
                "message": "twice",
                "help": "",
                "replacement": null,
                "related": {"path": "b", "line": 2, "column": 3, "message": "first here"},
            }]),
        );
    }

    #[test]
    fn a_span_outside_the_text_is_at_its_end() {
        let expected = |path, line, column| {
            json!({
                "code": "fence-language", "severity": "warning", "path": path,
                "line": line, "column": column, "end_line": line, "end_column": column,
                "message": "m", "help": "", "replacement": null, "related": null,
            })
        };
        check(
            |findings, sources| {
                let empty = sources.add("empty".into(), String::new());
                let full = sources.add("full".into(), "a\n".into());
                findings.push(FENCE_LANGUAGE.at(empty.span(0..0), "m"));
                findings.push(FENCE_LANGUAGE.at(full.span(90..99), "m"));
            },
            &json!([expected("empty", 1, 1), expected("full", 2, 1)]),
        );
    }

    #[test]
    fn every_finding_is_in_the_list_however_many() {
        let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
        let id = sources.add("a".into(), "x".into());
        (0..300).for_each(|_| findings.push(ENCODING.at(id.span(0..1), "m")));
        assert_eq!(json(&findings, &sources).as_array().map(Vec::len), Some(300));
    }
}
