//! What a template may see: one struct a template, and the only types of the program that serialise
//! for one.
//!
//! Two kinds of link stand in a view. An `address` counts from the portal's root, so that one value
//! serves every page: a template writes `{{ page.root }}` before it. A `href` or `url` is complete.

use serde::Serialize;

mod browse;
mod declarations;
mod entry;
mod guidance;
mod home;
mod list;
mod need;
mod organisation;
mod page;
mod plans;
mod standard;
mod stewardship;

pub(crate) use browse::{AToZ, AToZItem, AToZLetter, Browse, FacetIndex, Month, UpdatesView};
pub(crate) use declarations::{AdoptionView, AssessmentView, PlanView, UsesView};
pub(crate) use entry::{
    Contact, EntryView, Fact, FactGroup, FactValue, MeetsView, Notice, Relation, Retirement,
    TierView,
};
pub(crate) use guidance::{Anchor, GuidanceView, Note};
pub(crate) use home::HomeView;
pub(crate) use list::{Card, FacetValue, ListView, Pagination};
pub(crate) use need::{NeedCard, NeedGroup, NeedView};
pub(crate) use organisation::{OrganisationCard, OrganisationView};
pub(crate) use page::{Crumb, ForeignLanguage, GuidesView, PageView, SiteView};
pub(crate) use plans::{ContractGroupView, PlanGroupView, PlansView};
pub(crate) use standard::{StandardCard, StandardView};
pub(crate) use stewardship::{DutyView, OwnerView, StewardshipView};

/// A day, for machines and for people.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Day {
    /// `2023-07-24`, for a `datetime` attribute.
    pub(crate) iso: String,
    /// `24 July 2023`, with the month from the theme's strings.
    pub(crate) text: String,
}

/// A link that may lead out of the portal.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    /// What it says.
    pub(crate) title: String,
    /// Ready for an attribute: relative to the page, or a complete URL.
    pub(crate) href: String,
    /// Whether it leaves the portal.
    pub(crate) external: bool,
}

/// A page of the portal, as lists of pages name it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageLink {
    /// Its title.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// Its summary; empty where a list does not show one.
    pub(crate) summary: String,
    /// The languages of these two, where they are not the page's.
    pub(crate) language: ForeignLanguage,
}

/// One line of "what changed".
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChangeView {
    /// When.
    pub(crate) date: Day,
    /// The title of what changed.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
    /// What changed, in the author's words; empty for a first publication without a note.
    pub(crate) note: String,
    /// What sort of thing changed: "Guidance", "Platform", …
    pub(crate) sort: String,
}
