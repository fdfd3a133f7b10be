//! What somebody has to look at again, by owner: reviews of entries and pages, an adopter's yearly
//! word, plans that run out.

use std::collections::BTreeMap;

use super::{Portal, freshness::Freshness};

/// Something to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty<'p> {
    /// Who has to.
    pub owner: Owner<'p>,
    /// What.
    pub subject: Subject,
    /// How it stands; never fresh.
    pub freshness: Freshness,
}

/// Who has to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner<'p> {
    /// An organisation, by its id.
    Organisation(&'p str),
    /// A team that keeps pages of the portal, by its name.
    Team(&'p str),
    /// Whoever keeps the portal.
    Maintainer,
}

/// What to look at: a number into the portal's list of such things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An entry that must be checked.
    Entry(usize),
    /// A page that must be checked.
    Page(usize),
    /// An adoption that must be confirmed.
    Adoption(usize),
    /// A plan that runs out.
    Plan(usize),
}

/// Every duty, by owner; within an owner what is overdue longest first, what nobody knows last.
pub fn duties<'p>(portal: &'p Portal<'_>) -> BTreeMap<Owner<'p>, Vec<Duty<'p>>> {
    let mut by_owner: BTreeMap<Owner<'p>, Vec<Duty<'p>>> = BTreeMap::new();
    let duties = entries(portal).chain(pages(portal)).chain(adoptions(portal)).chain(plans(portal));
    for duty in duties.filter(|duty| !matches!(duty.freshness, Freshness::Fresh(_))) {
        by_owner.entry(duty.owner).or_default().push(duty);
    }
    for list in by_owner.values_mut() {
        list.sort_by_key(|duty| {
            (duty.freshness.due().is_none(), duty.freshness.due(), duty.subject)
        });
    }
    by_owner
}

fn entries<'p>(portal: &'p Portal<'_>) -> impl Iterator<Item = Duty<'p>> {
    let usable = portal.entries.iter().enumerate().filter(|(_, one)| !one.record.is_retired());
    usable.map(|(number, entry)| Duty {
        owner: Owner::Organisation(&entry.record.common.provider.name),
        subject: Subject::Entry(number),
        freshness: Freshness::of_entry(&entry.record, portal.today),
    })
}

fn pages<'p>(portal: &'p Portal<'_>) -> impl Iterator<Item = Duty<'p>> {
    // A page that names no day of checking has not asked for one.
    let pages = portal.pages.iter().enumerate().filter(|(_, page)| page.head.reviewed.is_some());
    pages.map(|(number, page)| Duty {
        owner: page.head.owner.as_deref().map_or(Owner::Maintainer, Owner::Team),
        subject: Subject::Page(number),
        freshness: Freshness::of_page(&page.head, portal.today),
    })
}

fn adoptions<'p>(portal: &'p Portal<'_>) -> impl Iterator<Item = Duty<'p>> {
    let adoptions = portal.adoptions.iter().enumerate().filter(|(_, one)| one.is_in_use());
    adoptions.map(|(number, adoption)| Duty {
        owner: Owner::Organisation(&adoption.organisation.name),
        subject: Subject::Adoption(number),
        freshness: Freshness::of_adoption(adoption, portal.today),
    })
}

fn plans<'p>(portal: &'p Portal<'_>) -> impl Iterator<Item = Duty<'p>> {
    portal.plans.iter().enumerate().map(|(number, plan)| Duty {
        owner: Owner::Organisation(&plan.organisation.name),
        subject: Subject::Plan(number),
        freshness: Freshness::of_plan(plan, portal.today),
    })
}
