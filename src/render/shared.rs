//! What many pages share, made once before the first of them: the site, and a card of each entry.

use std::collections::BTreeMap;

use tera::Value;

use super::{
    atlas::{self, Atlas},
    browse,
    error::Error,
    strings::Strings,
    theme::Theme,
    view::{Card, FacetValue, ForeignLanguage, GuidesView, NeedCard, PageLink, SiteView},
};
use crate::{
    model::{
        ListedEntry, Portal,
        changes::{self, Change},
        routes::Target,
        stewardship::{self, Duty, Owner},
    },
    parse::{
        path::ContentPath,
        record::{Need, Organisation, Standard, VocabularyFields},
        value::{PageLink as WrittenLink, Reviewed, SourceLink},
    },
    source::SETTINGS,
};

/// A portal with its theme, ready to render any page.
pub(super) struct Shared<'p> {
    pub(super) portal: &'p Portal<'p>,
    pub(super) theme: Theme,
    /// The card of each entry, by its number; each a [`Card`].
    pub(super) cards: Vec<Value>,
    /// Every way to divide the catalogue; a [`Browse`](super::view::Browse).
    pub(super) facets: Value,
    /// Every change, newest first.
    pub(super) changes: Vec<Change<'p>>,
    /// What must be looked at again, by owner.
    pub(super) duties: BTreeMap<Owner<'p>, Vec<Duty<'p>>>,
    /// The numbers of the pages that help to meet each standard, by its id.
    pub(super) guidance_for: BTreeMap<String, Vec<usize>>,
}

impl<'p> Shared<'p> {
    pub(super) fn of(portal: &'p Portal<'p>, mut theme: Theme) -> Self {
        if let Some(vocabulary) = &portal.vocabulary {
            add_labels(&mut theme.strings, &vocabulary.words);
        }
        let site = site(portal, &theme);
        theme.share("site", Value::from_serializable(&site));
        theme.share("t", theme.strings.value());
        let changes = changes::of(portal);
        let mut shared = Self {
            portal,
            theme,
            cards: Vec::new(),
            facets: Value::none(),
            changes,
            duties: stewardship::duties(portal),
            guidance_for: guidance_for(portal),
        };
        // The last two are made from the rest, before anybody else sees it.
        shared.facets = browse::facets(&shared);
        shared.cards = portal
            .entries
            .iter()
            .map(|entry| Value::from_serializable(&shared.card(entry)))
            .collect();
        shared
    }

    /// The theme's words.
    pub(super) fn strings(&self) -> &Strings {
        &self.theme.strings
    }

    /// An address as links have it.
    pub(super) fn at(&self, address: &str) -> String {
        atlas::linked(&self.portal.settings, address)
    }

    /// Renders a template.
    pub(super) fn render(
        &self,
        template: &str,
        context: &tera::Context,
        page: &str,
    ) -> Result<String, Error> {
        self.theme.render(template, context, page)
    }

    /// A link without a summary.
    pub(super) fn link(&self, title: &str, address: &str) -> PageLink {
        PageLink {
            title: title.to_owned(),
            address: self.at(address),
            summary: String::new(),
            language: ForeignLanguage::default(),
        }
    }

    /// A link to an organisation by its id.
    pub(super) fn organisation_link(&self, id: &str) -> PageLink {
        let name =
            self.portal.organisation(id).map_or(id, |organisation| &organisation.fields.name);
        self.link(name, &atlas::of_organisation(id))
    }

    /// Who took over from an organisation that has closed; nobody from one that has not.
    pub(super) fn successors(&self, id: &str) -> Vec<PageLink> {
        let closed = self.portal.organisation(id).filter(|one| one.is_closed());
        let successors = closed.into_iter().flat_map(|one| &one.fields.superseded_by);
        successors.map(|one| self.organisation_link(&one.name)).collect()
    }

    /// A link to an entry by its number.
    pub(super) fn entry_link(&self, number: usize) -> PageLink {
        let entry = &self.portal.entries[number];
        let common = &entry.record.common;
        PageLink {
            language: ForeignLanguage::of(common.name.foreign(), common.summary.foreign()),
            ..self.link(&common.name, &entry.address)
        }
    }

    /// A link to an entry by its id.
    pub(super) fn entry_link_of(&self, id: &str) -> PageLink {
        let number = self.portal.listing.entry_by_id.get(id);
        number.map_or_else(|| self.link(id, &atlas::of_entry(id)), |&one| self.entry_link(one))
    }

