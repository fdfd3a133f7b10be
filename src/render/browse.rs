//! The ways around the portal: what divides the catalogue, A to Z, what changed, needs,
//! organisations, and the page for an address that is not there.

use std::collections::BTreeMap;

use tera::Value;

use super::{
    atlas,
    error::Error,
    frame::{self, Frame},
    output::OutputFile,
    plans,
    shared::Shared,
    standards, stewardship,
    view::{
        AToZ, AToZItem, AToZLetter, Browse, ChangeView, FacetIndex, FacetValue, Month,
        OrganisationCard, UpdatesView,
    },
};
use crate::model::changes::{Change, Event, Sort};

/// A page of which there is one.
#[derive(Clone, Copy, Debug)]
pub(super) enum BrowsePage {
    Facets,
    Kinds,
    Lifecycles,
    Tags,
    Needs,
    Organisations,
    Standards,
    Plans,
    Stewardship,
    AToZ,
    Updates,
    NotFound,
}

impl BrowsePage {
    pub(super) const ALL: [Self; 12] = [
        Self::Facets,
        Self::Kinds,
        Self::Lifecycles,
        Self::Tags,
        Self::Needs,
        Self::Organisations,
        Self::Standards,
        Self::Plans,
        Self::Stewardship,
        Self::AToZ,
        Self::Updates,
        Self::NotFound,
    ];

    /// Template, name in the theme's strings, and address.
    fn place(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Facets => ("browse.html", "browse", atlas::BROWSE),
            Self::Kinds => ("browse.html", "browse_kinds", atlas::KINDS),
            Self::Lifecycles => ("browse.html", "browse_lifecycles", atlas::LIFECYCLES),
            Self::Tags => ("browse.html", "browse_tags", atlas::TAGS),
            Self::Needs => ("needs.html", "needs", atlas::NEEDS),
            Self::Organisations => ("organisations.html", "organisations", atlas::ORGANISATIONS),
            Self::Standards => ("standards.html", "standards", atlas::STANDARDS),
            Self::Plans => ("plans.html", "plans", atlas::PLANS),
            Self::Stewardship => ("stewardship.html", "stewardship", atlas::STEWARDSHIP),
            Self::AToZ => ("a-to-z.html", "a_to_z", atlas::A_TO_Z),
            Self::Updates => ("updates.html", "updates", atlas::UPDATES),
            Self::NotFound => ("not-found.html", "not_found", atlas::NOT_FOUND),
        }
    }
}

/// Makes one of the pages.
pub(super) fn file(shared: &Shared<'_>, page: BrowsePage) -> Result<OutputFile, Error> {
    let (template, name, address) = page.place();
    let strings = shared.strings();
    let title = strings.text(&format!("{name}_title"));
    let summary = strings.text(&format!("{name}_summary"));
    let way = if address.starts_with(atlas::CATALOGUE) {
        vec![(strings.text("navigation_catalogue"), atlas::CATALOGUE.to_owned())]
    } else {
        Vec::new()
    };
    let hidden = matches!(page, BrowsePage::NotFound);
    let frame = Frame { way, hidden, ..Frame::own(&title, &summary, address) };
    let value = match page {
        BrowsePage::Facets => Some(("browse", shared.facets.clone())),
        BrowsePage::Kinds => Some(("browse", browse(kinds(shared)))),
        BrowsePage::Lifecycles => Some(("browse", browse(lifecycles(shared)))),
        BrowsePage::Tags => Some(("browse", browse(tags(shared)))),
        BrowsePage::Needs => Some(("needs", needs(shared))),
        BrowsePage::Organisations => Some(("organisations", organisations(shared))),
        BrowsePage::Standards => Some(("standards", standards::cards(shared))),
        BrowsePage::Plans => Some(("plans", plans::view(shared))),
        BrowsePage::Stewardship => Some(("stewardship", stewardship::view(shared))),
        BrowsePage::AToZ => Some(("a_to_z", a_to_z(shared))),
        BrowsePage::Updates => Some(("updates", updates(shared))),
        BrowsePage::NotFound => None,
    };
    frame::page(shared, template, &frame, value)
}

/// Every way to divide the catalogue.
pub(super) fn facets(shared: &Shared<'_>) -> Value {
    browse([kinds(shared), lifecycles(shared), tags(shared)].into_iter().flatten())
}

fn browse(facets: impl IntoIterator<Item = FacetIndex>) -> Value {
    Value::from_serializable(&Browse { facets: facets.into_iter().collect() })
}

fn kinds(shared: &Shared<'_>) -> Option<FacetIndex> {
    facet(shared.strings().text("facet_kind"), "page-kinds", shared.kinds())
}

fn lifecycles(shared: &Shared<'_>) -> Option<FacetIndex> {
    facet(shared.strings().text("facet_lifecycle"), "page-lifecycles", shared.lifecycles())
}

fn tags(shared: &Shared<'_>) -> Option<FacetIndex> {
    facet(shared.strings().text("facet_tag"), "page-tags", shared.tags())
}

fn facet(label: String, id: &'static str, values: Vec<FacetValue>) -> Option<FacetIndex> {
    (!values.is_empty()).then_some(FacetIndex { label, id, values })
}

fn needs(shared: &Shared<'_>) -> Value {
    let cards: Vec<_> = shared.portal.needs.iter().map(|need| shared.need_card(need)).collect();
    Value::from_serializable(&cards)
}

