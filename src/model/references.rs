//! Where one file of the content leads to another: ids in records, and links.

use super::Portal;
use crate::{
    parse::{
        path::ContentPath,
        shape::Target,
        value::{PageLink, Reference},
    },
    source::Span,
};

impl Portal<'_> {
    /// Shows every id in a record that leads to another record, also in what could be read of a record
    /// with a fault.
    pub fn references<'p>(&'p self, visit: &mut dyn FnMut(Target, &'p Reference)) {
        self.loose.iter().for_each(|(target, reference)| visit(*target, reference));
        self.entries.iter().for_each(|entry| entry.record.references(visit));
        self.organisations.iter().for_each(|one| one.fields.references(visit));
        self.needs.iter().for_each(|need| need.fields.references(visit));
        self.standards.iter().for_each(|standard| standard.fields.references(visit));
        for adoption in &self.adoptions {
            visit(Target::Organisation, &adoption.organisation);
            visit(Target::Entry, &adoption.entry);
            adoption.fields.references(visit);
        }
        for plan in &self.plans {
            visit(Target::Organisation, &plan.organisation);
            plan.fields.references(visit);
        }
        for assessment in &self.assessments {
            visit(Target::Organisation, &assessment.organisation);
            assessment.fields.references(visit);
        }
    }

    /// Every place in another file that leads to an entry, sorted. An id that a path gives is at the
    /// start of the file.
    pub fn places_that_lead_to(&self, id: &str) -> Vec<Span> {
        let mut places = Vec::new();
        self.references(&mut |target, reference| {
            if target == Target::Entry && reference.name == id {
                places.push(reference.span);
            }
        });
        let links = self.links().filter(|(link, span)| {
            let from = &self.sources.file(span.source).path;
            let leads_to = self.routes.resolve(from, link).ok();
            leads_to.is_some_and(|target| is_about(target.path, id))
        });
        places.extend(links.map(|(_, span)| span));
        places.retain(|place| !is_about(&self.sources.file(place.source).path, id));
        places.sort();
        places
    }

    /// Every link in texts, heads of pages and records, with its place.
    fn links(&self) -> impl Iterator<Item = (&str, Span)> {
        let descriptions = self.entries.iter().filter_map(|entry| entry.description.as_ref());
        let bodies = self.pages.iter().map(|page| &page.body);
        let bodies = bodies.chain(descriptions.map(|(_, body)| body));
        let links = bodies.flat_map(|body| &body.links);
        let heads = self
            .pages
            .iter()
            .map(|page| &page.head)
            .flat_map(|head| head.related.iter().chain(&head.next).chain(&head.obligations));
        let here = heads.filter_map(|link| match link {
            PageLink::Here(link) => Some(link),
            PageLink::Elsewhere(_) => None,
        });
        let here = here.chain(self.needs.iter().filter_map(|need| need.fields.guidance.as_ref()));
        links
            .map(|link| (link.destination.as_str(), link.span))
            .chain(here.map(|link| (link.destination.as_str(), link.span)))
    }
}

/// Whether a file is the record or the description of an entry.
fn is_about(path: &str, entry: &str) -> bool {
    match ContentPath::of(path) {
        ContentPath::Entry(_, id) | ContentPath::Description(id) => id == entry,
        _ => false,
    }
}
