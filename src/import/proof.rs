//! Proves records before they are written: the portal with the new records in it goes through the
//! program's own stages, and what these refuse is left out of its record and noted.

use std::{collections::BTreeMap, ops::Range};

use toml::de::{DeTable, DeValue};

use super::{Draft, Fate, Run, draft::Instead, language, prose, settings};
use crate::{
    check,
    diagnostic::{Diagnostic, Diagnostics, Severity},
    model::{self, Circumstances},
    parse,
    source::Sources,
};

/// Rounds of leaving out: every round takes at least one value away from each record that has a
/// fault, and no record has more values than this.
const MOST_ROUNDS: usize = 40;

/// Leaves out what the portal would refuse; what cannot be left out is reported at its row.
pub(super) fn prove(run: &mut Run<'_>, portal: &Sources) {
    for _ in 0..MOST_ROUNDS {
        let refusals = refusals(run, portal);
        if refusals.is_empty() {
            return;
        }
        for refusal in refusals {
            mend(run, &refusal);
        }
        if run.found.has_errors() {
            return;
        }
    }
    unreachable!("a record without values has no faults but missing fields, which are reported");
}

/// What is wrong with a new file.
struct Refusal {
    /// The record.
    draft: usize,
    /// Whether it is about the long description.
    description: bool,
    /// The rule's code, and what the finding says.
    said: String,
    /// The rule's code.
    code: &'static str,
    /// In the new file.
    range: Range<usize>,
}

/// The first refusal of each new file.
fn refusals(run: &Run<'_>, portal: &Sources) -> Vec<Refusal> {
    let mut files = BTreeMap::new();
    for (number, draft) in run.drafts.iter().enumerate() {
        files.insert(draft.path(), (number, false, draft.record()));
        if !draft.description.is_empty() {
            files.insert(draft.description_path(), (number, true, draft.description.clone()));
        }
    }
    let sources = together(portal, &files);
    let mut refusals: BTreeMap<&str, Refusal> = BTreeMap::new();
    for finding in &findings(&sources, run) {
        let path = sources.file(finding.span.source).path.as_str();
        let Some((number, description, _)) = files.get(path) else { continue };
        refusals.entry(path).or_insert_with(|| refusal(finding, *number, *description));
    }
    refusals.into_values().collect()
}

fn refusal(finding: &Diagnostic, draft: usize, description: bool) -> Refusal {
    let said = finding.message.clone();
    let range = finding.span.start..finding.span.end;
    Refusal { draft, description, said, code: finding.rule.code, range }
}

/// The portal and the new files, in path order.
fn together(portal: &Sources, files: &BTreeMap<String, (usize, bool, String)>) -> Sources {
    let old = portal.files().map(|(_, file)| (file.path.clone(), (file.text.clone(), file.spoilt)));
    let new = files.iter().map(|(path, (_, _, text))| (path.clone(), (text.clone(), false)));
    let all: BTreeMap<_, _> = new.chain(old).collect();
    let mut sources = Sources::default();
    for (path, (text, spoilt)) in all {
        if spoilt {
            sources.add_spoilt(path, text)
        } else {
            sources.add(path, text)
        };
    }
    sources
}

/// Every error of the portal with the new files in it.
fn findings(sources: &Sources, run: &Run<'_>) -> Vec<Diagnostic> {
    let settings = settings(sources);
    let language = language(settings.as_ref()).to_owned();
    let (parsed, mut found) = parse::parse(sources, &language);
    if let Some(settings) = settings {
        let circumstances = Circumstances { today: run.today, drafts: false };
        let portal = model::assemble(sources, settings, parsed, circumstances);
        found.append(check::check(&portal));
    }
    let found: Diagnostics = found.sorted();
    found.iter().filter(|finding| finding.rule.severity == Severity::Error).cloned().collect()
}

/// Leaves out what a finding is about.
fn mend(run: &mut Run<'_>, refusal: &Refusal) {
    let mut drafts = std::mem::take(&mut run.drafts);
    let draft = &mut drafts[refusal.draft];
    if refusal.description {
        mend_description(run, draft, refusal);
    } else {
        let text = draft.record();
        let place = field_at(&text, &refusal.range);
        let column = place.as_deref().and_then(|place| draft.cell(place)).cloned();
        match place.as_deref().and_then(|place| draft.take_away(place)) {
            Some(instead) => {
                let became = match &instead {
                    Instead::Nothing => "",
                    Instead::Value(value) => value.as_str(),
                };
                let (name, was) = column.as_ref().map_or_else(
                    || (place.clone().unwrap_or_default(), ""),
                    |cell| (cell.column.to_owned(), cell.text.trim()),
                );
                run.note(draft, (Fate::LeftOut, &name), (&refusal.said, was, became));
            }
            None => report(run, draft, refusal),
        }
    }
    run.drafts = drafts;
}

/// Says what keeps a row from becoming a record.
fn report(run: &mut Run<'_>, draft: &Draft, refusal: &Refusal) {
    let rule = crate::rule::RULES.iter().find(|rule| rule.code == refusal.code);
    let rule = rule.copied().unwrap_or(crate::rule::VALUE);
    let by = run.by(draft.origin.span.source);
    let message = format!("{by} {} makes no record: {}", draft.origin.row, refusal.said);
    let help = format!("mend it here; it would become `{}`", draft.path());
    run.report(rule.at(draft.origin.span, message).help(help));
}

fn mend_description(run: &mut Run<'_>, draft: &mut Draft, refusal: &Refusal) {
    let plain = prose::escaped(&draft.description) + "\n";
    let escaped = draft.description.starts_with('\\');
    let why = refusal.said.as_str();
    if escaped || plain == draft.description {
        draft.description = String::new();
        run.note(draft, (Fate::LeftOut, "description"), (why, "", ""));
    } else {
        draft.description = plain;
        run.note(draft, (Fate::Changed, "description"), (why, "", "the same as plain text"));
    }
}

/// The field that a stretch of a record is in, with the key of its table after a `.`.
fn field_at(record: &str, range: &Range<usize>) -> Option<String> {
    let table = DeTable::parse(record).ok()?;
    let holds = |place: Range<usize>| place.start <= range.start && range.end <= place.end;
    let (key, value) = table.get_ref().iter().find(|(key, value)| {
        range.start < range.end && (holds(key.span()) || holds(value.span()))
    })?;
    let name = key.get_ref();
    if let DeValue::Table(inner) = value.get_ref() {
        let inner = inner.iter().find(|(key, value)| holds(key.span()) || holds(value.span()));
        if let Some((inner, _)) = inner {
            return Some(format!("{name}.{}", inner.get_ref()));
        }
    }
    Some(name.to_string())
}
