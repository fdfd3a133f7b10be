//! Two entries for one thing: they have an address in common, or nearly the name and the summary.

use std::collections::BTreeMap;

use url::{Position, Url};

use super::alike;
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{Portal, relations},
    parse::{
        record::{Details, Entry},
        toml_document::place_of,
        value::WebAddress,
    },
    rule::NEAR_DUPLICATE,
};

/// For the numbers of two entries, the later first, the fields that they have in common; none if
/// their names and summaries are alike.
type Pairs = BTreeMap<(usize, usize), Vec<&'static str>>;

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut entries: Vec<_> = portal.entries.iter().map(|entry| &entry.record).collect();
    entries.sort_by_key(|entry| entry.source);
    let mut pairs = with_one_address(&entries);
    for (later, first) in with_one_name(&entries) {
        pairs.entry((later, first)).or_default();
    }
    for ((later, first), fields) in pairs {
        let (later, first) = (entries[later], entries[first]);
        if later.id != first.id && !are_told_apart(later, first) {
            found.push(finding(portal, (later, first), &fields));
        }
    }
}

/// Each entry with the first that has an address in common with it.
fn with_one_address(entries: &[&Entry]) -> Pairs {
    let mut pairs = Pairs::new();
    let mut first = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        for (field, address) in addresses(entry) {
            let holder = *first.entry((field, essence(address))).or_insert(number);
            if holder != number {
                pairs.entry((number, holder)).or_default().push(field);
            }
        }
    }
    pairs
}

/// Each entry with the first that has nearly its name and summary and is not told apart from it.
fn with_one_name(entries: &[&Entry]) -> BTreeMap<usize, usize> {
    let texts = entries.iter().map(|entry| (&*entry.common.name, &*entry.common.summary));
    let mut first_of = BTreeMap::new();
    for (later, first) in alike::pairs(texts) {
        if !are_told_apart(entries[later], entries[first]) {
            first_of.entry(later).or_insert(first);
        }
    }
    first_of
}

/// The addresses of what an entry is about.
fn addresses(entry: &Entry) -> impl Iterator<Item = (&'static str, &WebAddress)> {
    let own = match &entry.details {
        Details::Code(code) => Some(("repository", &code.repository)),
        Details::Api(api) => api.endpoint.as_ref().map(|endpoint| ("endpoint", endpoint)),
        _ => None,
    };
    own.into_iter().chain(entry.common.url.iter().map(|url| ("url", url)))
}

/// An address without what makes no difference to where it leads.
fn essence(address: &WebAddress) -> String {
    let url = Url::parse(address);
    let rest = url.as_ref().map_or(&**address, |url| &url[Position::BeforeHost..]);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/');
    rest.strip_suffix(".git").unwrap_or(rest).to_owned()
}

/// Whether one record names the other, or both are parts of one thing: then somebody has said how
/// they differ.
fn are_told_apart(one: &Entry, other: &Entry) -> bool {
    let names = |from: &Entry, to: &Entry| {
        let mut written = relations::written(&from.common, &from.details);
        written.any(|(_, ids)| ids.iter().any(|id| id.name == to.id))
    };
    let parts = one.common.part_of.iter();
    let mut siblings =
        parts.filter(|id| other.common.part_of.iter().any(|whole| whole.name == id.name));
    names(one, other) || names(other, one) || siblings.next().is_some()
}

fn finding(portal: &Portal<'_>, (later, first): (&Entry, &Entry), fields: &[&str]) -> Diagnostic {
    let (message, field) = match fields {
        [] => {
            let message =
                format!("`{}` has nearly the name and summary of `{}`", later.id, first.id);
            (message, "name")
        }
        [field, ..] => {
            let fields = fields.join("` and `");
            (format!("`{}` has the `{fields}` of `{}`", later.id, first.id), *field)
        }
    };
    let place = |entry: &Entry| place_of(portal.sources, entry.source, field);
    let help = "keep one of the two, or say how they differ: one can be `part_of` the other, \
                `similar_to` it, `based_on` it or `replaced_by` it";
    let related = format!("`{}`", first.id);
    NEAR_DUPLICATE.at(place(later), message).help(help).related(place(first), related)
}
