//! The page of what organisations are about to do.

use std::collections::BTreeSet;

use tera::Value;

use super::{
    declarations::{adoptions, plans},
    shared::Shared,
    view::{ContractGroupView, PlanGroupView, PlansView},
};
use crate::model::{
    plans::{PlanGroup, is_current},
    uses::{ContractGroup, Subject},
};

pub(super) fn view(shared: &Shared<'_>) -> Value {
    let portal = shared.portal;
    let numbers = 0..portal.plans.len();
    let mut current: Vec<_> =
        numbers.filter(|&number| is_current(&portal.plans[number], portal.today)).collect();
    current.sort_by_key(|&number| portal.plans[number].fields.window.from.date);
    Value::from_serializable(&PlansView {
        groups: portal.plan_groups.iter().map(|one| group(shared, one)).collect(),
        contracts: portal.contract_groups.iter().map(|one| contracts(shared, one)).collect(),
        plans: plans(shared, &current),
    })
}

fn group(shared: &Shared<'_>, group: &PlanGroup) -> PlanGroupView {
    let names = group.plans.iter().map(|&number| &shared.portal.plans[number].organisation.name);
    PlanGroupView {
        id: format!("together-{}-{}", group.need, group.from),
        need: shared.need_link(&group.need),
        organisations: names.collect::<BTreeSet<_>>().len(),
        from: shared.strings().day(group.from),
        to: shared.strings().day(group.to),
        plans: plans(shared, &group.plans),
    }
}

fn contracts(shared: &Shared<'_>, group: &ContractGroup) -> ContractGroupView {
    let portal = shared.portal;
    let names = group.adoptions.iter().map(|&number| &portal.adoptions[number].organisation.name);
    let subjects = group.subjects.iter().map(|subject| match subject {
        Subject::Need(id) => shared.need_link(id),
        Subject::Entry(id) => shared.entry_link_of(id),
    });
    let words = group.subjects.iter().map(|subject| match subject {
        Subject::Need(id) => format!("need_{id}"),
        Subject::Entry(id) => format!("entry_{id}"),
    });
    let words = words.collect::<Vec<_>>().join("_");
    ContractGroupView {
        id: format!("contracts-{}-{}-{words}", group.year, group.quarter),
        quarter: shared.strings().quarter(group.year, group.quarter),
        subjects: subjects.collect(),
        organisations: names.collect::<BTreeSet<_>>().len(),
        adoptions: adoptions(shared, &group.adoptions),
    }
}
