//! Ids that lead to no record.

use std::collections::BTreeMap;

use super::known_names::KnownNames;
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Portal,
    parse::{
        record::{Common, Details, Kind, Need},
        shape::Target,
        value::{Reference, either},
    },
    rule::UNKNOWN_REFERENCE,
    source::Span,
    suggest::nearest,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    // By name, so that what many records name is looked for once.
    let mut lost: BTreeMap<(Target, &str), Vec<Span>> = BTreeMap::new();
    portal.references(&mut |target, Reference { name, span }| {
        if !portal.ids.has(target, name) {
            lost.entry((target, name)).or_default().push(*span);
        }
    });
    if !lost.is_empty() {
        let names = KnownNames::of(portal);
        for ((target, name), spans) in lost {
            let meant = meant(portal, &names, (target, name));
            found.extend(spans.into_iter().map(|span| unknown((target, name), &meant, span)));
        }
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

/// The ids that a name which is none may stand for.
fn meant<'p>(
    portal: &'p Portal<'_>,
    names: &KnownNames<'p>,
    (target, name): (Target, &str),
) -> Vec<&'p str> {
    let mut meant = names.ids(target, name);
    if meant.is_empty() {
        meant.extend(nearest(name, portal.ids.all(target)));
    }
    meant
}

fn unknown((target, name): (Target, &str), meant: &[&str], span: Span) -> Diagnostic {
    let (what, folder) = (target.what(), target.folder());
    let finding = UNKNOWN_REFERENCE.at(span, format!("there is no {what} `{name}`"));
    let add = format!("add `content/{folder}/{name}.toml`");
    match meant {
        [] => finding.help(format!("{add}, or name another {what}")),
        // An id from a path has no text of the author's to write over.
        [one] if span.start < span.end => {
            finding.replace(format!("did you mean `{one}`? Otherwise {add}"), format!("\"{one}\""))
        }
        some => finding.help(format!("did you mean {}? Otherwise {add}", either(some))),
    }
}
