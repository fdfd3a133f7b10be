//! A page of guidance, a section's page, a page at the top, or home.

use tera::Value;

use super::{
    body::{self, Context},
    error::Error,
    frame::{self, Frame},
    home,
    output::OutputFile,
    shared::Shared,
    view::{Anchor, Day, ForeignLanguage, GuidanceView, Link, Note, PageLink},
};
use crate::{
    model::{Page, freshness::Freshness, routes::root_from},
    parse::{
        destination::Destination,
        markdown::Markdown,
        record::Change,
        value::{PageLink as WrittenLink, Reviewed},
    },
    source::SourceId,
};

/// Makes the page with that number.
pub(super) fn file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let page = &shared.portal.pages[number];
    if page.address.is_empty() {
        return home::file(shared, page);
    }
    let pages = &shared.portal.pages;
    let above = shared.portal.navigation.sections_above(number).into_iter();
    let frame = Frame {
        title: &page.head.title,
        summary: &page.head.summary,
        language: ForeignLanguage::of(page.head.title.foreign(), page.head.summary.foreign()),
        address: &page.address,
        way: above
            .map(|one| (pages[one].head.title.to_string(), pages[one].address.clone()))
            .collect(),
        path: page.path,
        hidden: page.head.is_draft(),
    };
    let view = view(shared, number);
    frame::page(shared, "guidance.html", &frame, [("guidance", Value::from_serializable(&view))])
}

fn view(shared: &Shared<'_>, number: usize) -> GuidanceView {
    let page = &shared.portal.pages[number];
    let head = &page.head;
    let strings = shared.strings();
    let day = |date| strings.day(date);
    let freshness = Freshness::of_page(head, shared.portal.today);
    let newest = head.updates.iter().map(|update| update.date.date).max();
    let links =
        |links: &[WrittenLink]| links.iter().filter_map(|one| link(shared, page, one)).collect();
    let neighbour = |number| neighbour(shared, page, number);
    let navigation = &shared.portal.navigation;
    let written_next = head.next.as_ref().and_then(|next| link(shared, page, next));
    GuidanceView {
        body: html(shared, page.source, &page.body, &page.address),
        contents: contents(&page.body),
        published: head.published.map(|published| day(published.date)),
        updated: newest.map(day),
        updates: notes(shared, &head.updates, head.published.map(|published| day(published.date))),
        reviewed: match head.reviewed {
            Some(Reviewed::On(reviewed)) => Some(day(reviewed.date)),
            _ => None,
        },
        review_unknown: head.reviewed == Some(Reviewed::Unknown),
        review_due: freshness.due().map(day),
        overdue: matches!(freshness, Freshness::Overdue(_)),
        owner: head.owner.as_deref().unwrap_or_default().to_owned(),
        audience: head.audience.iter().map(|one| strings.label("audience", &one.name)).collect(),
        obligations: links(&head.obligations),
        related: links(&head.related),
        previous: navigation.previous(number).map(neighbour),
        next: written_next.or_else(|| navigation.next(number).map(neighbour)),
        children: navigation
            .children_of(number)
            .iter()
            .map(|&child| child_link(shared, child))
            .collect(),
        draft: head.is_draft(),
    }
}

/// The page before or after another.
fn neighbour(shared: &Shared<'_>, page: &Page<'_>, number: usize) -> Link {
    let other = &shared.portal.pages[number];
    Link {
        title: other.head.title.to_string(),
        href: format!("{}{}", root_from(&page.address), shared.at(&other.address)),
        external: false,
    }
}

/// A page as its section lists it.
pub(super) fn child_link(shared: &Shared<'_>, number: usize) -> PageLink {
    let page = &shared.portal.pages[number];
    PageLink {
        summary: page.head.summary.to_string(),
        ..shared.link(&page.head.title, &page.address)
    }
}

/// The level-two headings.
pub(super) fn contents(body: &Markdown<'_>) -> Vec<Anchor> {
    let headings = body.headings.iter().filter(|heading| heading.level == 2);
    headings.map(|heading| Anchor { id: heading.id.clone(), text: heading.text.clone() }).collect()
}

/// Change notes, newest first; of two on one day, the later in the file is the newer.
pub(super) fn notes(shared: &Shared<'_>, changes: &[Change], published: Option<Day>) -> Vec<Note> {
    let mut sorted: Vec<_> = changes.iter().rev().collect();
    sorted.sort_by_key(|change| std::cmp::Reverse(change.date.date));
    let mut notes: Vec<_> = sorted
        .into_iter()
        .map(|change| (shared.strings().day(change.date.date), change.note.to_string()))
        .collect();
    if let (Some(day), false) = (published, notes.is_empty()) {
        notes.push((day, shared.strings().text("first_published")));
    }
    let same_day_before =
        |place: usize, iso: &str| notes[..place].iter().filter(|(day, _)| day.iso == iso).count();
    let ids: Vec<_> = notes
        .iter()
        .enumerate()
        .map(|(place, (day, _))| match same_day_before(place, &day.iso) {
            0 => format!("update-{}", day.iso),
            count => format!("update-{}-{}", day.iso, count + 1),
        })
        .collect();
    notes.into_iter().zip(ids).map(|((date, note), id)| Note { date, note, id }).collect()
}

/// A body as HTML, for the page at an address.
pub(super) fn html(
    shared: &Shared<'_>,
    source: SourceId,
    markdown: &Markdown<'_>,
    address: &str,
) -> Value {
    let root = root_from(address);
    let href = |number: usize| {
        let destination = &markdown.links[number].destination;
        href(shared, source, destination, &root).unwrap_or_default()
    };
    let context = Context { href: &href, words: &shared.theme.words };
    Value::safe_string(&body::html(markdown, &context))
}

/// Where a link of a file leads, from a page that the root lies so far above; `None` if nowhere,
/// which the checks have reported.
fn href(shared: &Shared<'_>, source: SourceId, destination: &str, root: &str) -> Option<String> {
    match Destination::of(destination) {
        Destination::Elsewhere => return Some(destination.to_owned()),
        Destination::Nowhere(_) => return None,
        Destination::Here => {}
    }
    if destination.starts_with('#') {
        return Some(destination.to_owned());
    }
    let from = &shared.portal.sources.file(source).path;
    let target = shared.portal.routes.resolve(from, destination).ok()?;
    let anchor =
        if target.anchor.is_empty() { String::new() } else { format!("#{}", target.anchor) };
    Some(format!("{root}{}{anchor}", shared.at(target.address)))
}

/// A link of a page's head, with the title of what it leads to.
fn link(shared: &Shared<'_>, page: &Page<'_>, written: &WrittenLink) -> Option<Link> {
    let destination = match written {
        WrittenLink::Elsewhere(elsewhere) => {
            return Some(Link {
                title: elsewhere.title.to_string(),
                href: elsewhere.url.to_string(),
                external: true,
            });
        }
        WrittenLink::Here(link) => &link.destination,
    };
    let target = shared.portal.routes.resolve(page.path, destination).ok()?;
    let title = shared.title_at(&target)?;
    let href = href(shared, page.source, destination, &root_from(&page.address))?;
    Some(Link { title, href, external: false })
}
