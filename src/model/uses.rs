//! Who uses what, by the adopters' own word, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::freshness::Freshness;
use crate::parse::record::{Adoption, AdoptionStatus};

/// How many organisations say what of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// They use it, in service or on trial.
    pub using: usize,
    /// Of these, they said so within the last 12 months.
    pub confirmed: usize,
    /// Of these, a team answers questions of others.
    pub answering: usize,
    /// They think about it.
    pub evaluating: usize,
    /// They have stopped.
    pub stopped: usize,
}

impl Counts {
    /// Counts the adoptions of one entry.
    pub fn of<'a>(adoptions: impl Iterator<Item = &'a Adoption>, today: Date) -> Self {
        let mut counts = Self::default();
        for adoption in adoptions {
            let count = match adoption.fields.status {
                AdoptionStatus::Evaluating => &mut counts.evaluating,
                AdoptionStatus::Stopped => &mut counts.stopped,
                AdoptionStatus::Piloting | AdoptionStatus::Live => &mut counts.using,
            };
            *count += 1;
            if adoption.is_in_use() {
                counts.confirmed += usize::from(is_confirmed(adoption, today));
                counts.answering += usize::from(adoption.fields.referent.is_some());
            }
        }
        counts
    }
}

/// Whether an adopter has said so within the last 12 months.
pub fn is_confirmed(adoption: &Adoption, today: Date) -> bool {
    !matches!(Freshness::of_adoption(adoption, today), Freshness::Overdue(_))
}

/// Contracts that end in the same quarter for the same things: a chance to buy together.
#[derive(Debug, PartialEq, Eq)]
pub struct ContractGroup {
    /// The year.
    pub year: i16,
    /// 1 to 4.
    pub quarter: i8,
    /// What the contracts are for.
    pub subjects: Vec<Subject>,
    /// Numbers into [`Portal::adoptions`](super::Portal::adoptions), of two organisations or more.
    pub adoptions: Vec<usize>,
}

/// What contracts are for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// That need, by its id.
    Need(String),
    /// That entry, by its id; it names no need.
    Entry(String),
}

/// The groups of contracts that have not ended, by quarter.
pub fn contracts<'n>(
    adoptions: &[Adoption],
    needs_of: impl Fn(&str) -> Vec<&'n str>,
    today: Date,
) -> Vec<ContractGroup> {
    let mut groups: BTreeMap<(i16, i8, Subject), Vec<usize>> = BTreeMap::new();
    for (number, adoption) in adoptions.iter().enumerate().filter(|(_, one)| one.is_in_use()) {
        let Some(end) = adoption.fields.contract_end.filter(|end| end.date >= today) else {
            continue;
        };
        let needs = needs_of(&adoption.entry.name);
        let subjects: Vec<_> = if needs.is_empty() {
            vec![Subject::Entry(adoption.entry.name.clone())]
        } else {
            needs.into_iter().map(|need| Subject::Need(need.to_owned())).collect()
        };
        let (year, quarter) = (end.date.year(), (end.date.month() - 1) / 3 + 1);
        for subject in subjects {
            groups.entry((year, quarter, subject)).or_default().push(number);
        }
    }
    let several = |numbers: &Vec<usize>| {
        let names = numbers.iter().map(|&number| adoptions[number].organisation.name.as_str());
        names.collect::<BTreeSet<_>>().len() > 1
    };
    // The same contracts are one chance, however many needs they are for.
    let mut chances: BTreeMap<(i16, i8, Vec<usize>), Vec<Subject>> = BTreeMap::new();
    for ((year, quarter, subject), adoptions) in groups {
        if several(&adoptions) {
            chances.entry((year, quarter, adoptions)).or_default().push(subject);
        }
    }
    chances
        .into_iter()
        .map(|((year, quarter, adoptions), subjects)| ContractGroup {
            year,
            quarter,
            subjects,
            adoptions,
        })
        .collect()
}