    /// A link to a standard by its id.
    pub(super) fn standard_link(&self, id: &str) -> PageLink {
        let standard = self.portal.standard(id);
        let title =
            standard.map_or_else(|| id.to_owned(), |standard| self.standard_title(standard));
        self.link(&title, &atlas::of_standard(id))
    }

    /// The name of a standard; of a point, with that of its standard and its number.
    pub(super) fn standard_title(&self, standard: &Standard) -> String {
        let fields = &standard.fields;
        let parent = fields.parent.as_ref().and_then(|id| self.portal.standard(&id.name));
        let Some((parent, point)) = parent.zip(fields.point) else {
            return fields.name.to_string();
        };
        let text = self.strings().with_title("point_title", &fields.name);
        text.replace("{standard}", &parent.fields.name).replace("{n}", &point.0.to_string())
    }

    /// A link to a need by its id.
    pub(super) fn need_link(&self, id: &str) -> PageLink {
        let title = self.portal.need(id).map_or_else(|| id.to_owned(), need_title);
        self.link(&title, &atlas::of_need(id))
    }

    /// The title of what a link leads to.
    pub(super) fn title_at(&self, target: &Target<'_>) -> Option<String> {
        if let Some(page) = self.portal.page(target.path) {
            return Some(page.head.title.to_string());
        }
        match ContentPath::of(target.path) {
            ContentPath::Entry(_, id) | ContentPath::Description(id) => {
                self.portal.entry(id).map(|entry| entry.record.common.name.to_string())
            }
            ContentPath::Organisation(id) => Some(self.organisation_link(id).title),
            ContentPath::Need(id) => Some(self.need_link(id).title),
            ContentPath::Standard(id) => {
                self.portal.standard(id).map(|standard| self.standard_title(standard))
            }
            _ => None,
        }
    }

    /// The cards of some entries.
    pub(super) fn cards_of(&self, numbers: &[usize]) -> Vec<Value> {
        numbers.iter().map(|&number| self.cards[number].clone()).collect()
    }

    /// The kinds that have entries.
    pub(super) fn kinds(&self) -> Vec<FacetValue> {
        let strings = self.strings();
        let by_kind = self.portal.listing.by_kind.iter();
        by_kind
            .map(|(kind, shelf)| FacetValue {
                label: strings.label("kinds", kind.word()),
                address: self.at(&atlas::of_kind(*kind)),
                count: shelf.usable.len(),
                summary: strings.label("kind-summaries", kind.word()),
            })
            .filter(|value| value.count > 0)
            .collect()
    }

    /// The points of life at which entries are.
    pub(super) fn lifecycles(&self) -> Vec<FacetValue> {
        let lifecycles = self.portal.listing.by_lifecycle.iter();
        lifecycles
            .map(|(lifecycle, numbers)| FacetValue {
                label: self.strings().label("lifecycle", lifecycle.word()),
                address: self.at(&atlas::of_lifecycle(*lifecycle)),
                count: numbers.len(),
                summary: String::new(),
            })
            .collect()
    }

    /// The tags that have entries.
    pub(super) fn tags(&self) -> Vec<FacetValue> {
        let tags = self.portal.listing.by_tag.iter();
        tags.filter(|(_, shelf)| !shelf.usable.is_empty())
            .map(|(tag, shelf)| FacetValue {
                label: self.strings().tag(tag),
                address: self.at(&atlas::of_tag(tag)),
                count: shelf.usable.len(),
                summary: String::new(),
            })
            .collect()
    }

    /// The card of a need.
    pub(super) fn need_card(&self, need: &Need) -> NeedCard {
        let meets = self.portal.listing.by_need.get(&need.id);
        NeedCard {
            title: need_title(need),
            address: self.at(&atlas::of_need(&need.id)),
            summary: need.fields.summary.to_string(),
            count: meets.map_or(0, |shelf| shelf.usable.len()),
        }
    }

    /// The organisations that provide something that can still be used.
    pub(super) fn providers(&self) -> impl Iterator<Item = &Organisation> {
        let by_provider = &self.portal.listing.by_provider;
        let provides =
            |id: &String| by_provider.get(id).is_some_and(|shelf| !shelf.usable.is_empty());
        self.portal.organisations.iter().filter(move |organisation| provides(&organisation.id))
    }

