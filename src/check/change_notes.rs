//! Days of an entry's life that came after the last note about what changed.

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{ListedEntry, Portal},
    rule::CHANGE_NOTE,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let entries = portal.entries.iter().filter(|entry| !entry.record.is_retired());
    found.extend(entries.filter_map(|entry| missing_note(portal, entry)));
}

/// An entry without any notes keeps none; and of a retirement the portal tells readers itself.
fn missing_note(portal: &Portal<'_>, entry: &ListedEntry<'_>) -> Option<Diagnostic> {
    let common = &entry.record.common;
    let newest = common.changes.iter().map(|change| change.date).max_by_key(|day| day.date)?;
    let dates = common.dates.as_ref()?;
    let days = [("live", dates.live), ("deprecated", dates.deprecated)];
    let days = days.into_iter().filter_map(|(name, day)| Some((name, day?)));
    let untold = |day: jiff::civil::Date| newest.date < day && day <= portal.today;
    let (name, day) = days.filter(|(_, day)| untold(day.date)).max_by_key(|(_, day)| day.date)?;
    let message = format!(
        "`{name}` is {}, and the newest note of what changed is of {}",
        day.date, newest.date
    );
    Some(
        CHANGE_NOTE
            .at(day.span, message)
            .help(format!("add `{{ date = {}, note = \"…\" }}` to `changes`", day.date))
            .related(newest.span, "the newest note"),
    )
}