fn organisations(shared: &Shared<'_>) -> Value {
    let by_provider = &shared.portal.listing.by_provider;
    let cards: Vec<_> = shared
        .portal
        .organisations
        .iter()
        .map(|organisation| OrganisationCard {
            title: organisation.fields.name.to_string(),
            address: shared.at(&atlas::of_organisation(&organisation.id)),
            acronyms: organisation.fields.acronyms.iter().map(ToString::to_string).collect(),
            count: by_provider.get(&organisation.id).map_or(0, |shelf| shelf.usable.len()),
            closed: organisation.is_closed(),
            active: is_active(shared, &organisation.id),
        })
        .collect();
    Value::from_serializable(&cards)
}

/// Whether an organisation provides, uses or plans something.
fn is_active(shared: &Shared<'_>, id: &str) -> bool {
    let said = &shared.portal.declarations;
    shared.portal.listing.by_provider.contains_key(id)
        || said.adoptions_by.contains_key(id)
        || said.plans_by.contains_key(id)
}

fn updates(shared: &Shared<'_>) -> Value {
    let mut months: Vec<Month> = Vec::new();
    for change in &shared.changes {
        let id = format!("month-{}", change.date.strftime("%Y-%m"));
        if months.last().is_none_or(|month| month.id != id) {
            let title = shared.strings().month_and_year(change.date);
            months.push(Month { title, id, changes: Vec::new() });
        }
        if let Some(month) = months.last_mut() {
            month.changes.push(change_view(shared, change));
        }
    }
    Value::from_serializable(&UpdatesView { months })
}

/// A change as lists show it.
pub(super) fn change_view(shared: &Shared<'_>, change: &Change<'_>) -> ChangeView {
    ChangeView {
        date: shared.strings().day(change.date),
        title: change.title.to_owned(),
        address: shared.at(change.address),
        note: note(shared, change),
        sort: sort_label(shared, change.sort),
    }
}

/// What happened, in words.
pub(super) fn note(shared: &Shared<'_>, change: &Change<'_>) -> String {
    match change.event {
        Event::Published => shared.strings().text("first_published"),
        Event::Note(note) => note.to_owned(),
        Event::Retired(None) => shared.strings().text("was_retired"),
        Event::Retired(Some(reason)) => {
            format!("{} {reason}", shared.strings().text("was_retired"))
        }
    }
}

fn sort_label(shared: &Shared<'_>, sort: Sort) -> String {
    match sort {
        Sort::Guidance => shared.strings().text("sort_guidance"),
        Sort::Entry(kind) => shared.strings().label("kind", kind.word()),
    }
}

fn a_to_z(shared: &Shared<'_>) -> Value {
    let mut letters: BTreeMap<String, Vec<AToZItem>> = BTreeMap::new();
    for item in pages(shared).chain(entries(shared)).chain(other_records(shared)) {
        letters.entry(letter(&item.name)).or_default().push(item);
    }
    let letters = letters.into_iter().map(|(letter, mut items)| {
        items.sort_by_cached_key(|item| (item.name.to_lowercase(), item.address.clone()));
        AToZLetter { id: format!("letter-{}", letter.to_lowercase()), letter, items }
    });
    Value::from_serializable(&AToZ { letters: letters.collect() })
}

fn letter(name: &str) -> String {
    let first = name.chars().find(|letter| letter.is_alphanumeric()).unwrap_or('0');
    if first.is_numeric() { "0-9".to_owned() } else { first.to_uppercase().collect() }
}

fn pages<'s>(shared: &'s Shared<'_>) -> impl Iterator<Item = AToZItem> + 's {
    let pages = shared.portal.pages.iter().filter(|page| !page.address.is_empty());
    pages.map(|page| AToZItem {
        name: page.head.title.to_string(),
        see: String::new(),
        address: shared.at(&page.address),
        sort: sort_label(shared, Sort::Guidance),
    })
}

fn entries<'s>(shared: &'s Shared<'_>) -> impl Iterator<Item = AToZItem> + 's {
    shared.portal.entries.iter().flat_map(|entry| {
        let common = &entry.record.common;
        let others = common.acronyms.iter().chain(&common.synonyms).map(|name| name.to_string());
        let sort = sort_label(shared, Sort::Entry(entry.record.kind));
        named(&common.name, others, (shared.at(&entry.address), sort))
    })
}

fn other_records<'s>(shared: &'s Shared<'_>) -> impl Iterator<Item = AToZItem> + 's {
    let organisations = shared.portal.organisations.iter().flat_map(|organisation| {
        let fields = &organisation.fields;
        let others = fields.acronyms.iter().chain(&fields.aliases).map(|name| name.to_string());
        let address = shared.at(&atlas::of_organisation(&organisation.id));
        named(&fields.name, others, (address, shared.strings().text("sort_organisation")))
    });
    let needs = shared.portal.needs.iter().flat_map(|need| {
        let others = need.fields.synonyms.iter().map(|name| name.to_string());
        let title = super::shared::need_title(need);
        let address = shared.at(&atlas::of_need(&need.id));
        named(&title, others, (address, shared.strings().text("sort_need")))
    });
    let standards = shared.portal.standards.iter().flat_map(|standard| {
        let others = standard.fields.acronyms.iter().map(|name| name.to_string());
        let address = shared.at(&atlas::of_standard(&standard.id));
        let sort = shared.strings().text("sort_standard");
        named(&standard.fields.name, others, (address, sort))
    });
    organisations.chain(needs).chain(standards)
}

/// A title and the other names for it.
fn named(
    title: &str,
    others: impl Iterator<Item = String>,
    (address, sort): (String, String),
) -> Vec<AToZItem> {
    let item = |name: String, see: &str| AToZItem {
        name,
        see: see.to_owned(),
        address: address.clone(),
        sort: sort.clone(),
    };
    let others = others.filter(|name| !name.eq_ignore_ascii_case(title));
    std::iter::once(item(title.to_owned(), ""))
        .chain(others.map(|name| item(name, title)))
        .collect()
}