    fn card(&self, entry: &ListedEntry<'_>) -> Card {
        let record = &entry.record;
        let common = &record.common;
        let strings = self.strings();
        let licence =
            common.licence.as_ref().map(|licence| strings.label("licence", licence.as_str()));
        Card {
            title: common.name.to_string(),
            address: self.at(&entry.address),
            summary: common.summary.to_string(),
            language: ForeignLanguage::of(common.name.foreign(), common.summary.foreign()),
            kind: strings.label("kind", record.kind.word()),
            lifecycle: strings.label("lifecycle", common.lifecycle.word()),
            lifecycle_word: common.lifecycle.word(),
            provider: self.organisation_link(&common.provider.name),
            reviewed: match common.reviewed {
                Reviewed::On(day) => Some(strings.day(day.date)),
                Reviewed::Unknown => None,
            },
            licence: licence.unwrap_or_default(),
        }
    }
}

/// The labels and summaries of the portal's own words.
fn add_labels(strings: &mut Strings, words: &VocabularyFields) {
    for (group, summaries, terms) in [
        ("tag", "tag-summaries", &words.tags),
        ("audience", "audience-summaries", &words.audiences),
    ] {
        let named =
            terms.iter().filter_map(|term| Some((term.id.name.as_str(), term.label.as_deref()?)));
        strings.add_labels(group, named);
        let told =
            terms.iter().filter_map(|term| Some((term.id.name.as_str(), term.summary.as_deref()?)));
        strings.add_labels(summaries, told);
    }
}

/// The pages that say of themselves which standards they help to meet.
fn guidance_for(portal: &Portal<'_>) -> BTreeMap<String, Vec<usize>> {
    let mut pages = BTreeMap::<String, Vec<usize>>::new();
    for (number, page) in portal.pages.iter().enumerate() {
        for link in &page.head.obligations {
            let WrittenLink::Here(link) = link else { continue };
            let Ok(target) = portal.routes.resolve(page.path, &link.destination) else { continue };
            if let ContentPath::Standard(id) = ContentPath::of(target.path) {
                pages.entry(id.to_owned()).or_default().push(number);
            }
        }
    }
    pages
}

/// A need's label as a title.
pub(super) fn need_title(need: &Need) -> String {
    let mut letters = need.fields.label.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The pages of guidance that `portal.toml` names.
fn guides(portal: &Portal<'_>) -> GuidesView {
    let Some(guides) = &portal.settings.guides else { return GuidesView::default() };
    let address = |link: Option<&SourceLink>| {
        let target = portal.routes.resolve(SETTINGS, &link?.destination).ok()?;
        Some(atlas::linked(&portal.settings, target.address))
    };
    GuidesView {
        adoption: address(guides.adoption.as_ref()).unwrap_or_default(),
        plan: address(guides.plan.as_ref()).unwrap_or_default(),
    }
}

fn site(portal: &Portal<'_>, theme: &Theme) -> SiteView {
    let settings = &portal.settings;
    let strings = &theme.strings;
    let link = |title: String, address: &str| PageLink {
        title,
        address: atlas::linked(settings, address),
        summary: String::new(),
        language: ForeignLanguage::default(),
    };
    let guidance = portal.page("content/guidance/index.md");
    let guidance = guidance.map(|page| link(page.head.title.to_string(), &page.address));
    let own = [
        ("navigation_catalogue", atlas::CATALOGUE),
        ("navigation_needs", atlas::NEEDS),
        ("navigation_organisations", atlas::ORGANISATIONS),
        ("navigation_plans", atlas::PLANS),
        ("navigation_updates", atlas::UPDATES),
    ];
    let own = own.map(|(key, address)| link(strings.text(key), address));
    let at_the_top = portal
        .pages
        .iter()
        .filter(|page| page.path.matches('/').count() == 1 && !page.address.is_empty());
    let notices = settings.notices.iter().filter(|notice| notice.until.date >= portal.today);
    SiteView {
        title: settings.title.to_string(),
        summary: settings.summary.to_string(),
        language: settings.language().to_owned(),
        maintainer: settings.maintainer.as_deref().unwrap_or_default().to_owned(),
        contact: settings.contact.as_ref().map(|contact| contact.0.clone()).unwrap_or_default(),
        navigation: guidance.into_iter().chain(own).collect(),
        footer: at_the_top.map(|page| link(page.head.title.to_string(), &page.address)).collect(),
        style: theme.style.path.clone(),
        script: theme.script.as_ref().map(|script| script.path.clone()).unwrap_or_default(),
        notice: notices.map(|notice| notice.text.to_string()).collect::<Vec<_>>().join(" "),
        base_url: settings.base_url.as_ref().map(|url| url.0.clone()).unwrap_or_default(),
        guides: guides(portal),
        version: env!("CARGO_PKG_VERSION"),
        at: Atlas::of(portal),
    }
}
