//! A rule said to people who break it: what it wants, why, and an example. It is Markdown, so that
//! `explain` and `docs/rules.md` say the same.

use std::path::Path;

use crate::{
    diagnostic::Severity,
    rule::{Example, RULES, Rule},
};

const PAGE: &str = "\
# The rules

What the content must be. A finding names the rule that it is about: `error[heading]` is explained
under `heading`. An error stops the portal from being built; a warning asks somebody to look, and stops
it with `--deny-warnings` only. `commonshelf explain RULE` says the same in a terminal.
";

/// The page about every rule.
pub fn rules_page() -> String {
    let rules = RULES.iter().map(|rule| explanation(rule));
    rules.fold(PAGE.to_owned(), |page, rule| page + "\n" + &rule)
}

/// What there is to say about a rule.
pub fn explanation(rule: &Rule) -> String {
    let Rule { code, severity, wants, why, example } = rule;
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Example { path, bad, good } = example;
    let language = language(path);
    let bad = block(language, bad);
    let good = block(language, good);
    format!(
        "## {code}\n\n{wants}\n\nWhy: {why}\n\nSeverity: {severity}\n\n\
         In `{path}`, this breaks it:\n\n{bad}\nThis does not:\n\n{good}"
    )
}

/// The lines between fences that are longer than any in them.
fn block(language: &str, lines: &str) -> String {
    let fence = if lines.contains("```") { "````" } else { "```" };
    let end = if lines.is_empty() { "" } else { "\n" };
    format!("{fence}{language}\n{lines}{end}{fence}\n")
}

fn language(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("toml") => "toml",
        Some("md") => "markdown",
        _ => "text",
    }
}
