//! Days that have not come yet, for things that have been done.

use crate::{
    diagnostic::Diagnostics,
    model::Portal,
    parse::value::{Day, Reviewed},
    rule::DATE_IN_FUTURE,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    const PAGE: &str =
        "write the day on which it was done; for a page that comes later, `draft = true`";
    let pages = pages(portal).map(|day| (day, PAGE));
    let records = entries(portal).chain(claims(portal));
    let records = records.map(|day| (day, "write the day on which it was done"));
    for (day, help) in pages.chain(records).filter(|(day, _)| day.date > portal.today) {
        let message = format!("{} is after today, {}", day.date, portal.today);
        found.push(DATE_IN_FUTURE.at(day.span, message).help(help));
    }
}

fn pages(portal: &Portal<'_>) -> impl Iterator<Item = Day> {
    portal.pages.iter().flat_map(|page| {
        let updates = page.head.updates.iter().map(|update| update.date);
        page.head.published.into_iter().chain(updates).chain(page.head.reviewed.and_then(day))
    })
}

fn entries(portal: &Portal<'_>) -> impl Iterator<Item = Day> {
    portal.entries.iter().flat_map(|entry| {
        let common = &entry.record.common;
        let changes = common.changes.iter().map(|change| change.date);
        let dates = common.dates.iter();
        let published = dates.clone().filter_map(|dates| dates.published);
        let retired = dates.filter(|_| entry.record.is_retired()).filter_map(|dates| dates.retired);
        let imported = common.source.iter().filter_map(|source| source.imported);
        changes.chain(published).chain(retired).chain(imported).chain(day(common.reviewed))
    })
}

/// What organisations have done, by their own word.
fn claims(portal: &Portal<'_>) -> impl Iterator<Item = Day> {
    let closed = portal.organisations.iter().filter(|one| one.is_closed());
    let adoptions = portal.adoptions.iter().map(|adoption| &adoption.fields);
    let adopted = adoptions.flat_map(|adoption| {
        adoption.since.into_iter().chain(std::iter::once(adoption.last_confirmed))
    });
    let assessed = portal.assessments.iter().map(|assessment| assessment.fields.date);
    closed.filter_map(|one| one.fields.closed).chain(adopted).chain(assessed)
}

fn day(reviewed: Reviewed) -> Option<Day> {
    match reviewed {
        Reviewed::On(day) => Some(day),
        Reviewed::Unknown => None,
    }
}
