//! Lists of entries: the whole catalogue, a kind, a point of life, a tag.

use tera::Value;

use super::{
    atlas,
    error::Error,
    frame::{self, Frame},
    output::OutputFile,
    shared::Shared,
    view::{ListView, Pagination},
};
use crate::parse::record::{Kind, Lifecycle};

/// A list with more entries than this is cut into pages; readers told researchers that they would
/// rather scroll and search in one page than turn many.
const LONGEST: usize = 300;

/// Entries on each page of a list that is cut.
const PER_PAGE: usize = 50;

/// One page of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct ListPage<'p> {
    list: List<'p>,
    /// From 0.
    page: usize,
}

#[derive(Clone, Copy, Debug)]
enum List<'p> {
    All,
    Kind(Kind),
    Lifecycle(Lifecycle),
    Tag(&'p str),
}

/// Every page of every list.
pub(super) fn pages<'p>(shared: &Shared<'p>) -> Vec<ListPage<'p>> {
    let listing = &shared.portal.listing;
    let all = (List::All, listing.all.usable.len());
    let kinds = listing.by_kind.iter();
    let kinds = kinds.map(|(kind, shelf)| (List::Kind(*kind), shelf.usable.len()));
    let lifecycles = listing.by_lifecycle.iter();
    let lifecycles = lifecycles.map(|(one, numbers)| (List::Lifecycle(*one), numbers.len()));
    let tags = listing.by_tag.iter();
    let tags = tags.map(|(tag, shelf)| (List::Tag(tag), shelf.usable.len()));
    std::iter::once(all)
        .chain(kinds)
        .chain(lifecycles)
        .chain(tags)
        .flat_map(|(list, count)| (0..page_count(count)).map(move |page| ListPage { list, page }))
        .collect()
}

/// The address of every page of every list.
pub(super) fn addresses(shared: &Shared<'_>) -> Vec<String> {
    let pages = pages(shared).into_iter();
    pages.map(|one| page_address(&head(shared, one.list).address, one.page)).collect()
}

fn page_count(entries: usize) -> usize {
    if entries <= LONGEST { 1 } else { entries.div_ceil(PER_PAGE) }
}

/// What a list says about itself.
struct Head<'s> {
    title: String,
    summary: String,
    address: String,
    /// The entries of the whole list.
    numbers: &'s [usize],
    /// The retired entries that belong to it.
    retired: &'s [usize],
}

fn head<'s>(shared: &'s Shared<'_>, list: List<'_>) -> Head<'s> {
    let strings = shared.strings();
    let listing = &shared.portal.listing;
    let (title, summary, address, shelf) = match list {
        List::All => {
            let title = strings.text("navigation_catalogue");
            (title, strings.text("catalogue_summary"), atlas::CATALOGUE.to_owned(), &listing.all)
        }
        List::Kind(kind) => {
            let title = strings.label("kinds", kind.word());
            let summary = strings.label("kind-summaries", kind.word());
            (title, summary, atlas::of_kind(kind), &listing.by_kind[&kind])
        }
        List::Tag(tag) => {
            let shelf = &listing.by_tag[tag];
            let words = strings.tag(tag);
            let title = strings.with_title("tag_title", &words);
            let told = strings.label("tag-summaries", tag);
            let summary =
                if told == tag { strings.with_title("tag_summary", &words) } else { told };
            (title, summary, atlas::of_tag(tag), shelf)
        }
        List::Lifecycle(lifecycle) => {
            let title = strings.label("lifecycle", lifecycle.word());
            return Head {
                summary: strings.with_title("lifecycle_summary", &title),
                title,
                address: atlas::of_lifecycle(lifecycle),
                numbers: &listing.by_lifecycle[&lifecycle],
                retired: &[],
            };
        }
    };
    Head { title, summary, address, numbers: &shelf.usable, retired: &shelf.retired }
}

/// Makes one page of a list.
pub(super) fn file(
    shared: &Shared<'_>,
    ListPage { list, page }: ListPage<'_>,
) -> Result<OutputFile, Error> {
    let head = head(shared, list);
    let pages = page_count(head.numbers.len());
    let retired = if page + 1 == pages { head.retired } else { &[] };
    let view = ListView {
        count: head.numbers.len(),
        entries: shared.cards_of(if pages == 1 { head.numbers } else { part(head.numbers, page) }),
        retired: shared.cards_of(retired),
        pagination: (pages > 1).then(|| pagination(shared, &head.address, page, pages)),
    };
    let list_value = ("list", Value::from_serializable(&view));
    let address = page_address(&head.address, page);
    let title = match page {
        0 => head.title.clone(),
        page => format!("{}, {}", head.title, shared.strings().page(page + 1)),
    };
    let frame = Frame::own(&title, &head.summary, &address);
    if matches!(list, List::All) {
        let browse = ("browse", shared.facets.clone());
        return frame::page(shared, "catalogue.html", &frame, [list_value, browse]);
    }
    let way = vec![(shared.strings().text("navigation_catalogue"), atlas::CATALOGUE.to_owned())];
    frame::page(shared, "facet.html", &Frame { way, ..frame }, [list_value])
}

fn part(numbers: &[usize], page: usize) -> &[usize] {
    let start = page * PER_PAGE;
    &numbers[start..(start + PER_PAGE).min(numbers.len())]
}

fn pagination(shared: &Shared<'_>, address: &str, page: usize, total: usize) -> Pagination {
    let at = |page| shared.at(&page_address(address, page));
    Pagination {
        current: page + 1,
        total,
        previous: page.checked_sub(1).map(at),
        next: (page + 1 < total).then(|| at(page + 1)),
    }
}

/// The first page is the list's own address.
fn page_address(address: &str, page: usize) -> String {
    if page == 0 { address.to_owned() } else { format!("{address}page/{}/", page + 1) }
}
