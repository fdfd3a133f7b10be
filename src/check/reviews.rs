//! Pages and entries that should have been checked again by now.

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, freshness::Freshness},
    parse::value::Reviewed,
    rule::OVERDUE_REVIEW,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let pages = portal
        .pages
        .iter()
        .map(|page| (page.head.reviewed, Freshness::of_page(&page.head, portal.today)));
    // Nothing of a retired entry changes any more.
    let entries = portal.entries.iter().map(|entry| &entry.record);
    let entries = entries
        .filter(|entry| !entry.is_retired())
        .map(|entry| (Some(entry.common.reviewed), Freshness::of_entry(entry, portal.today)));
    for (reviewed, freshness) in pages.chain(entries) {
        if let (Some(Reviewed::On(day)), Freshness::Overdue(due)) = (reviewed, freshness) {
            let message = format!("this was to be checked again by {due}");
            let help = "check that it is still true, and write the day on which you did";
            found.push(OVERDUE_REVIEW.at(day.span, message).help(help));
        }
    }
}
