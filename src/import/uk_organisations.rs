//! The list of UK government organisations, as the metadata exchange model has it.

use std::collections::BTreeMap;

use super::{
    Cell, Draft, Fate, Origin, Run,
    ledger::NO_FIELD,
    organisation_list::{self, Listed},
    organisations,
};
use crate::{rule::VALUE, slug::slugify, source::SourceId};

/// Makes a record of each organisation.
pub(super) fn read(run: &mut Run<'_>, list: SourceId) {
    let listed = organisation_list::read((list, &run.inputs.file(list).text), &mut run.found);
    run.count(list, ("organisations", "line"), listed.len());
    let mut taken = BTreeMap::new();
    for one in &listed {
        let line = run.inputs.place(one.id.span).line;
        let Some(mut draft) = organisations::begin(run, (&one.id, &one.name), line, &mut taken)
        else {
            continue;
        };
        if let Some(other) = run.existing.organisation_like(&one.id.text, &one.name.text) {
            let (origin, other) = (Origin { row: line, span: one.id.span }, other.to_owned());
            forget(run, &draft);
            run.already_there(origin, &one.id.text, &other);
            continue;
        }
        fill(run, &mut draft, one);
        run.make(draft);
    }
}

/// A record that is not made has no changes.
pub(super) fn forget(run: &mut Run<'_>, draft: &Draft) {
    let file = run.file(draft.origin.span.source).to_owned();
    let other = |file: &str, row: usize, of: &str| (file, row) != (of, draft.origin.row);
    run.ledger.changes.retain(|change| other(&change.file, change.row, &file));
}

fn fill(run: &mut Run<'_>, draft: &mut Draft, listed: &Listed) {
    draft.set("govuk_id", listed.id.text.trim(), &listed.id);
    if let Some(page) = &listed.page {
        organisations::set_url(run, draft, page);
    }
    let mut acronyms = Vec::new();
    for (tag, cell) in &listed.tags {
        match tag.as_str() {
            "abbreviation" => acronyms.push(cell),
            "organisationType" => set_word(run, draft, "type", cell),
            "status" => set_word(run, draft, "status", cell),
            other => {
                let told = (NO_FIELD, cell.text.as_str(), "");
                run.note(draft, (Fate::LeftOut, other), told);
            }
        }
    }
    organisations::set_acronyms(draft, &acronyms);
    if draft.text("status").is_empty() {
        draft.put("status", "unknown");
        run.note(draft, (Fate::Unknown, "status"), ("the list does not say it", "", "unknown"));
    }
}

/// Gives a field with a fixed choice its word; whether there is such a word, the proof shows.
fn set_word(run: &mut Run<'_>, draft: &mut Draft, field: &'static str, cell: &Cell) {
    if !draft.text(field).is_empty() {
        let message = format!("`{}` is given twice for `{}`", cell.column, draft.id);
        run.report(VALUE.at(cell.span, message).help("take one of the two away"));
        return;
    }
    let word = match cell.text.trim() {
        "Executive non-departmental public body" => "executive-ndpb".to_owned(),
        "Advisory non-departmental public body" => "advisory-ndpb".to_owned(),
        other => slugify(other),
    };
    draft.set(field, word, cell);
}
