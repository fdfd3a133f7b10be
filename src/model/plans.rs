//! Which plans could become one: the same need, at the same time, by different organisations.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::parse::record::Plan;

/// Plans that share a need and overlap in time.
#[derive(Debug, PartialEq, Eq)]
pub struct PlanGroup {
    /// The need, by its id.
    pub need: String,
    /// The first day of the earliest.
    pub from: Date,
    /// The last day of the latest.
    pub to: Date,
    /// Numbers into [`Portal::plans`](super::Portal::plans), by their first day; of two
    /// organisations or more.
    pub plans: Vec<usize>,
}

/// Whether a plan still counts.
pub fn is_current(plan: &Plan, today: Date) -> bool {
    plan.fields.expires.date >= today
}

/// The groups of current plans, by need and first day. A plan belongs to a group if its window has a
/// day in common with that of another in it.
pub fn groups(plans: &[Plan], today: Date) -> Vec<PlanGroup> {
    let mut by_need: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, plan) in plans.iter().enumerate().filter(|(_, plan)| is_current(plan, today)) {
        by_need.entry(&plan.fields.need.name).or_default().push(number);
    }
    let mut groups: Vec<PlanGroup> = Vec::new();
    for (need, mut numbers) in by_need {
        numbers.sort_by_key(|&number| plans[number].fields.window.from.date);
        let first = groups.len();
        for number in numbers {
            let window = &plans[number].fields.window;
            let (from, to) = (window.from.date, window.to.date);
            match groups[first..].last_mut().filter(|group| from <= group.to) {
                Some(group) => {
                    group.to = group.to.max(to);
                    group.plans.push(number);
                }
                None => {
                    groups.push(PlanGroup { need: need.to_owned(), from, to, plans: vec![number] });
                }
            }
        }
    }
    groups.retain(|group| {
        let names = group.plans.iter().map(|&number| plans[number].organisation.name.as_str());
        names.collect::<BTreeSet<_>>().len() > 1
    });
    groups
}
