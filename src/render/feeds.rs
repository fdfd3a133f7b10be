//! For programs that follow the portal: Atom feeds, the site map, and what crawlers ask for first.
//! Feeds and the site map need complete addresses, so they exist only with a `base_url`.

use serde::Serialize;
use tera::{Context, Value};

use super::{atlas, browse::note, error::Error, frame, lists, output::OutputFile, shared::Shared};
use crate::model::{
    Portal,
    changes::{Change, Sort},
};

/// Changes that a feed holds.
const LONGEST: usize = 50;

/// One of these files.
#[derive(Clone, Copy, Debug)]
pub(super) enum FeedFile {
    All,
    Catalogue,
    Sitemap,
    Robots,
}

/// What `feed.xml` sees as `feed`.
#[derive(Debug, Serialize)]
struct Feed {
    title: String,
    id: String,
    url: String,
    self_url: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    url: String,
    id: String,
    updated: String,
    summary: String,
}

/// One line of what `sitemap.xml` sees as `urls`.
#[derive(Debug, Serialize)]
struct SiteAddress {
    url: String,
    modified: String,
}

/// The files of this sort that a portal has.
pub(super) fn files(portal: &Portal<'_>) -> impl Iterator<Item = FeedFile> + use<> {
    let complete = portal.settings.base_url.is_some();
    let files = [FeedFile::All, FeedFile::Catalogue, FeedFile::Sitemap];
    files.into_iter().filter(move |_| complete).chain([FeedFile::Robots])
}

/// Makes one of the files.
pub(super) fn file(shared: &Shared<'_>, file: FeedFile) -> Result<OutputFile, Error> {
    let base = shared.portal.settings.base_url.as_ref().map_or("", |url| url.0.as_str());
    let title = shared.portal.settings.title.to_string();
    let mut context = Context::new();
    let (template, address) = match file {
        FeedFile::All => {
            let title = format!("{title} – {}", shared.strings().text("navigation_updates"));
            let feed = feed(shared, (&title, atlas::UPDATES, atlas::FEED), shared.changes.iter());
            context.insert_value("feed", Value::from_serializable(&feed));
            ("feed.xml", atlas::FEED)
        }
        FeedFile::Catalogue => {
            let title = format!("{title} – {}", shared.strings().text("navigation_catalogue"));
            let changes =
                shared.changes.iter().filter(|change| matches!(change.sort, Sort::Entry(_)));
            let feed = feed(shared, (&title, atlas::CATALOGUE, atlas::CATALOGUE_FEED), changes);
            context.insert_value("feed", Value::from_serializable(&feed));
            ("feed.xml", atlas::CATALOGUE_FEED)
        }
        FeedFile::Sitemap => {
            context.insert_value("urls", Value::from_serializable(&addresses(shared, base)));
            ("sitemap.xml", "sitemap.xml")
        }
        FeedFile::Robots => {
            let sitemap =
                if base.is_empty() { String::new() } else { format!("{base}sitemap.xml") };
            context.insert_value("sitemap_url", Value::from(sitemap));
            ("robots.txt", "robots.txt")
        }
    };
    frame::file(address, shared.render(template, &context, address)?.into_bytes())
}

fn feed<'c>(
    shared: &Shared<'_>,
    (title, page, address): (&str, &str, &str),
    changes: impl Iterator<Item = &'c Change<'c>>,
) -> Feed {
    let base = shared.portal.settings.base_url.as_ref().map_or("", |url| url.0.as_str());
    let entries: Vec<_> =
        changes.take(LONGEST).map(|change| feed_entry(shared, change, base)).collect();
    // A feed that says nothing has still to say when.
    let newest = entries
        .first()
        .map_or_else(|| midnight(shared.portal.today), |entry| entry.updated.clone());
    Feed {
        title: title.to_owned(),
        id: format!("{base}{address}"),
        url: format!("{base}{page}"),
        self_url: format!("{base}{address}"),
        updated: newest,
        entries,
    }
}

fn feed_entry(shared: &Shared<'_>, change: &Change<'_>, base: &str) -> FeedEntry {
    let url = format!("{base}{}", change.address);
    let summary = note(shared, change);
    // Two changes of one page on one day differ in their words alone.
    let mark = super::assets::fingerprint(summary.as_bytes());
    FeedEntry {
        title: change.title.to_owned(),
        id: format!("{url}#{}-{mark}", change.date),
        url,
        updated: midnight(change.date),
        summary,
    }
}

/// A day as RFC 3339 has it.
fn midnight(date: jiff::civil::Date) -> String {
    format!("{date}T00:00:00Z")
}

/// Every page for readers, with the day it last changed.
fn addresses(shared: &Shared<'_>, base: &str) -> Vec<SiteAddress> {
    let portal = shared.portal;
    let mut modified = std::collections::BTreeMap::new();
    for change in shared.changes.iter().rev() {
        modified.insert(change.address.to_owned(), change.date.to_string());
    }
    let pages =
        portal.pages.iter().filter(|page| !page.head.is_draft()).map(|page| page.address.clone());
    let entries = portal.entries.iter().filter(|entry| !entry.record.is_retired());
    let organisations = portal.organisations.iter().map(|one| atlas::of_organisation(&one.id));
    let needs = portal.needs.iter().map(|need| atlas::of_need(&need.id));
    let own = [
        atlas::BROWSE,
        atlas::KINDS,
        atlas::LIFECYCLES,
        atlas::TAGS,
        atlas::NEEDS,
        atlas::ORGANISATIONS,
        atlas::STANDARDS,
        atlas::PLANS,
        atlas::STEWARDSHIP,
        atlas::A_TO_Z,
        atlas::UPDATES,
    ];
    let mut all: Vec<_> = pages
        .chain(entries.map(|entry| entry.address.clone()))
        .chain(organisations)
        .chain(needs)
        .chain(portal.standards.iter().map(|one| atlas::of_standard(&one.id)))
        .chain(own.map(ToOwned::to_owned))
        .chain(lists::addresses(shared))
        .collect();
    all.sort();
    all.into_iter()
        .map(|address| SiteAddress {
            modified: modified.remove(&address).unwrap_or_default(),
            url: format!("{base}{address}"),
        })
        .collect()
}
