//! Ids that lead to no record.

use std::collections::BTreeMap;

use super::known_names::KnownNames;
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Portal,
    parse::{
        record::{Adoption, Common, Details, Kind, Need, Sort},
        shape::Target,
        value::{Reference, either},
    },
    rule::{MISPLACED_FILE, UNKNOWN_REFERENCE},
    slug::slugify,
    suggest::{Guesses, nearest},
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut lost: Vec<(Target, &Reference)> = Vec::new();
    let swapped: Vec<_> = portal.adoptions.iter().filter(|one| is_swapped(portal, one)).collect();
    found.extend(swapped.iter().map(|adoption| wrong_way_round(adoption)));
    portal.references(&mut |target, reference| {
        let told = || swapped.iter().any(|one| one.source == reference.span.source);
        if !portal.ids.has(target, &reference.name) && !told() {
            lost.push((target, reference));
        }
    });
    if !lost.is_empty() {
        let mut meant = Meant::of(portal);
        found.extend(lost.iter().map(|(target, one)| unknown(&mut meant, *target, one)));
    }
    for entry in &portal.entries {
        check_kinds(portal, &entry.record.common, &entry.record.details, found);
    }
    for need in &portal.needs {
        if let Some(default) = &need.fields.default {
            check_default(portal, need, default, found);
        }
    }
}

/// Whether the path of an adoption names an entry and an organisation, but in the other order.
fn is_swapped(portal: &Portal<'_>, adoption: &Adoption) -> bool {
    let has = |target, id: &Reference| portal.ids.has(target, &id.name);
    !has(Target::Organisation, &adoption.organisation)
        && has(Target::Entry, &adoption.organisation)
        && has(Target::Organisation, &adoption.entry)
}

fn wrong_way_round(adoption: &Adoption) -> Diagnostic {
    let (first, second) = (&adoption.organisation, &adoption.entry);
    let message = format!("`{}` is an entry and `{}` an organisation", first.name, second.name);
    let right = Sort::Adoption.path(&format!("{}/{}", second.name, first.name));
    MISPLACED_FILE.at(first.span, message).help(format!("move the file to `{right}`"))
}

/// References that only an entry of one kind can take.
fn check_kinds(portal: &Portal<'_>, common: &Common, details: &Details, found: &mut Diagnostics) {
    let data = match details {
        Details::Api(api) => api.serves.as_slice(),
        _ => &[],
    };
    let data = data.iter().map(|reference| (reference, Kind::Data));
    let agreements = common.suppliers.iter().filter_map(|supplier| supplier.agreement.as_ref());
    for (reference, kind) in data.chain(agreements.map(|one| (one, Kind::Procurement))) {
        let entry = portal.entry(&reference.name).map(|entry| entry.record.kind);
        if let Some(other) = entry.filter(|other| *other != kind) {
            let (name, other, kind) = (&reference.name, other.word(), kind.word());
            let message =
                format!("`{name}` is of kind `{other}`, where one of kind `{kind}` is wanted");
            found.push(UNKNOWN_REFERENCE.at(reference.span, message).help("name another entry"));
        }
    }
}

/// The entry to look at first must meet the need, today.
fn check_default(portal: &Portal<'_>, need: &Need, reference: &Reference, found: &mut Diagnostics) {
    let Some(entry) = portal.entry(&reference.name) else { return };
    let meets = entry.record.common.needs.iter().any(|one| one.name == need.id);
    let (name, id) = (&reference.name, &need.id);
    if entry.record.is_retired() {
        let message = format!("`{name}` is retired, so nobody should look at it first");
        found.push(
            UNKNOWN_REFERENCE.at(reference.span, message).help("name another entry, or none"),
        );
    } else if !meets {
        let message = format!("`{name}` does not list the need `{id}`");
        let help = format!("add `\"{id}\"` to the `needs` of `{name}`, or name another entry");
        found.push(UNKNOWN_REFERENCE.at(reference.span, message).help(help));
    }
}

/// What may have been meant by ids that lead nowhere.
struct Meant<'p> {
    portal: &'p Portal<'p>,
    names: KnownNames<'p>,
    guesses: BTreeMap<Target, Guesses<&'p str>>,
}

impl<'p> Meant<'p> {
    fn of(portal: &'p Portal<'_>) -> Self {
        Self { portal, names: KnownNames::of(portal), guesses: BTreeMap::new() }
    }

    /// The ids of the records that go by that name or, if none does, the nearest id.
    fn by(&mut self, target: Target, name: &str) -> Vec<&'p str> {
        let named = self.names.ids(target, name);
        if !named.is_empty() {
            return named;
        }
        let ids = &self.portal.ids;
        let guesses = self.guesses.entry(target).or_default();
        let guess = guesses.guess(name, ids.count(target), || nearest(name, ids.all(target)));
        guess.into_iter().collect()
    }
}

fn unknown(meant: &mut Meant<'_>, target: Target, reference: &Reference) -> Diagnostic {
    let Reference { name, span } = reference;
    let (what, folder) = (target.what(), target.folder());
    let finding = UNKNOWN_REFERENCE.at(*span, format!("there is no {what} `{name}`"));
    let add = format!("add `content/{folder}/{}.toml`", slugify(name));
    match meant.by(target, name).as_slice() {
        [] => finding.help(format!("{add}, or name another {what}")),
        // An id from a path has no text of the author's to write over.
        [one] if span.start < span.end => {
            finding.replace(format!("did you mean `{one}`? Otherwise {add}"), format!("\"{one}\""))
        }
        some => finding.help(format!("did you mean {}? Otherwise {add}", either(some))),
    }
}
