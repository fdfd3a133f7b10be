//! Which entries belong together: by kind, organisation, need, tag and lifecycle.

use std::collections::{BTreeMap, BTreeSet};

use super::ListedEntry;
use crate::parse::{
    record::{Common, Kind, Lifecycle, Need, Organisation, Standard},
    value::Reference,
};

/// Numbers into [`Portal::entries`](super::Portal::entries), always in ascending order and so by
/// name.
pub type Numbers = Vec<usize>;

/// Entries that belong together.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Those that can still be used.
    pub usable: Numbers,
    /// Those that cannot.
    pub retired: Numbers,
}

/// The lists of entries.
#[derive(Debug, Default)]
pub struct Listing {
    /// Every entry.
    pub all: Shelf,
    /// The entries of each kind.
    pub by_kind: BTreeMap<Kind, Shelf>,
    /// The entries with each tag.
    pub by_tag: BTreeMap<String, Shelf>,
    /// The entries that each organisation provides.
    pub by_provider: BTreeMap<String, Shelf>,
    /// The entries that meet each need.
    pub by_need: BTreeMap<String, Shelf>,
    /// The entries that meet each standard.
    pub by_standard: BTreeMap<String, Shelf>,
    /// The entries at each point of their life.
    pub by_lifecycle: BTreeMap<Lifecycle, Numbers>,
    /// The organisations that are part of each organisation, by its id.
    pub parts_of: BTreeMap<String, Vec<String>>,
    /// The organisations that each organisation took over from, by its id.
    pub predecessors_of: BTreeMap<String, Vec<String>>,
    /// The needs that are part of each need, by its id.
    pub narrower_than: BTreeMap<String, Vec<String>>,
    /// The points of each standard, by its id: their ids in the order of their numbers.
    pub points_of: BTreeMap<String, Vec<String>>,
    /// The number of each entry; the first by name where two files have one id.
    pub entry_by_id: BTreeMap<String, usize>,
    /// The number of each organisation.
    pub organisation_by_id: BTreeMap<String, usize>,
    /// The number of each need.
    pub need_by_id: BTreeMap<String, usize>,
}

impl Listing {
    /// Makes every list in one pass.
    pub fn of(
        entries: &[ListedEntry<'_>],
        organisations: &[Organisation],
        needs: &[Need],
        standards: &[Standard],
    ) -> Self {
        let mut listing = Self::default();
        listing.add_entries(entries, standards);
        for organisation in organisations {
            let fields = &organisation.fields;
            let add = |map: &mut BTreeMap<String, Vec<String>>, other: &Reference| {
                map.entry(other.name.clone()).or_default().push(organisation.id.clone());
            };
            fields.parent.iter().for_each(|parent| add(&mut listing.parts_of, parent));
            fields.superseded_by.iter().for_each(|next| add(&mut listing.predecessors_of, next));
        }
        for need in needs {
            if let Some(parent) = &need.fields.parent {
                let narrower = listing.narrower_than.entry(parent.name.clone()).or_default();
                narrower.push(need.id.clone());
            }
        }
        listing.points_of = points(standards);
        let numbered = organisations.iter().enumerate();
        listing.organisation_by_id =
            numbered.map(|(number, one)| (one.id.clone(), number)).collect();
        let numbered = needs.iter().enumerate();
        listing.need_by_id = numbered.map(|(number, one)| (one.id.clone(), number)).collect();
        listing
    }

    fn add_entries(&mut self, entries: &[ListedEntry<'_>], standards: &[Standard]) {
        let wider: BTreeMap<_, _> = standards
            .iter()
            .filter_map(|one| Some((one.id.as_str(), one.fields.parent.as_ref()?.name.as_str())))
            .collect();
        for (number, entry) in entries.iter().enumerate() {
            let record = &entry.record;
            let common = &record.common;
            let put = |shelf: &mut Shelf| shelf.put(number, record.is_retired());
            put(&mut self.all);
            put(self.by_kind.entry(record.kind).or_default());
            put(self.by_provider.entry(common.provider.name.clone()).or_default());
            common
                .tags
                .iter()
                .for_each(|tag| put(self.by_tag.entry(tag.name.clone()).or_default()));
            let needs = common.needs.iter().map(|need| need.name.clone());
            needs.for_each(|need| put(self.by_need.entry(need).or_default()));
            for id in standards_met(common, &wider) {
                put(self.by_standard.entry(id.to_owned()).or_default());
            }
            self.by_lifecycle.entry(common.lifecycle).or_default().push(number);
            self.entry_by_id.entry(record.id.clone()).or_insert(number);
        }
    }
}

/// The standards that an entry says it meets, and those that they are points of.
fn standards_met<'c>(common: &'c Common, wider: &BTreeMap<&str, &'c str>) -> BTreeSet<&'c str> {
    let mut met = BTreeSet::new();
    for meets in &common.meets {
        let mut next = Some(meets.standard.name.as_str());
        // One that is there already ends a circle, too.
        while let Some(id) = next.filter(|id| met.insert(*id)) {
            next = wider.get(id).copied();
        }
    }
    met
}

fn points(standards: &[Standard]) -> BTreeMap<String, Vec<String>> {
    let mut points: Vec<_> = standards.iter().filter(|one| one.fields.parent.is_some()).collect();
    points.sort_by_key(|point| (point.fields.point.map(|number| number.0), &point.id));
    let mut points_of = BTreeMap::<String, Vec<String>>::new();
    for point in points {
        if let Some(parent) = &point.fields.parent {
            points_of.entry(parent.name.clone()).or_default().push(point.id.clone());
        }
    }
    points_of
}

impl Shelf {
    /// Adds an entry; the one that was added last may come again, as when it names a tag twice.
    fn put(&mut self, number: usize, retired: bool) {
        let numbers = if retired { &mut self.retired } else { &mut self.usable };
        if numbers.last() != Some(&number) {
            numbers.push(number);
        }
    }
}
