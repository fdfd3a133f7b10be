//! What both data sets tell of organisations: one id each, and the short forms of its name.

use std::collections::BTreeMap;

use toml_edit::Array;

use super::{Cell, Draft, Fate, Origin, Run, values};
use crate::{
    parse::record::Sort,
    rule::{DUPLICATE_ID, MISSING_FIELD, VALUE},
    slug::{is_slug, slugify},
    source::Span,
};

/// Letters of an organisation's name.
const LONGEST_NAME: usize = 120;

/// Begins the record of an organisation, or reports why its row makes none. `taken` holds the ids
/// that other rows have taken.
pub(super) fn begin(
    run: &mut Run<'_>,
    (id, name): (&Cell, &Cell),
    row: usize,
    taken: &mut BTreeMap<String, Span>,
) -> Option<Draft> {
    for cell in [id, name] {
        if cell.text.trim().is_empty() {
            let by = run.by(cell.span.source);
            let message = format!("{by} {row} has no `{}`", cell.column);
            let help = "say what it is; an organisation needs both an id and a name";
            run.report(MISSING_FIELD.at(cell.span, message).help(help));
            return None;
        }
    }
    let given = id.text.trim();
    let slug = if is_slug(given) { given.to_owned() } else { slugify(given) };
    if slug.is_empty() {
        let message = format!("`{given}` holds no letter that an id can have");
        run.report(VALUE.at(id.span, message).help("write an id of a-z, 0-9 and hyphens"));
        return None;
    }
    if let Some(first) = taken.get(&slug) {
        let message = format!("the organisation `{slug}` is here twice");
        let finding = DUPLICATE_ID.at(id.span, message).help("give each an id of its own");
        run.report(finding.related(*first, "the first one with this id"));
        return None;
    }
    taken.insert(slug.clone(), id.span);
    let mut draft = Draft::new(Sort::Organisation, slug, Origin { row, span: id.span });
    if draft.id != given {
        let told = ("an id is made of a-z, 0-9 and hyphens", given, draft.id.clone());
        run.note(&draft, (Fate::Changed, id.column), (told.0, told.1, &told.2));
    }
    let full = values::line(&name.text);
    let short = values::cut(&values::plain(&full), LONGEST_NAME);
    if short != full {
        let why = "the name of an organisation is plain and has at most 120 letters";
        run.note(&draft, (Fate::Changed, name.column), (why, &full, &short));
    }
    draft.set("name", short, name);
    Some(draft)
}

/// Gives a record the short forms of its name.
pub(super) fn set_acronyms(draft: &mut Draft, cells: &[&Cell]) {
    let texts = cells.iter().map(|cell| values::plain(&cell.text));
    let acronyms: Array = texts.filter(|text| !text.is_empty()).collect();
    if let (false, Some(cell)) = (acronyms.is_empty(), cells.first()) {
        draft.set("acronyms", acronyms, cell);
    }
}

/// Gives a record its website.
pub(super) fn set_url(run: &mut Run<'_>, draft: &mut Draft, cell: &Cell) {
    let text = cell.text.trim();
    match values::web_address(text) {
        _ if text.is_empty() => {}
        Some(url) => {
            if url != text {
                let why = "a web address begins with `https://`";
                run.note(draft, (Fate::Changed, cell.column), (why, text, &url));
            }
            draft.set("url", url, cell);
        }
        None => run.note(draft, (Fate::LeftOut, cell.column), ("this is no web address", text, "")),
    }
}
