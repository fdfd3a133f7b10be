//! The page of an entry.

use tera::Value;

use super::{
    atlas, declarations,
    error::Error,
    facts,
    frame::{self, Frame},
    guidance,
    output::OutputFile,
    shared::Shared,
    view::{
        Contact, EntryView, ForeignLanguage, Link, MeetsView, Notice, PageLink, Relation,
        Retirement, TierView,
    },
};
use crate::{
    model::{
        ListedEntry,
        declarations::about,
        freshness::Freshness,
        tier::{Completeness, Tier},
    },
    parse::{
        record::{Contact as WrittenContact, Entry},
        value::Reviewed,
    },
};

/// Makes the page of the entry with that number.
pub(super) fn file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let entry = &shared.portal.entries[number];
    let common = &entry.record.common;
    let catalogue = (shared.strings().text("navigation_catalogue"), atlas::CATALOGUE.to_owned());
    let kind = entry.record.kind;
    let kind = (shared.strings().label("kinds", kind.word()), atlas::of_kind(kind));
    let frame = Frame {
        title: &common.name,
        summary: &common.summary,
        language: ForeignLanguage::of(common.name.foreign(), common.summary.foreign()),
        address: &entry.address,
        way: vec![catalogue, kind],
        path: &shared.portal.sources.file(entry.record.source).path,
        hidden: entry.record.is_retired(),
    };
    let view = view(shared, number);
    frame::page(shared, "entry.html", &frame, [("entry", Value::from_serializable(&view))])
}

fn view(shared: &Shared<'_>, number: usize) -> EntryView {
    let entry = &shared.portal.entries[number];
    let record = &entry.record;
    let common = &record.common;
    let strings = shared.strings();
    let freshness = Freshness::of_entry(record, shared.portal.today);
    let body = entry.description.as_ref();
    let assessments = about(&shared.portal.declarations.assessments_of, &record.id);
    let known_as = common.acronyms.iter().chain(&common.synonyms);
    EntryView {
        kind: strings.label("kind", record.kind.word()),
        kind_address: shared.at(&atlas::of_kind(record.kind)),
        lifecycle: strings.label("lifecycle", common.lifecycle.word()),
        lifecycle_word: common.lifecycle.word(),
        provider: shared.organisation_link(&common.provider.name),
        start: start(shared, record),
        body: body.map_or(Value::safe_string(""), |(source, body)| {
            guidance::html(shared, *source, body, &entry.address)
        }),
        contents: body.map(|(_, body)| guidance::contents(body)).unwrap_or_default(),
        retirement: record.is_retired().then(|| retirement(shared, number)),
        notices: notices(shared, record),
        uses: declarations::uses(shared, &record.id),
        tier: tier(shared, entry),
        meets: meets(shared, record),
        assessments: declarations::assessments(shared, assessments),
        facts: facts::of_entry(shared, record),
        needs: common.needs.iter().map(|need| shared.need_link(&need.name)).collect(),
        tags: tags(shared, record),
        relations: relations(shared, number),
        reviewed: match common.reviewed {
            Reviewed::On(day) => Some(strings.day(day.date)),
            Reviewed::Unknown => None,
        },
        review_due: freshness.due().map(|date| strings.day(date)),
        freshness: freshness.word(),
        contact: contact(&common.contact),
        updates: guidance::notes(shared, &common.changes, None),
        also_known_as: known_as.map(ToString::to_string).collect(),
        json: format!("{}entry.json", entry.address),
    }
}

/// The one place to start; for something retired there is none.
fn start(shared: &Shared<'_>, record: &Entry) -> Option<Link> {
    let url = record.common.url.as_ref().filter(|_| !record.is_retired())?;
    let title = shared.strings().label("start", record.kind.word());
    Some(Link { title, href: url.to_string(), external: true })
}

fn retirement(shared: &Shared<'_>, number: usize) -> Retirement {
    let common = &shared.portal.entries[number].record.common;
    let date = common.dates.as_ref().and_then(|dates| dates.retired);
    let successors = common.replaced_by.iter().filter_map(|successor| {
        let number = shared.portal.listing.entry_by_id.get(&successor.name)?;
        Some(shared.entry_link(*number))
    });
    Retirement {
        date: date.map(|day| shared.strings().day(day.date)),
        reason: common.reason.as_deref().unwrap_or_default().to_owned(),
        successors: successors.collect(),
    }
}

fn notices(shared: &Shared<'_>, record: &Entry) -> Vec<Notice> {
    let notices = record.common.notices.iter();
    let current = notices.filter(|notice| notice.until.date >= shared.portal.today);
    current
        .map(|notice| Notice {
            text: notice.text.to_string(),
            until: shared.strings().day(notice.until.date),
        })
        .collect()
}

fn tier(shared: &Shared<'_>, entry: &ListedEntry<'_>) -> TierView {
    let Completeness { tier, missing } = Completeness::of(entry);
    let strings = shared.strings();
    let next = match tier {
        Tier::Listed => strings.label("tier", Tier::Documented.word()),
        Tier::Documented => strings.label("tier", Tier::ReuseReady.word()),
        Tier::ReuseReady => String::new(),
    };
    TierView {
        next,
        label: strings.label("tier", tier.word()),
        word: tier.word(),
        meaning: strings.label("tier-meanings", tier.word()),
        missing: missing.iter().map(|item| strings.label("item", item.word())).collect(),
    }
}

fn meets(shared: &Shared<'_>, record: &Entry) -> Vec<MeetsView> {
    let meets = record.common.meets.iter();
    meets
        .map(|meets| {
            let link = shared.standard_link(&meets.standard.name);
            let evidence = meets.evidence.as_deref().unwrap_or_default().to_owned();
            MeetsView { title: link.title, address: link.address, evidence }
        })
        .collect()
}

fn tags(shared: &Shared<'_>, record: &Entry) -> Vec<PageLink> {
    let tags = record.common.tags.iter();
    tags.map(|tag| shared.link(&shared.strings().tag(&tag.name), &atlas::of_tag(&tag.name)))
        .collect()
}

fn relations(shared: &Shared<'_>, number: usize) -> Vec<Relation> {
    let relations = shared.portal.relations.of_entry(number);
    relations
        .map(|(relation, others)| Relation {
            label: shared.strings().label("relation", relation.word()),
            entries: shared.cards_of(others),
        })
        .collect()
}

/// How to reach a team, as pages show it.
pub(super) fn contact(written: &WrittenContact) -> Contact {
    match written {
        WrittenContact::Unknown => {
            Contact { team: String::new(), email: String::new(), url: String::new(), unknown: true }
        }
        WrittenContact::Team(team) => Contact {
            team: team.team.as_deref().unwrap_or_default().to_owned(),
            email: team.email.as_deref().unwrap_or_default().to_owned(),
            url: team.url.as_deref().unwrap_or_default().to_owned(),
            unknown: false,
        },
    }
}
