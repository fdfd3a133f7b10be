//! Lists of entries: the whole catalogue, a kind, a tag.

use tera::Value;

use super::{
    atlas, browse,
    error::Error,
    frame::{self, Frame},
    output::OutputFile,
    shared::Shared,
    view::{ListView, Pagination},
};
use crate::parse::record::Kind;

/// A list with more entries than this is cut into pages; readers told researchers that they would
/// rather scroll and search in one page than turn many.
const LONGEST: usize = 300;

/// Entries on each page of a list that is cut.
const PER_PAGE: usize = 50;

/// One page of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct ListPage {
    list: List,
    /// From 0.
    page: usize,
}

#[derive(Clone, Copy, Debug)]
enum List {
    All,
    Kind(Kind),
    /// The tag with that number.
    Tag(usize),
}

/// Every page of every list.
pub(super) fn pages(shared: &Shared<'_>) -> Vec<ListPage> {
    let listing = &shared.portal.listing;
    let kinds = listing.by_kind.iter().map(|(kind, numbers)| (List::Kind(*kind), numbers.len()));
    let tags = listing.by_tag.values().enumerate();
    let tags = tags.map(|(tag, numbers)| (List::Tag(tag), numbers.len()));
    let all = std::iter::once((List::All, shared.portal.entries.len()));
    all.chain(kinds)
        .chain(tags)
        .flat_map(|(list, count)| (0..page_count(count)).map(move |page| ListPage { list, page }))
        .collect()
}

/// The address of every page of every list.
pub(super) fn addresses(shared: &Shared<'_>) -> Vec<String> {
    pages(shared)
        .into_iter()
        .map(|one| page_address(&head(shared, one.list).address, one.page))
        .collect()
}

fn page_count(entries: usize) -> usize {
    if entries <= LONGEST { 1 } else { entries.div_ceil(PER_PAGE) }
}

/// What a list says about itself.
struct Head {
    title: String,
    summary: String,
    address: String,
    /// The entries of the whole list.
    numbers: Vec<usize>,
}

fn head(shared: &Shared<'_>, list: List) -> Head {
    let strings = shared.strings();
    let listing = &shared.portal.listing;
    match list {
        List::All => Head {
            title: strings.text("navigation_catalogue"),
            summary: strings.text("catalogue_summary"),
            address: atlas::CATALOGUE.to_owned(),
            numbers: (0..shared.portal.entries.len()).collect(),
        },
        List::Kind(kind) => Head {
            title: strings.label("kinds", kind.word()),
            summary: strings.label("kind-summaries", kind.word()),
            address: atlas::of_kind(kind),
            numbers: listing.by_kind[&kind].clone(),
        },
        List::Tag(number) => {
            let (tag, numbers) = listing.by_tag.iter().nth(number).expect("numbered from this map");
            let words = tag.replace('-', " ");
            Head {
                title: strings.with_title("tag_title", &words),
                summary: strings.with_title("tag_summary", &words),
                address: atlas::of_tag(tag),
                numbers: numbers.clone(),
            }
        }
    }
}

/// Makes one page of a list.
pub(super) fn file(
    shared: &Shared<'_>,
    ListPage { list, page }: ListPage,
) -> Result<OutputFile, Error> {
    let head = head(shared, list);
    let pages = page_count(head.numbers.len());
    let shown = if pages == 1 { head.numbers.as_slice() } else { part(&head.numbers, page) };
    let view = ListView {
        count: head.numbers.len(),
        entries: shared.cards_of(shown),
        pagination: (pages > 1).then(|| pagination(shared, &head.address, page, pages)),
    };
    let list_value = ("list", Value::from_serializable(&view));
    let address = page_address(&head.address, page);
    let frame = Frame::own(&head.title, &head.summary, &address);
    if matches!(list, List::All) {
        let browse = browse::facets(shared, true, true);
        return frame::page(shared, "catalogue.html", &frame, [list_value, ("browse", browse)]);
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
