//! Two things that want one address.

use std::collections::BTreeMap;

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, atlas},
    parse::path::ContentPath,
    rule::{ADDRESS_CLASH, REFERENCE_CYCLE},
    slug::folded,
    source::Span,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for (source, file) in portal.sources.files().filter(|(_, file)| has_own_page(&file.path)) {
        // A draft is not published.
        if let Some(address) = portal.routes.address_of(&file.path) {
            take(&mut taken, address, (&file.path, source.span(0..0)), found);
        }
    }
    for entry in &portal.entries {
        taken.insert(folded(&entry.address), format!("the entry `{}`", entry.record.id));
    }
    for page in &portal.pages {
        for alias in &page.head.aliases {
            if alias.address == page.address {
                let message = format!("`/{}` is the address of this page itself", alias.address);
                found.push(REFERENCE_CYCLE.at(alias.span, message).help("take it away"));
            } else {
                take(&mut taken, &alias.address, (page.path, alias.span), found);
            }
        }
    }
}

/// Whether a file makes a page that is its alone. Two entries of one id have a finding of their own.
fn has_own_page(path: &str) -> bool {
    path.starts_with("content/")
        && matches!(
            ContentPath::of(path),
            ContentPath::Page
                | ContentPath::Organisation(_)
                | ContentPath::Need(_)
                | ContentPath::Standard(_)
        )
}

fn take(
    taken: &mut BTreeMap<String, String>,
    address: &str,
    (path, span): (&str, Span),
    found: &mut Diagnostics,
) {
    let key = folded(address);
    if atlas::is_own(&key) {
        let message = format!("the portal makes `/{address}` itself");
        found.push(ADDRESS_CLASH.at(span, message).help("choose another name"));
    } else if let Some(holder) = taken.get(&key) {
        let message = format!("the address `/{address}` is already that of {holder}");
        found.push(ADDRESS_CLASH.at(span, message).help("give this one another name"));
    } else {
        taken.insert(key, format!("`{path}`"));
    }
}
