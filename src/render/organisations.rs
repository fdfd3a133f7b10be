//! The page of an organisation.

use tera::Value;

use super::{
    atlas, declarations,
    error::Error,
    facts,
    frame::{self, Frame},
    output::OutputFile,
    shared::Shared,
    stewardship,
    view::{ForeignLanguage, OrganisationView},
};
use crate::{
    model::{declarations::about, listing::Shelf, stewardship::Owner},
    parse::record::Organisation,
};

/// Makes the page of the organisation with that number.
pub(super) fn file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let organisation = &shared.portal.organisations[number];
    let address = atlas::of_organisation(&organisation.id);
    let summary = shared.strings().with_title("organisation_summary", &organisation.fields.name);
    let frame = Frame {
        way: vec![(
            shared.strings().text("navigation_organisations"),
            atlas::ORGANISATIONS.to_owned(),
        )],
        path: &shared.portal.sources.file(organisation.source).path,
        language: ForeignLanguage::of(organisation.fields.name.foreign(), None),
        ..Frame::own(&organisation.fields.name, &summary, &address)
    };
    let view = Value::from_serializable(&view(shared, organisation));
    frame::page(shared, "organisation.html", &frame, [("organisation", view)])
}

fn view(shared: &Shared<'_>, organisation: &Organisation) -> OrganisationView {
    let fields = &organisation.fields;
    let id = organisation.id.as_str();
    let nothing = Shelf::default();
    let shelf = shared.portal.listing.by_provider.get(id).unwrap_or(&nothing);
    let listing = &shared.portal.listing;
    let linked = |ids: Option<&Vec<String>>| {
        ids.into_iter().flatten().map(|id| shared.organisation_link(id)).collect()
    };
    let said = &shared.portal.declarations;
    let duties = shared.duties.get(&Owner::Organisation(id));
    OrganisationView {
        facts: facts::of_organisation(shared, organisation),
        closed: organisation.is_closed(),
        closed_on: fields.closed.map(|day| shared.strings().day(day.date)),
        successors: shared.successors(id),
        predecessors: linked(listing.predecessors_of.get(id)),
        count: shelf.usable.len(),
        provides: shared.cards_of(&shelf.usable),
        retired: shared.cards_of(&shelf.retired),
        uses: declarations::adoptions(shared, about(&said.adoptions_by, id)),
        plans: declarations::current_plans(shared, about(&said.plans_by, id)),
        assessed: declarations::assessments(shared, about(&said.assessments_by, id)),
        duties: duties.map(|duties| stewardship::views(shared, duties)).unwrap_or_default(),
        parts: linked(listing.parts_of.get(id)),
    }
}
