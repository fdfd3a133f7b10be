//! What took over from something that is no more, by however many steps.

use std::collections::BTreeSet;

use crate::model::Portal;

/// Steps that are followed: more than anything takes in its life, and few enough for a portal in which
/// everything has been replaced.
const MOST: usize = 100;

/// The entries that can be used instead of a retired one.
pub(super) fn of_entry<'p>(portal: &'p Portal<'_>, retired: &'p str) -> Vec<&'p str> {
    follow(retired, |id| {
        let entry = portal.entry(id).map(|entry| &entry.record);
        let after = entry.map_or(&[][..], |entry| &entry.common.replaced_by);
        let usable = entry.is_some_and(|entry| !entry.is_retired());
        (!usable).then(|| after.iter().map(|next| next.name.as_str()).collect())
    })
}

/// The organisations at work that took over from a closed one.
pub(super) fn of_organisation<'p>(portal: &'p Portal<'_>, closed: &'p str) -> Vec<&'p str> {
    follow(closed, |id| {
        let organisation = portal.organisation(id);
        let after = organisation.map_or(&[][..], |one| &one.fields.superseded_by);
        let at_work = organisation.is_some_and(|one| !one.is_closed());
        (!at_work).then(|| after.iter().map(|next| next.name.as_str()).collect())
    })
}

/// Where the steps from `gone` end, if not too far away; `after` says what comes after something that
/// is gone, and nothing of what is still there.
fn follow<'p>(gone: &'p str, after: impl Fn(&'p str) -> Option<Vec<&'p str>>) -> Vec<&'p str> {
    let mut open = vec![gone];
    let mut seen = BTreeSet::new();
    let mut ends = Vec::new();
    while let Some(id) = open.pop()
        && seen.len() <= MOST
    {
        if seen.insert(id) {
            match after(id) {
                Some(further) => open.extend(further.into_iter().rev()),
                None => ends.push(id),
            }
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the steps from 0 end, each number leading to the next and the last still there.
    fn end_of(steps: usize) -> Vec<String> {
        let names: Vec<_> = (0..=steps).map(|step| step.to_string()).collect();
        let after = |id: &str| {
            let next = names.get(id.parse::<usize>().expect("all are numbers") + 1);
            next.map(|next| vec![next.as_str()])
        };
        follow("0", after).into_iter().map(ToOwned::to_owned).collect()
    }

    #[test]
    fn a_way_is_followed_for_a_hundred_steps() {
        assert_eq!(end_of(1), ["1"]);
        assert_eq!(end_of(MOST), ["100"]);
        assert_eq!(end_of(MOST + 1), Vec::<String>::new());
    }
}
