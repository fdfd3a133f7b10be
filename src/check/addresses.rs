//! Two things that want one address.

use std::collections::BTreeMap;

use crate::{
    diagnostic::Diagnostics,
    model::{Portal, routes},
    rule::ADDRESS_CLASH,
    source::Span,
};

/// The addresses that the portal makes itself.
pub(crate) const OWN: [&str; 6] =
    ["a-to-z/", "catalogue/", "needs/", "organisations/", "updates/", "assets/"];

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut taken: BTreeMap<String, String> =
        OWN.iter().map(|own| ((*own).to_owned(), "the portal's own page".to_owned())).collect();
    let entry_or_record = |path: &str| !path.starts_with("content/catalogue/");
    for (source, file) in portal.sources.files().filter(|(_, file)| entry_or_record(&file.path)) {
        // Duplicate ids of entries have a finding of their own.
        if let Some(address) = routes::address(&file.path) {
            take(&mut taken, &address, (&file.path, source.span(0..0)), found);
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

fn take(
    taken: &mut BTreeMap<String, String>,
    address: &str,
    (path, span): (&str, Span),
    found: &mut Diagnostics,
) {
    if let Some(holder) = taken.get(address) {
        let message = format!("the address `/{address}` is already that of {holder}");
        found.push(ADDRESS_CLASH.at(span, message).help("give this one another name"));
    } else {
        taken.insert(address.to_owned(), format!("`{path}`"));
    }
}
