//! An id that two files stand for.

use std::collections::BTreeMap;

use crate::{diagnostic::Diagnostics, model::Portal, parse::path::ContentPath, rule::DUPLICATE_ID};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut first: BTreeMap<&str, _> = BTreeMap::new();
    for (source, file) in portal.sources.files() {
        let ContentPath::Entry(_, id) = ContentPath::of(&file.path) else { continue };
        let (other, path) = *first.entry(id).or_insert((source, file.path.as_str()));
        if other == source {
            continue;
        }
        let message = format!("the id `{id}` is already that of `{path}`");
        found.push(
            DUPLICATE_ID
                .at(source.span(0..0), message)
                .help("delete one of the two, or give this file another name")
                .related(other.span(0..0), "the first file with this id"),
        );
    }
}
