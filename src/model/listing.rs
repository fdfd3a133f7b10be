//! Which entries belong together: by kind, organisation, need and tag.

use std::collections::BTreeMap;

use super::ListedEntry;
use crate::parse::record::{Kind, Need, Organisation};

/// Numbers into [`Portal::entries`](super::Portal::entries), always in ascending order and so by
/// name.
pub type Numbers = Vec<usize>;

/// The lists of entries.
#[derive(Debug, Default)]
pub struct Listing {
    /// The entries of each kind.
    pub by_kind: BTreeMap<Kind, Numbers>,
    /// The entries with each tag.
    pub by_tag: BTreeMap<String, Numbers>,
    /// The entries that each organisation provides.
    pub by_provider: BTreeMap<String, Numbers>,
    /// The entries that meet each need.
    pub by_need: BTreeMap<String, Numbers>,
    /// The number of each entry; the first by name where two files have one id.
    pub entry_by_id: BTreeMap<String, usize>,
    /// The number of each organisation.
    pub organisation_by_id: BTreeMap<String, usize>,
    /// The number of each need.
    pub need_by_id: BTreeMap<String, usize>,
}

impl Listing {
    /// Makes every list in one pass.
    pub fn of(entries: &[ListedEntry<'_>], organisations: &[Organisation], needs: &[Need]) -> Self {
        let mut listing = Self::default();
        for (number, entry) in entries.iter().enumerate() {
            let record = &entry.record;
            listing.by_kind.entry(record.kind).or_default().push(number);
            for tag in &record.common.tags {
                push_once(listing.by_tag.entry(tag.to_string()).or_default(), number);
            }
            for need in &record.common.needs {
                push_once(listing.by_need.entry(need.name.clone()).or_default(), number);
            }
            let provider = record.common.provider.name.clone();
            listing.by_provider.entry(provider).or_default().push(number);
            listing.entry_by_id.entry(record.id.clone()).or_insert(number);
        }
        let numbered = organisations.iter().enumerate();
        listing.organisation_by_id =
            numbered.map(|(number, one)| (one.id.clone(), number)).collect();
        let numbered = needs.iter().enumerate();
        listing.need_by_id = numbered.map(|(number, one)| (one.id.clone(), number)).collect();
        listing
    }
}

/// An entry may name a tag twice.
fn push_once(numbers: &mut Numbers, number: usize) {
    if numbers.last() != Some(&number) {
        numbers.push(number);
    }
}
