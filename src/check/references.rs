//! Ids that lead to no record.

use std::collections::BTreeSet;

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, relations},
    parse::{
        record::{Common, Details, Kind, Need},
        value::Reference,
    },
    rule::UNKNOWN_REFERENCE,
    suggest::nearest,
};

/// A sort of record, and the ids that it has.
struct Shelf<'p> {
    what: &'static str,
    folder: &'static str,
    ids: &'p BTreeSet<String>,
}

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let ids = &portal.ids;
    let entries = Shelf { what: "entry", folder: "catalogue/KIND", ids: &ids.entries };
    let organisations =
        Shelf { what: "organisation", folder: "organisations", ids: &ids.organisations };
    let needs = Shelf { what: "need", folder: "needs", ids: &ids.needs };
    for entry in &portal.entries {
        let common = &entry.record.common;
        let details = &entry.record.details;
        for reference in organisations_of(common, details) {
            organisations.look_up(reference, found);
        }
        for reference in entries_of(common, details) {
            entries.look_up(reference, found);
        }
        for reference in &common.needs {
            needs.look_up(reference, found);
        }
        check_kinds(portal, common, details, found);
    }
    for organisation in &portal.organisations {
        let fields = &organisation.fields;
        for reference in fields.parent.iter().chain(&fields.superseded_by) {
            organisations.look_up(reference, found);
        }
    }
    for need in &portal.needs {
        if let Some(reference) = &need.fields.default {
            entries.look_up(reference, found);
            check_default(portal, need, reference, found);
        }
        if let Some(reference) = &need.fields.parent {
            needs.look_up(reference, found);
        }
    }
}

fn organisations_of<'r>(
    common: &'r Common,
    details: &'r Details,
) -> impl Iterator<Item = &'r Reference> {
    let buyer = match details {
        Details::Procurement(procurement) => procurement.buyer.as_ref(),
        _ => None,
    };
    let suppliers = common.suppliers.iter().map(|supplier| &supplier.organisation);
    std::iter::once(&common.provider).chain(suppliers).chain(buyer)
}

fn entries_of<'r>(common: &'r Common, details: &'r Details) -> impl Iterator<Item = &'r Reference> {
    let agreements = common.suppliers.iter().filter_map(|supplier| supplier.agreement.as_ref());
    relations::written(common, details).flat_map(|(_, references)| references).chain(agreements)
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

impl Shelf<'_> {
    fn look_up(&self, reference: &Reference, found: &mut Diagnostics) {
        let Reference { name, span } = reference;
        if self.ids.contains(name) {
            return;
        }
        let finding = UNKNOWN_REFERENCE.at(*span, format!("there is no {} `{name}`", self.what));
        let add = format!("add `content/{}/{name}.toml`", self.folder);
        found.push(match nearest(name, self.ids.iter().map(String::as_str)) {
            Some(near) => finding
                .replace(format!("did you mean `{near}`? Otherwise {add}"), format!("\"{near}\"")),
            None => finding.help(format!("{add}, or name another {}", self.what)),
        });
    }
}
