//! Findings for people: each with the author's own line, and a mark below the place.

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Message, Patch, Renderer, Snippet,
};

use super::{
    Style,
    clean::{clean, printable},
    excerpt::{Excerpt, range},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, Severity},
    source::{Sources, Span},
};

/// How many findings are shown. Nobody reads more in one go.
const MOST: usize = 200;

/// The longest line that a change is shown in, in bytes: the renderer cuts lines, but not these.
const LONGEST_CHANGE: usize = 300;

/// In columns; less leaves no room for the author's text.
const LEAST_WIDTH: usize = 40;

/// The findings in their order, an empty line between two; empty when there are none.
pub fn human(findings: &Diagnostics, sources: &Sources, style: &Style) -> String {
    let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(style.width.max(LEAST_WIDTH));
    let mut shown: Vec<String> = findings
        .iter()
        .take(MOST)
        .map(|finding| renderer.render(&groups(finding, sources)) + "\n")
        .collect();
    shown.extend(rest(findings));
    shown.join("\n")
}

/// A finding, and what to write instead.
fn groups<'a>(finding: &'a Diagnostic, sources: &'a Sources) -> Vec<Group<'a>> {
    let level = match finding.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(clean(&finding.message)).id(finding.rule.code);
    let found = Group::with_title(title).elements(snippets(finding, sources));
    match change(finding, sources) {
        Some(change) => vec![found, change],
        None => vec![found.elements(help(finding))],
    }
}

fn help(finding: &Diagnostic) -> Option<Message<'_>> {
    (!finding.help.is_empty()).then(|| Level::HELP.message(clean(&finding.help)))
}

/// The lines of the finding, and those of the related place when it is in another file.
fn snippets<'a>(finding: &'a Diagnostic, sources: &'a Sources) -> Vec<Snippet<'a, Annotation<'a>>> {
    let here = finding.span;
    let Some((there, why)) = &finding.related else {
        let excerpt = Excerpt::around(sources, here, here);
        return vec![snippet(&excerpt).annotation(primary(&excerpt, sources, here))];
    };
    if there.source == here.source {
        let excerpt = Excerpt::around(sources, here, *there);
        let related = context(&excerpt, sources, *there).label(clean(why));
        return vec![
            snippet(&excerpt).annotation(primary(&excerpt, sources, here)).annotation(related),
        ];
    }
    let excerpt = Excerpt::around(sources, here, here);
    let other = Excerpt::around(sources, *there, *there);
    let related = context(&other, sources, *there).label(clean(why));
    vec![
        snippet(&excerpt).annotation(primary(&excerpt, sources, here)),
        snippet(&other).annotation(related),
    ]
}

fn snippet<'a, T: Clone>(excerpt: &Excerpt<'a>) -> Snippet<'a, T> {
    Snippet::source(excerpt.text.clone()).path(clean(excerpt.path)).line_start(excerpt.line)
}

fn primary<'a>(excerpt: &Excerpt<'_>, sources: &Sources, span: Span) -> Annotation<'a> {
    AnnotationKind::Primary.span(excerpt.place(sources, span))
}

fn context<'a>(excerpt: &Excerpt<'_>, sources: &Sources, span: Span) -> Annotation<'a> {
    AnnotationKind::Context.span(excerpt.place(sources, span))
}

/// The lines as they are and as they should be; `None` when that is not known, or too long to show.
fn change<'a>(finding: &'a Diagnostic, sources: &'a Sources) -> Option<Group<'a>> {
    let replacement = finding.replacement.as_deref()?;
    let excerpt = Excerpt::around(sources, finding.span, finding.span);
    let written = &sources.file(finding.span.source).text;
    if excerpt.text.len() + replacement.len() > LONGEST_CHANGE
        || &written[range(written, finding.span)] == replacement
    {
        return None;
    }
    let help = if finding.help.is_empty() { "write this instead" } else { &finding.help };
    let patch = Patch::new(excerpt.place(sources, finding.span), printable(replacement));
    Some(Level::HELP.secondary_title(clean(help)).element(snippet(&excerpt).patch(patch)))
}

/// How many findings are not shown.
fn rest(findings: &Diagnostics) -> Option<String> {
    let hidden = findings.iter().skip(MOST);
    let errors = hidden.clone().filter(|it| it.rule.severity == Severity::Error).count();
    let count = hidden.count();
    (count > 0).then(|| format!("and {count} more, {errors} of them errors\n"))
}

#[cfg(test)]
mod tests;
