//! What took over from something that is no more, by however many steps.

use std::collections::BTreeSet;

use crate::model::Portal;

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

/// Where the steps from `gone` end; `after` says what comes after something that is gone, and nothing
/// of what is still there.
fn follow<'p>(gone: &'p str, after: impl Fn(&'p str) -> Option<Vec<&'p str>>) -> Vec<&'p str> {
    let mut open = vec![gone];
    let mut seen = BTreeSet::new();
    let mut ends = Vec::new();
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            match after(id) {
                Some(further) => open.extend(further.into_iter().rev()),
                None => ends.push(id),
            }
        }
    }
    ends
}
