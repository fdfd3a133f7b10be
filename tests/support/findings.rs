//! What is wrong with a portal, as text: the form in which tests expect it.

use std::fmt::Write;
use std::path::Path;

use commonshelf::diagnostic::{Diagnostic, Severity};
use commonshelf::model::Circumstances;
use commonshelf::pipeline::{self, Outcome, Plan};
use commonshelf::source::Sources;
use jiff::civil::date;

/// Everything that `check` does, on the day that all tests are judged by.
pub(crate) fn check(root: &Path) -> Outcome {
    pipeline::run(&plan(root)).unwrap_or_else(|error| panic!("stopped: {error}"))
}

/// Every finding of a run, or what stopped it.
pub(crate) fn text_of(root: &Path) -> String {
    match pipeline::run(&plan(root)) {
        Ok(outcome) => text(&outcome),
        Err(error) => format!("stopped: {error}\n"),
    }
}

/// What `check` is asked to do.
pub(crate) fn plan(root: &Path) -> Plan<'_> {
    Plan::look(root, Circumstances { today: date(2026, 11, 23), drafts: false })
}

/// Every finding of a run, one after another.
pub(crate) fn text(outcome: &Outcome) -> String {
    outcome.findings.iter().fold(String::new(), |mut text, finding| {
        let place = place(&outcome.sources, finding);
        let severity = match finding.rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let Diagnostic { rule, message, help, .. } = finding;
        writeln!(text, "{place} {severity}[{}] {message}", rule.code).expect("text takes text");
        if !help.is_empty() {
            writeln!(text, "  help: {help}").expect("text takes text");
        }
        text
    })
}

/// `path:line:column` of a finding.
pub(crate) fn place(sources: &Sources, finding: &Diagnostic) -> String {
    let place = sources.place(finding.span);
    format!("{}:{}:{}", sources.file(finding.span.source).path, place.line, place.column)
}
