//! Days that do not stand in the order in which things happen.

use crate::{
    diagnostic::Diagnostics,
    model::Portal,
    parse::{
        record::{Details, Entry, Plan},
        value::{Day, Period},
    },
    rule::DATE_ORDER,
};

/// Days with the names of their fields, in the order in which they happen.
type Course<const LENGTH: usize> = [(&'static str, Option<Day>); LENGTH];

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    for head in portal.pages.iter().map(|page| &page.head) {
        for update in &head.updates {
            check_course([("published", head.published), ("date", Some(update.date))], found);
        }
    }
    for entry in &portal.entries {
        check_entry(&entry.record, found);
    }
    for adoption in portal.adoptions.iter().map(|adoption| &adoption.fields) {
        let confirmed = ("last_confirmed", Some(adoption.last_confirmed));
        check_course([("since", adoption.since), confirmed], found);
    }
    for assessment in portal.assessments.iter().map(|assessment| &assessment.fields) {
        let until = ("valid_until", assessment.valid_until);
        check_course([("date", Some(assessment.date)), until], found);
    }
    portal.plans.iter().for_each(|plan| check_plan(portal, plan, found));
}

fn check_entry(entry: &Entry, found: &mut Diagnostics) {
    if let Some(dates) = &entry.common.dates {
        let course = [
            ("published", dates.published),
            ("live", dates.live),
            ("deprecated", dates.deprecated),
            ("sunset", dates.sunset),
            ("retired", dates.retired),
        ];
        check_course(course, found);
    }
    if let Details::Procurement(procurement) = &entry.details
        && let Some(days) = &procurement.timetable
    {
        let course = [
            ("tenders_open", days.tenders_open),
            ("tenders_close", days.tenders_close),
            ("award", days.award),
            ("live", days.live),
            ("end", days.end),
        ];
        check_course(course, found);
    }
}

fn check_plan(portal: &Portal<'_>, plan: &Plan, found: &mut Diagnostics) {
    let (window, expires) = (&plan.fields.window, plan.fields.expires);
    check_course([("from", Some(window.from)), ("to", Some(window.to))], found);
    let latest = Period::months(12).after(portal.today);
    if expires.date > latest {
        let message =
            format!("{} is more than 12 months away, and no plan runs for longer", expires.date);
        let help = format!("write a day up to {latest}, and a new one when it comes near");
        found.push(DATE_ORDER.at(expires.span, message).help(help));
    }
}

/// Reports each day that lies before the one that should come first. Only neighbours are compared, so
/// that one slip is one finding.
fn check_course<const LENGTH: usize>(course: Course<LENGTH>, found: &mut Diagnostics) {
    let days = course.into_iter().filter_map(|(name, day)| Some((name, day?)));
    let days: Vec<(&str, Day)> = days.collect();
    for pair in days.windows(2) {
        let [(first, before), (second, after)] = pair else { continue };
        if after.date < before.date {
            let message =
                format!("`{second}` is {}, before `{first}`, {}", after.date, before.date);
            let help = format!("`{first}` comes before `{second}`; mend the one that is a slip");
            let finding = DATE_ORDER.at(after.span, message).help(help);
            found.push(finding.related(before.span, format!("`{first}`")));
        }
    }
}
