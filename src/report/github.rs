//! Findings for the checks of a code host: workflow commands, which the runners of GitHub and Forgejo
//! read in the output, and which GitHub shows beside the lines that they name.
//!
//! The form: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use super::{clean::clean, excerpt::ends};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Severity},
    source::Sources,
};

/// A line for each finding, all of them, in their order; empty when there are none. Lines and
/// columns count from 1, columns in characters.
pub fn github(findings: &Diagnostics, sources: &Sources) -> String {
    findings.iter().map(|finding| command(finding, sources) + "\n").collect()
}

fn command(finding: &Diagnostic, sources: &Sources) -> String {
    let command = match finding.rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let file = property(&clean(&sources.file(finding.span.source).path));
    let place = place(finding, sources);
    let title = property(finding.rule.code);
    format!("::{command} file={file},{place},title={title}::{}", data(&message(finding)))
}

/// The runner takes columns only with a place in one line.
fn place(finding: &Diagnostic, sources: &Sources) -> String {
    let [start, end] = ends(sources, finding.span);
    if start.line == end.line {
        let (line, from, to) = (start.line, start.column, end.column);
        format!("line={line},col={from},endLine={line},endColumn={to}")
    } else {
        format!("line={},endLine={}", start.line, end.line)
    }
}

fn message(finding: &Diagnostic) -> String {
    let message = clean(&finding.message);
    if finding.help.is_empty() { message } else { message + "\nhelp: " + &clean(&finding.help) }
}

/// A message, on one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value before the message, where two signs more have a meaning.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        rule::{ENCODING, FENCE_LANGUAGE, UNKNOWN_KEY},
        source::SourceId,
    };

    #[track_caller]
    fn check(path: &str, text: &str, finding: impl Fn(SourceId) -> Diagnostic, expected: &str) {
        let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
        findings.push(finding(sources.add(path.into(), text.into())));
        assert_eq!(github(&findings, &sources), expected);
    }

    #[test]
    fn no_findings_are_no_words() {
        assert_eq!(github(&Diagnostics::default(), &Sources::default()), "");
    }

    #[test]
    fn a_finding_is_one_line_with_its_help_on_a_line_of_its_own() {
        check(
            "content/a.toml",
            "# é\nnäme = 1\n",
            |id| UNKNOWN_KEY.at(id.span(5..10), "no field `näme`").replace("write `name`", "name"),
            "::error file=content/a.toml,line=2,col=1,endLine=2,endColumn=5,title=unknown-key::\
             no field `näme`%0Ahelp: write `name`\n",
        );
    }

    #[test]
    fn a_warning_is_no_error_and_what_needs_no_help_has_none() {
        check(
            "a",
            "",
            |id| FENCE_LANGUAGE.at(id.span(0..0), "m"),
            "::warning file=a,line=1,col=1,endLine=1,endColumn=1,title=fence-language::m\n",
        );
    }

    #[test]
    fn a_stretch_of_several_lines_has_no_columns() {
        check(
            "a",
            "x\ny\nz\n",
            |id| UNKNOWN_KEY.at(id.span(0..3), "m"),
            "::error file=a,line=1,endLine=2,title=unknown-key::m\n",
        );
    }

    #[test]
    fn signs_with_a_meaning_are_written_otherwise() {
        check(
            "100%, a:b",
            "x",
            |id| UNKNOWN_KEY.at(id.span(0..1), "100%, a::b").help("50%0A"),
            "::error file=100%25%2C a%3Ab,line=1,col=1,endLine=1,endColumn=2,title=unknown-key::\
             100%25, a::b%0Ahelp: 50%250A\n",
        );
    }

    #[test]
    fn nothing_that_an_author_writes_is_a_command_of_its_own() {
        let bad = "\u{1b}[31m\u{9b}\u{202e}x\r\n::error::y";
        check(
            bad,
            "x",
            |id| UNKNOWN_KEY.at(id.span(0..1), bad).help(bad),
            "::error file=�[31m��x� %3A%3Aerror%3A%3Ay,line=1,col=1,endLine=1,endColumn=2,\
             title=unknown-key::�[31m��x� ::error::y%0Ahelp: �[31m��x� ::error::y\n",
        );
        assert_eq!(
            (data("\r\n%"), property("\r\n%:,")),
            ("%0D%0A%25".into(), "%0D%0A%25%3A%2C".into())
        );
    }

    #[test]
    fn every_finding_has_its_line_however_many() {
        let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
        let id = sources.add("a".into(), "x".into());
        (0..300).for_each(|_| findings.push(ENCODING.at(id.span(0..1), "m")));
        assert_eq!(github(&findings, &sources).lines().count(), 300);
    }
}
