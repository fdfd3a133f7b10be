//! What people call a record besides its id: its names and their short forms, and its id with the
//! words in another order.

use std::collections::{BTreeMap, BTreeSet};

use crate::{model::Portal, parse::shape::Target, slug::slugify};

/// For each sort of record and each name, the ids of the records that have it.
pub(super) struct KnownNames<'p> {
    of: BTreeMap<(Target, String), BTreeSet<&'p str>>,
}

impl<'p> KnownNames<'p> {
    pub(super) fn of(portal: &'p Portal<'_>) -> Self {
        let mut names = Self { of: BTreeMap::new() };
        for organisation in &portal.organisations {
            let fields = &organisation.fields;
            let others = fields.acronyms.iter().chain(&fields.aliases).chain(&fields.govuk_id);
            let others = others.map(|other| &**other).chain([&*fields.name]);
            names.add(Target::Organisation, &organisation.id, others);
        }
        for need in &portal.needs {
            let synonyms = need.fields.synonyms.iter().map(|synonym| &**synonym);
            names.add(Target::Need, &need.id, synonyms.chain([&*need.fields.label]));
        }
        for standard in &portal.standards {
            let acronyms = standard.fields.acronyms.iter().map(|acronym| &**acronym);
            names.add(Target::Standard, &standard.id, acronyms.chain([&*standard.fields.name]));
        }
        for entry in portal.entries.iter().map(|entry| &entry.record) {
            let acronyms = entry.common.acronyms.iter().map(|acronym| &**acronym);
            names.add(Target::Entry, &entry.id, acronyms.chain([&*entry.common.name]));
        }
        names
    }

    fn add(&mut self, target: Target, id: &'p str, names: impl Iterator<Item = &'p str>) {
        let keys = names.chain([id]).map(|name| words(&slugify(name)));
        for key in keys.filter(|key| !key.is_empty()) {
            self.of.entry((target, key)).or_default().insert(id);
        }
    }

    /// The ids of the records of that sort that go by a name, sorted.
    pub(super) fn ids(&self, target: Target, name: &str) -> Vec<&'p str> {
        self.of.get(&(target, words(&slugify(name)))).into_iter().flatten().copied().collect()
    }
}

/// The words of a slug in the order of the alphabet, without those that join others.
fn words(slug: &str) -> String {
    const JOINING: [&str; 5] = ["and", "for", "of", "the", "to"];
    let words: BTreeSet<_> = slug.split('-').filter(|word| !JOINING.contains(word)).collect();
    words.into_iter().collect::<Vec<_>>().join("-")
}
