//! Two things that want one address.

use std::collections::BTreeMap;

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, atlas},
    parse::path::ContentPath,
    rule::ADDRESS_CLASH,
    source::Span,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    for (source, file) in portal.sources.files().filter(|(_, file)| has_a_page(&file.path)) {
        // Two entries of one id have a finding of their own, and a draft is not published.
        if let Some(address) = portal.routes.address_of(&file.path) {
            take(&mut taken, address, (&file.path, source.span(0..0)), found);
        }
    }
    for entry in &portal.entries {
        taken.insert(entry.address.clone(), format!("the entry `{}`", entry.record.id));
    }
    for page in &portal.pages {
        for alias in &page.head.aliases {
            take(&mut taken, &alias.address, (page.path, alias.span), found);
        }
    }
}

/// Whether a file has a page of its own: entries come later, and adoptions, plans and assessments are
/// shown on the pages of others.
fn has_a_page(path: &str) -> bool {
    use ContentPath::{Need, Organisation, Page, Standard};
    let path = path.starts_with("content/").then(|| ContentPath::of(path));
    matches!(path, Some(Page | Organisation(_) | Need(_) | Standard(_)))
}

fn take(
    taken: &mut BTreeMap<String, String>,
    address: &str,
    (path, span): (&str, Span),
    found: &mut Diagnostics,
) {
    if atlas::is_own(address) {
        let message = format!("the portal makes `/{address}` itself");
        found.push(ADDRESS_CLASH.at(span, message).help("choose another name"));
    } else if let Some(holder) = taken.get(address) {
        let message = format!("the address `/{address}` is already that of {holder}");
        found.push(ADDRESS_CLASH.at(span, message).help("give this one another name"));
    } else {
        taken.insert(address.to_owned(), format!("`{path}`"));
    }
}
