//! The page of what must be looked at again, by owner.

use tera::Value;

use super::{
    declarations::plan_address,
    shared::Shared,
    view::{DutyView, OwnerView, StewardshipView},
};
use crate::{
    model::{
        freshness::Freshness,
        stewardship::{Duty, Owner, Subject},
    },
    slug::slugify,
};

pub(super) fn view(shared: &Shared<'_>) -> Value {
    let all = || shared.duties.values().flatten();
    let count = |wanted: fn(Freshness) -> bool| all().filter(|one| wanted(one.freshness)).count();
    let mut owners: Vec<_> =
        shared.duties.iter().map(|(owner, duties)| owner_view(shared, *owner, duties)).collect();
    owners.sort_by_key(|owner| (owner.title.to_lowercase(), owner.id.clone()));
    Value::from_serializable(&StewardshipView {
        today: shared.strings().day(shared.portal.today),
        overdue: count(|one| matches!(one, Freshness::Overdue(_))),
        due: count(|one| matches!(one, Freshness::Due(_))),
        unverified: count(|one| one == Freshness::Unverified),
        owners,
    })
}

fn owner_view(shared: &Shared<'_>, owner: Owner<'_>, duties: &[Duty<'_>]) -> OwnerView {
    let (id, title, address) = match owner {
        Owner::Organisation(id) => {
            let link = shared.organisation_link(id);
            (format!("owner-{id}"), link.title, link.address)
        }
        Owner::Team(name) => (format!("team-{}", slugify(name)), name.to_owned(), String::new()),
        Owner::Maintainer => {
            let name = shared.portal.settings.maintainer.as_deref();
            let name = name.map_or_else(|| shared.strings().text("maintainer"), ToOwned::to_owned);
            ("maintainer".to_owned(), name, String::new())
        }
    };
    let successors = match owner {
        Owner::Organisation(id) => shared.successors(id),
        Owner::Team(_) | Owner::Maintainer => Vec::new(),
    };
    OwnerView { id, title, address, successors, duties: views(shared, duties) }
}

/// Duties as pages show them.
pub(super) fn views(shared: &Shared<'_>, duties: &[Duty<'_>]) -> Vec<DutyView> {
    duties.iter().map(|duty| duty_view(shared, duty)).collect()
}

fn duty_view(shared: &Shared<'_>, duty: &Duty<'_>) -> DutyView {
    let portal = shared.portal;
    let (link, task) = match duty.subject {
        Subject::Entry(number) => (shared.entry_link(number), "entry"),
        Subject::Page(number) => {
            let page = &portal.pages[number];
            (shared.link(&page.head.title, &page.address), "page")
        }
        Subject::Adoption(number) => {
            (shared.entry_link_of(&portal.adoptions[number].entry.name), "adoption")
        }
        Subject::Plan(number) => {
            let plan = &portal.plans[number];
            let mut link = shared.link(&plan.fields.title, "");
            link.address = plan_address(shared, plan).unwrap_or_default();
            (link, "plan")
        }
    };
    let state = duty.freshness.word();
    DutyView {
        title: link.title,
        address: link.address,
        task: shared.strings().label("task", task),
        state: shared.strings().label("freshness", state),
        state_word: state,
        due: duty.freshness.due().map(|day| shared.strings().day(day)),
    }
}
