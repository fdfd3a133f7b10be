//! What was to be there until a day that has passed.

use crate::{
    diagnostic::Diagnostics,
    model::Portal,
    parse::{record::Details, value::Day},
    rule::EXPIRED,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut judge = |day: Day, what: &str, help: &str| {
        if day.date < portal.today {
            found.push(EXPIRED.at(day.span, format!("{what} {}", day.date)).help(help));
        }
    };
    let of_entries = portal.entries.iter().flat_map(|entry| &entry.record.common.notices);
    for notice in portal.settings.notices.iter().chain(of_entries) {
        judge(notice.until, "this notice ran out on", "take it away, or write a later day");
    }
    for plan in &portal.plans {
        let help = "write a later day if the plan still stands, or delete the file";
        judge(plan.fields.expires, "this plan ran out on", help);
    }
    for until in portal.assessments.iter().filter_map(|one| one.fields.valid_until) {
        let help = "name the assessment that came after it, or delete the file";
        judge(until, "this assessment ran out on", help);
    }
    for entry in &portal.entries {
        if let Details::Community(community) = &entry.record.details
            && let Some(event) = &community.next_event
        {
            let help = "name the event that comes next, or take it away";
            judge(event.date, "this event was on", help);
        }
    }
}
