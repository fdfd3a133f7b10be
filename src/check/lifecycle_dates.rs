//! Entries that are not where the days of their life say that they are.

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Portal,
    parse::{
        record::{Entry, Lifecycle},
        toml_document::place_of,
        value::Day,
    },
    rule::LIFECYCLE_DATES,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    found.extend(portal.entries.iter().filter_map(|entry| disagreement(portal, &entry.record)));
}

fn disagreement(portal: &Portal<'_>, entry: &Entry) -> Option<Diagnostic> {
    let dates = entry.common.dates.as_ref()?;
    // The last that has passed says most.
    let days = [
        ("retired", dates.retired, Lifecycle::Retired),
        ("sunset", dates.sunset, Lifecycle::Retired),
        ("deprecated", dates.deprecated, Lifecycle::Deprecated),
        ("live", dates.live, Lifecycle::Live),
    ];
    days.into_iter().find_map(|(name, day, stage)| {
        let (day, lifecycle) = (day?, entry.common.lifecycle);
        let has_passed = day.date < portal.today;
        // A day of retirement ahead of a retired entry is a date in the future; whatever was to stop
        // on a day may have stopped before.
        let is_ahead = day.date > portal.today && stage != Lifecycle::Retired;
        let (how, help) = if has_passed && is_before(lifecycle, stage) {
            ("still", format!("write `lifecycle = \"{}\"`, or mend the day", stage.word()))
        } else if is_ahead && lifecycle == stage {
            ("already", format!("write the day on which it became `{}`", stage.word()))
        } else {
            return None;
        };
        Some(finding(portal, entry, (name, day), how).help(help))
    })
}

/// Whether an entry has not come so far; of one of which nobody knows, only that it can be used.
fn is_before(lifecycle: Lifecycle, stage: Lifecycle) -> bool {
    match lifecycle {
        Lifecycle::Unknown => stage == Lifecycle::Retired,
        known => known < stage,
    }
}

fn finding(portal: &Portal<'_>, entry: &Entry, (name, day): (&str, Day), how: &str) -> Diagnostic {
    let lifecycle = entry.common.lifecycle.word();
    let message = format!("`{name}` is {}, and `lifecycle` is {how} `{lifecycle}`", day.date);
    let other = place_of(portal.sources, entry.source, "lifecycle");
    LIFECYCLE_DATES.at(day.span, message).related(other, format!("`{lifecycle}`"))
}
