//! Findings for tools that collect them: the Static Analysis Results Interchange Format, all
//! findings, in their order.
//!
//! The standard: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.

use std::{collections::BTreeMap, fmt::Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::excerpt::{ends, range};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    rule::{RULES, Rule},
    source::{SourceId, Sources, Span},
};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What stands for itself in the path of an address.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A log of one run, with every rule that there is. Lines and columns count from 1, columns in
/// characters; the end is the place after the last letter.
pub fn sarif(findings: &Diagnostics, sources: &Sources) -> Value {
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": RULES.iter().map(|rule| descriptor(rule)).collect::<Value>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results(findings, sources),
        }],
    })
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.code,
        "shortDescription": { "text": text(rule.wants) },
        "fullDescription": { "text": text(&format!("{} {}", rule.wants, rule.why)) },
        "help": { "text": text(rule.why) },
        "defaultConfiguration": { "level": rule.severity },
    })
}

fn results(findings: &Diagnostics, sources: &Sources) -> Value {
    let mut counts = BTreeMap::new();
    let results = findings.iter().map(|finding| {
        let fingerprint = fingerprint(finding, sources);
        let count = counts.entry(fingerprint.clone()).and_modify(|count| *count += 1).or_insert(1);
        result(finding, sources, &format!("{fingerprint}:{count}"))
    });
    results.collect()
}

fn result(finding: &Diagnostic, sources: &Sources, fingerprint: &str) -> Value {
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": RULES.iter().position(|rule| rule.code == finding.rule.code),
        "level": finding.rule.severity,
        "message": { "text": text(&message(finding)) },
        "locations": [{ "physicalLocation": location(sources, finding.span) }],
        "partialFingerprints": { "ruleAndText/v1": fingerprint },
    });
    if let Some((span, why)) = &finding.related {
        result["relatedLocations"] = json!([{
            "physicalLocation": location(sources, *span),
            "message": { "text": text(why) },
        }]);
    }
    if let Some(replacement) = &finding.replacement {
        result["fixes"] = json!([fix(finding, sources, replacement)]);
    }
    result
}

fn message(finding: &Diagnostic) -> String {
    let Diagnostic { message, help, .. } = finding;
    if help.is_empty() { message.clone() } else { format!("{message}\nhelp: {help}") }
}

fn fix(finding: &Diagnostic, sources: &Sources, replacement: &str) -> Value {
    let mut fix = json!({
        "artifactChanges": [{
            "artifactLocation": file(sources, finding.span.source),
            "replacements": [{
                "deletedRegion": region(sources, finding.span),
                "insertedContent": { "text": replacement },
            }],
        }],
    });
    if !finding.help.is_empty() {
        fix["description"] = json!({ "text": text(&finding.help) });
    }
    fix
}

fn location(sources: &Sources, span: Span) -> Value {
    json!({ "artifactLocation": file(sources, span.source), "region": region(sources, span) })
}

fn file(sources: &Sources, source: SourceId) -> Value {
    let path = &sources.file(source).path;
    json!({ "uri": utf8_percent_encode(path, PLAIN).to_string(), "uriBaseId": "%SRCROOT%" })
}

fn region(sources: &Sources, span: Span) -> Value {
    let [start, end] = ends(sources, span);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// Text in which nothing is a placeholder (section 3.11.5) or a link (3.11.6).
fn text(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}").replace("](", "\\](")
}

/// What a finding has in common with itself when lines above it come and go.
fn fingerprint(finding: &Diagnostic, sources: &Sources) -> String {
    let file = sources.file(finding.span.source);
    let covered = &file.text[range(&file.text, finding.span)];
    let parts = [finding.rule.code, &file.path, covered, &finding.message];
    let digest = Sha256::digest(parts.join("\0"));
    digest[..16].iter().fold(String::new(), |mut hexadecimal, byte| {
        write!(hexadecimal, "{byte:02x}").expect("text takes text");
        hexadecimal
    })
}

#[cfg(test)]
mod tests;
