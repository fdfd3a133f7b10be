//! Words for whom something is, against the vocabulary or, if that names none, the built-in list.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Portal,
    parse::{
        record::{AUDIENCES, Term},
        value::{Audience, unknown_word},
    },
    rule::UNKNOWN_WORD,
    slug::slugify,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let terms = portal.vocabulary.as_ref().map_or(&[][..], |words| &words.words.audiences);
    let words: Vec<&str> = match terms {
        [] => AUDIENCES.to_vec(),
        terms => terms.iter().map(|term| term.id.name.as_str()).collect(),
    };
    let known: BTreeSet<_> = words.iter().copied().collect();
    let unknown = used(portal).filter(|audience| !known.contains(audience.name.as_str()));
    found.extend(unknown.map(|audience| finding(audience, &words, terms)));
}

/// Every word for an audience, in entries and pages.
pub(super) fn used<'p>(portal: &'p Portal<'_>) -> impl Iterator<Item = &'p Audience> {
    let entries = portal.entries.iter().flat_map(|entry| &entry.record.common.audience);
    entries.chain(portal.pages.iter().flat_map(|page| &page.head.audience))
}

fn finding(audience: &Audience, words: &[&str], terms: &[Term]) -> Diagnostic {
    let is_meant = |term: &&Term| term.aliases.iter().any(|alias| slugify(alias) == audience.name);
    match terms.iter().find(is_meant).map(|term| &term.id.name) {
        Some(id) => {
            let message = format!("`{}` is another word for the audience `{id}`", audience.name);
            let finding = UNKNOWN_WORD.at(audience.span, message);
            finding.replace(format!("write `{id}`"), format!("\"{id}\""))
        }
        None => unknown_word(&audience.name, audience.span, words),
    }
}
