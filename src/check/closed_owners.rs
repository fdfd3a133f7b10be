//! Entries that can be used and whose provider has closed.

use super::successors;
use crate::{diagnostic::Diagnostics, model::Portal, parse::value::either, rule::CLOSED_OWNER};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    for entry in portal.entries.iter().filter(|entry| !entry.record.is_retired()) {
        let provider = &entry.record.common.provider;
        let closed = portal.organisation(&provider.name).filter(|one| one.is_closed());
        let Some(closed) = closed else { continue };
        let finding = CLOSED_OWNER.at(provider.span, format!("`{}` has closed", closed.id));
        found.push(match successors::of_organisation(portal, &closed.id).as_slice() {
            [] => finding.help("name the organisation that runs it now, or retire the entry"),
            [one] => {
                finding.replace(format!("name `{one}`, which took over"), format!("\"{one}\""))
            }
            more => finding.help(format!("name {}, which took over", either(more))),
        });
    }
}
