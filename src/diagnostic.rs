//! What is wrong with the content, said to its author: plain data, without layout or colour.

use crate::{rule::Rule, source::Span};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The portal is not built.
    Error,
    /// The portal is built; somebody should look.
    Warning,
}

/// One finding: something in the content that breaks a [`Rule`].
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule that it breaks.
    pub rule: &'static Rule,
    /// The smallest stretch of the author's text that shows it.
    pub span: Span,
    /// What is there, in the author's words; the one thing shown if only one thing can be.
    pub message: String,
    /// What to do about it; empty when the message says it.
    pub help: String,
    /// The text that should stand at `span` instead, when there is just one likely answer.
    pub replacement: Option<String>,
    /// Another place that the finding is about, and why.
    pub related: Option<(Span, String)>,
}

/// Findings, in the order that they were made until [`Diagnostics::sorted`].
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostic {
    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Says what to do, and what to write instead.
    #[must_use]
    pub fn replace(mut self, help: impl Into<String>, replacement: impl Into<String>) -> Self {
        self.help = help.into();
        self.replacement = Some(replacement.into());
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn related(mut self, span: Span, why: impl Into<String>) -> Self {
        self.related = Some((span, why.into()));
        self
    }
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.list.push(finding);
    }

    /// Adds all findings of another list.
    pub fn append(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Adds findings one by one.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(findings);
    }

    /// By file, place and code, each finding once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.list.sort_by(|a, b| {
            (a.span, a.rule.code, &a.message).cmp(&(b.span, b.rule.code, &b.message))
        });
        self.list.dedup_by(|a, b| {
            (a.span, a.rule.code, &a.message) == (b.span, b.rule.code, &b.message)
        });
        self
    }

    /// Every finding.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many findings have that severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.rule.severity == severity).count()
    }

    /// Whether the portal must not be built.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl<'d> IntoIterator for &'d Diagnostics {
    type Item = &'d Diagnostic;
    type IntoIter = std::slice::Iter<'d, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        rule::{URL, VALUE},
        source::Sources,
    };

    #[test]
    fn findings_stand_by_file_place_and_code_each_once() {
        let mut sources = Sources::default();
        let [one, two] = ["a", "b"].map(|path| sources.add(path.into(), "text".into()));
        let mut found = Diagnostics::default();
        found.push(URL.at(two.span(0..1), "m"));
        found.push(VALUE.at(one.span(2..3), "m"));
        found.push(URL.at(one.span(2..3), "m"));
        found.push(VALUE.at(one.span(0..4), "m"));
        found.push(URL.at(two.span(0..1), "m"));
        found.push(URL.at(two.span(0..1), "another"));
        let said =
            |it: &Diagnostic| (it.span.source, it.span.start, it.rule.code, it.message.clone());
        let said: Vec<_> = found.sorted().iter().map(said).collect();
        let expected = [
            (one, 0, "value", "m"),
            (one, 2, "url", "m"),
            (one, 2, "value", "m"),
            (two, 0, "url", "another"),
            (two, 0, "url", "m"),
        ];
        let expected = expected.map(|(file, at, code, said)| (file, at, code, said.to_owned()));
        assert_eq!(said, expected);
    }
}
