//! Links and relations that lead a reader to something that can no longer be used.

use super::successors;
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{Portal, relations},
    parse::{
        destination::Destination,
        markdown::Markdown,
        path::ContentPath,
        record::{Adoption, Entry},
        toml_document::place_of,
        value::{PageLink, Reference, SourceLink, either},
    },
    rule::LINK_TO_RETIRED,
    source::Span,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    for page in &portal.pages {
        check_body(portal, &page.body, found);
        let head = &page.head;
        for link in head.related.iter().chain(&head.next).chain(&head.obligations) {
            if let PageLink::Here(SourceLink { destination, span }) = link {
                found.extend(link_to_retired(portal, destination, *span));
            }
        }
    }
    for entry in portal.entries.iter().filter(|entry| !entry.record.is_retired()) {
        if let Some((_, body)) = &entry.description {
            check_body(portal, body, found);
        }
        let references = references(&entry.record);
        let own = &entry.record.id;
        found.extend(references.filter_map(|one| reference_to_retired(portal, own, one)));
    }
    for SourceLink { destination, span } in
        portal.needs.iter().filter_map(|need| need.fields.guidance.as_ref())
    {
        found.extend(link_to_retired(portal, destination, *span));
    }
    for candidate in portal.plans.iter().flat_map(|plan| &plan.fields.candidates) {
        found.extend(reference_to_retired(portal, "", candidate));
    }
    found.extend(portal.adoptions.iter().filter_map(|adoption| adopted(portal, adoption)));
}

fn check_body(portal: &Portal<'_>, body: &Markdown<'_>, found: &mut Diagnostics) {
    let here = body.links.iter().filter(|link| !link.image);
    let here = here.filter(|link| Destination::of(&link.destination) == Destination::Here);
    found.extend(here.filter_map(|link| link_to_retired(portal, &link.destination, link.span)));
}

/// The ids of other entries in a record.
fn references(entry: &Entry) -> impl Iterator<Item = &Reference> {
    let written = relations::written(&entry.common, &entry.details);
    let relations = written.flat_map(|(_, ids)| ids).map(|id| &id.0);
    let suppliers = entry.common.suppliers.iter();
    relations.chain(suppliers.filter_map(|supplier| Some(&supplier.agreement.as_ref()?.0)))
}

/// The entry with that id, if it is retired.
fn retired<'p>(portal: &'p Portal<'_>, id: &str) -> Option<&'p Entry> {
    portal.entry(id).map(|entry| &entry.record).filter(|entry| entry.is_retired())
}

fn link_to_retired(portal: &Portal<'_>, destination: &str, span: Span) -> Option<Diagnostic> {
    let from = &portal.sources.file(span.source).path;
    let target = portal.routes.resolve(from, destination).ok()?;
    let (ContentPath::Entry(_, id) | ContentPath::Description(id)) = ContentPath::of(target.path)
    else {
        return None;
    };
    let finding = LINK_TO_RETIRED.at(span, format!("this leads to `{id}`, which is retired"));
    let entry = retired(portal, id)?;
    Some(match successors::of_entry(portal, &entry.id).as_slice() {
        [] => finding.help("take the link away, or link what a reader can use"),
        some => finding.help(format!("link {}, which replaced it", either(some))),
    })
}

/// A finding about an id in the record of the entry `own`.
fn reference_to_retired(
    portal: &Portal<'_>,
    own: &str,
    reference: &Reference,
) -> Option<Diagnostic> {
    let entry = retired(portal, &reference.name)?;
    let finding = LINK_TO_RETIRED.at(reference.span, format!("`{}` is retired", entry.id));
    Some(match successors::of_entry(portal, &entry.id).as_slice() {
        [] => finding.help("take it away, or name another entry"),
        some if some.contains(&own) => {
            finding.help(format!("take it away; its own page says that `{own}` replaced it"))
        }
        [one] => finding.replace(format!("name `{one}`, which replaced it"), format!("\"{one}\"")),
        more => finding.help(format!("name {}, which replaced it", either(more))),
    })
}

/// An adopter that says it uses what nobody can use any more.
fn adopted(portal: &Portal<'_>, adoption: &Adoption) -> Option<Diagnostic> {
    let entry = retired(portal, &adoption.entry.name).filter(|_| adoption.is_in_use())?;
    let message = format!("`{}` is retired, and this record says that it is in use", entry.id);
    let status = place_of(portal.sources, adoption.source, "status");
    let finding = LINK_TO_RETIRED.at(status, message);
    Some(match successors::of_entry(portal, &entry.id).as_slice() {
        [] => finding.help("write `stopped` when the last use has ended"),
        some => finding.help(format!(
            "write `stopped` when the last use has ended, and add an adoption of {} once you use it",
            either(some)
        )),
    })
}
