//! Records that lead back to themselves.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Deref,
};

use crate::{
    diagnostic::Diagnostics,
    model::{
        Portal,
        relations::{self, Relation},
    },
    parse::value::Reference,
    rule::REFERENCE_CYCLE,
};

/// What each record leads to.
type Graph<'p> = BTreeMap<&'p str, Vec<&'p Reference>>;

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let entries = || portal.entries.iter().map(|entry| &entry.record);
    let part_of = entries().map(|entry| (entry.id.as_str(), to(&entry.common.part_of)));
    report("is part of", &part_of.collect(), found);
    let replaced = entries().map(|entry| (entry.id.as_str(), to(&entry.common.replaced_by)));
    report("is replaced by", &replaced.collect(), found);
    let organisations = || portal.organisations.iter();
    let parents = organisations().map(|one| (one.id.as_str(), to(&one.fields.parent)));
    report("is part of", &parents.collect(), found);
    let after = organisations().map(|one| (one.id.as_str(), to(&one.fields.superseded_by)));
    report("is superseded by", &after.collect(), found);
    let wider = portal.needs.iter().map(|need| (need.id.as_str(), to(&need.fields.parent)));
    report("is part of", &wider.collect(), found);
    let standards = portal.standards.iter();
    let wider = standards.map(|standard| (standard.id.as_str(), to(&standard.fields.parent)));
    report("is part of", &wider.collect(), found);
    check_selves(portal, found);
}

/// What some ids lead to.
fn to<'p, I: Deref<Target = Reference> + 'p>(
    ids: impl IntoIterator<Item = &'p I>,
) -> Vec<&'p Reference> {
    ids.into_iter().map(|id| &**id).collect()
}

/// An entry that names itself where it should name another.
fn check_selves(portal: &Portal<'_>, found: &mut Diagnostics) {
    let circles = [Relation::PartOf, Relation::ReplacedBy];
    for entry in &portal.entries {
        let record = &entry.record;
        let written = relations::written(&record.common, &record.details);
        let others = written.filter(|(relation, _)| !circles.contains(relation));
        for reference in others.flat_map(|(_, references)| references) {
            if reference.name == record.id {
                let message = format!("`{}` names itself here", record.id);
                found.push(REFERENCE_CYCLE.at(reference.span, message).help("take it away"));
            }
        }
    }
}

/// Reports each circle once, at the reference that closes it.
fn report(verb: &str, graph: &Graph<'_>, found: &mut Diagnostics) {
    let mut done = BTreeSet::new();
    for start in graph.keys() {
        if done.contains(start) {
            continue;
        }
        // The way from `start` to here, the place of each step in it, and for each step the references
        // still to follow.
        let mut way: Vec<&str> = vec![start];
        let mut places = BTreeMap::from([(*start, 0)]);
        let mut open = vec![graph[start].as_slice()];
        while let Some(references) = open.last_mut() {
            let Some((reference, rest)) = references.split_first() else {
                open.pop();
                if let Some(id) = way.pop() {
                    places.remove(id);
                    done.insert(id);
                }
                continue;
            };
            *references = rest;
            let name = reference.name.as_str();
            if let Some(&place) = places.get(name) {
                let circle = [&way[place..], &[name]].concat().join(&format!(" {verb} "));
                found.push(
                    REFERENCE_CYCLE
                        .at(reference.span, format!("this leads in a circle: {circle}"))
                        .help("take one of these steps away"),
                );
            } else if !done.contains(name) && graph.contains_key(name) {
                places.insert(name, way.len());
                way.push(name);
                open.push(&graph[name]);
            }
        }
    }
}
