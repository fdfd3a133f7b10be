//! What organisations are about to do: `plans.html`.

use serde::Serialize;

use super::{AdoptionView, Day, PageLink, PlanView};

/// What `plans.html` sees as `plans`.
#[derive(Debug, Serialize)]
pub(crate) struct PlansView {
    /// Plans that could become one.
    pub(crate) groups: Vec<PlanGroupView>,
    /// Contracts that end together.
    pub(crate) contracts: Vec<ContractGroupView>,
    /// Every plan that still counts, by its first day.
    pub(crate) plans: Vec<PlanView>,
}

/// Plans of several organisations for one need, at the same time.
#[derive(Debug, Serialize)]
pub(crate) struct PlanGroupView {
    /// The group's id on the page.
    pub(crate) id: String,
    /// The need.
    pub(crate) need: PageLink,
    /// How many organisations.
    pub(crate) organisations: usize,
    /// The first day of the earliest.
    pub(crate) from: Day,
    /// The last day of the latest.
    pub(crate) to: Day,
    /// The plans.
    pub(crate) plans: Vec<PlanView>,
}

/// Contracts of several organisations for one thing that end in the same quarter.
#[derive(Debug, Serialize)]
pub(crate) struct ContractGroupView {
    /// The group's id on the page.
    pub(crate) id: String,
    /// "July to September 2027".
    pub(crate) quarter: String,
    /// The needs, or the entry, that they are for.
    pub(crate) subjects: Vec<PageLink>,
    /// How many organisations.
    pub(crate) organisations: usize,
    /// The adoptions.
    pub(crate) adoptions: Vec<AdoptionView>,
}
