//! What changed, as authors tell it: the notes of pages and entries, newest first.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Portal;
use crate::parse::record::Kind;

/// One change.
#[derive(Clone, Debug)]
pub struct Change<'p> {
    /// When.
    pub date: Date,
    /// The title of what changed.
    pub title: &'p str,
    /// Its address.
    pub address: &'p str,
    /// What sort of thing it is.
    pub sort: Sort,
    /// What happened.
    pub event: Event<'p>,
}

/// What sort of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A page of guidance.
    Guidance,
    /// An entry of that kind.
    Entry(Kind),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event<'p> {
    /// A page appeared.
    Published,
    /// The author's note.
    Note(&'p str),
    /// An entry was retired; the author's reason, if any.
    Retired(Option<&'p str>),
}

impl Change<'_> {
    /// The place within a day: what an author took the trouble to say comes before what merely
    /// appeared.
    fn rank(&self) -> u8 {
        match (self.event, self.sort) {
            (Event::Retired(_), _) => 0,
            (Event::Note(_), Sort::Guidance) => 1,
            (Event::Note(_), Sort::Entry(_)) => 2,
            (Event::Published, _) => 3,
        }
    }
}

/// Every change that is not in the future, newest first; by rank, title and address within a day.
pub fn of<'p>(portal: &'p Portal<'_>) -> Vec<Change<'p>> {
    let pages = portal.pages.iter().flat_map(of_page);
    let entries = portal.entries.iter().flat_map(of_entry);
    let mut changes: Vec<_> =
        pages.chain(entries).filter(|change| change.date <= portal.today).collect();
    // The same words about one page on one day are one change, however often they are written.
    let mut seen = BTreeSet::new();
    changes.retain(|change| seen.insert((change.date, change.address, change.event)));
    changes.sort_by(|a, b| {
        (b.date, a.rank(), a.title, a.address).cmp(&(a.date, b.rank(), b.title, b.address))
    });
    changes
}

fn of_page<'p>(page: &'p super::Page<'_>) -> impl Iterator<Item = Change<'p>> {
    let change = |date, event| Change {
        date,
        title: &page.head.title,
        address: &page.address,
        sort: Sort::Guidance,
        event,
    };
    let published = page.head.published.map(|day| change(day.date, Event::Published));
    let updates = page.head.updates.iter();
    updates.map(move |update| change(update.date.date, Event::Note(&update.note))).chain(published)
}

fn of_entry<'p>(entry: &'p super::ListedEntry<'_>) -> impl Iterator<Item = Change<'p>> {
    let record = &entry.record;
    let common = &record.common;
    let change = |date, event| Change {
        date,
        title: &common.name,
        address: &entry.address,
        sort: Sort::Entry(record.kind),
        event,
    };
    let retired = common.dates.as_ref().and_then(|dates| dates.retired);
    let retired = retired.map(|day| change(day.date, Event::Retired(common.reason.as_deref())));
    let changes = common.changes.iter();
    changes.map(move |one| change(one.date.date, Event::Note(&one.note))).chain(retired)
}
