//! What organisations say of themselves, by what it is about and by who says it.

use std::collections::BTreeMap;

use crate::parse::record::{Adoption, Assessment, Plan};

/// For each id, the numbers of the records in the portal's list of them, ascending.
pub type NumbersById = BTreeMap<String, Vec<usize>>;

/// Adoptions, plans and assessments by the ids that they name.
#[derive(Debug, Default)]
pub struct Declarations {
    /// The adoptions of each entry.
    pub adoptions_of: NumbersById,
    /// The adoptions by each organisation.
    pub adoptions_by: NumbersById,
    /// The plans for each need.
    pub plans_for: NumbersById,
    /// The plans of each organisation.
    pub plans_by: NumbersById,
    /// The assessments of each entry.
    pub assessments_of: NumbersById,
    /// The assessments by each organisation.
    pub assessments_by: NumbersById,
}

impl Declarations {
    /// Sorts every record by what it names.
    pub fn of(adoptions: &[Adoption], plans: &[Plan], assessments: &[Assessment]) -> Self {
        let of = |one: &Adoption| one.entry.name.clone();
        let by = |one: &Adoption| one.organisation.name.clone();
        Self {
            adoptions_of: numbers(adoptions, of),
            adoptions_by: numbers(adoptions, by),
            plans_for: numbers(plans, |plan| plan.fields.need.name.clone()),
            plans_by: numbers(plans, |plan| plan.organisation.name.clone()),
            assessments_of: numbers(assessments, |one| one.fields.entry.name.clone()),
            assessments_by: numbers(assessments, |one| one.organisation.name.clone()),
        }
    }
}

fn numbers<T>(records: &[T], name: impl Fn(&T) -> String) -> NumbersById {
    let mut numbers = NumbersById::new();
    for (number, record) in records.iter().enumerate() {
        numbers.entry(name(record)).or_default().push(number);
    }
    numbers
}

/// What a map has for an id; nothing where it has none.
pub fn about<'n>(numbers: &'n NumbersById, id: &str) -> &'n [usize] {
    numbers.get(id).map_or(&[], Vec::as_slice)
}
