//! Ids that lead to no record.

use std::collections::BTreeSet;

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, relations},
    parse::{
        record::{Common, Details},
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
