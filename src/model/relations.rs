//! What entries have to do with each other: what one record says, and what follows for the other.

use std::collections::BTreeMap;

use super::ListedEntry;
use crate::parse::{
    record::{Common, Details},
    value::EntryId,
};

/// One way in which an entry has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is a part of the other.
    PartOf,
    /// The other is a part of it.
    HasPart,
    /// It cannot do without the other.
    DependsOn,
    /// The other cannot do without it.
    NeededBy,
    /// The two go well together.
    WorksWith,
    /// The two do much the same.
    SimilarTo,
    /// It was made from the other.
    BasedOn,
    /// The other was made from it.
    BasisOf,
    /// The other is used instead.
    ReplacedBy,
    /// It is used instead of the other.
    Replaces,
    /// It gives the other's data.
    Serves,
    /// The other gives its data.
    ServedBy,
}

impl Relation {
    /// Its name in a theme's strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::PartOf => "part-of",
            Self::HasPart => "has-part",
            Self::DependsOn => "depends-on",
            Self::NeededBy => "needed-by",
            Self::WorksWith => "works-with",
            Self::SimilarTo => "similar-to",
            Self::BasedOn => "based-on",
            Self::BasisOf => "basis-of",
            Self::ReplacedBy => "replaced-by",
            Self::Replaces => "replaces",
            Self::Serves => "serves",
            Self::ServedBy => "served-by",
        }
    }

    fn inverse(self) -> Self {
        match self {
            Self::PartOf => Self::HasPart,
            Self::HasPart => Self::PartOf,
            Self::DependsOn => Self::NeededBy,
            Self::NeededBy => Self::DependsOn,
            Self::WorksWith => Self::WorksWith,
            Self::SimilarTo => Self::SimilarTo,
            Self::BasedOn => Self::BasisOf,
            Self::BasisOf => Self::BasedOn,
            Self::ReplacedBy => Self::Replaces,
            Self::Replaces => Self::ReplacedBy,
            Self::Serves => Self::ServedBy,
            Self::ServedBy => Self::Serves,
        }
    }
}

/// For the number of each entry and each relation, the numbers of the others, ascending.
#[derive(Debug, Default)]
pub struct Relations {
    of: BTreeMap<usize, BTreeMap<Relation, Vec<usize>>>,
}

impl Relations {
    /// Follows every reference between entries that leads somewhere.
    pub fn of(entries: &[ListedEntry<'_>], numbers: &BTreeMap<String, usize>) -> Self {
        let mut relations = Self::default();
        for (number, entry) in entries.iter().enumerate() {
            for (relation, ids) in written(&entry.record.common, &entry.record.details) {
                for other in ids.iter().filter_map(|id| numbers.get(&id.name).copied()) {
                    relations.add(number, relation, other);
                    relations.add(other, relation.inverse(), number);
                }
            }
        }
        relations
    }

    fn add(&mut self, from: usize, relation: Relation, to: usize) {
        let list = self.of.entry(from).or_default().entry(relation).or_default();
        if let Err(place) = list.binary_search(&to) {
            list.insert(place, to);
        }
    }

    /// What an entry has to do with others.
    pub fn of_entry(&self, number: usize) -> impl Iterator<Item = (Relation, &[usize])> {
        let relations = self.of.get(&number).into_iter().flatten();
        relations.map(|(relation, others)| (*relation, others.as_slice()))
    }
}

/// The relations that a record itself names.
pub fn written<'r>(
    common: &'r Common,
    details: &'r Details,
) -> impl Iterator<Item = (Relation, &'r [EntryId])> {
    let serves = match details {
        Details::Api(api) => api.serves.as_slice(),
        _ => &[],
    };
    let related = match details {
        Details::CommonTechnology(technology) => technology.related_platform.as_slice(),
        _ => &[],
    };
    [
        (Relation::PartOf, common.part_of.as_slice()),
        (Relation::DependsOn, &common.depends_on),
        (Relation::WorksWith, &common.works_with),
        (Relation::WorksWith, related),
        (Relation::SimilarTo, &common.similar_to),
        (Relation::BasedOn, &common.based_on),
        (Relation::ReplacedBy, &common.replaced_by),
        (Relation::Serves, serves),
    ]
    .into_iter()
}
