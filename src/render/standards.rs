//! The list of standards, and the page of one.

use tera::Value;

use super::{
    atlas,
    error::Error,
    facts,
    frame::{self, Frame},
    output::OutputFile,
    shared::Shared,
    view::{ForeignLanguage, PageLink, StandardCard, StandardView},
};
use crate::{
    model::listing::Shelf,
    parse::record::{Standard, StandardFields},
};

/// The standards that are no points of others, each with its points.
pub(super) fn cards(shared: &Shared<'_>) -> Value {
    let standards = shared.portal.standards.iter().filter(|one| one.fields.parent.is_none());
    let mut standards: Vec<_> = standards.collect();
    standards.sort_by_key(|one| (one.fields.name.to_lowercase(), &one.id));
    let cards: Vec<_> = standards
        .into_iter()
        .map(|one| StandardCard {
            title: one.fields.name.to_string(),
            address: shared.at(&atlas::of_standard(&one.id)),
            summary: one.fields.summary.as_deref().unwrap_or_default().to_owned(),
            issuer: one.fields.issuer.to_string(),
            count: shelf(shared, &one.id).map_or(0, |shelf| shelf.usable.len()),
            points: points(shared, &one.id),
        })
        .collect();
    Value::from_serializable(&cards)
}

/// Makes the page of the standard with that number.
pub(super) fn file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let standard = &shared.portal.standards[number];
    let fields = &standard.fields;
    let address = atlas::of_standard(&standard.id);
    let list = (shared.strings().text("standards_title"), atlas::STANDARDS.to_owned());
    let summary = fields.summary.as_ref();
    let parent = fields.parent.as_ref().map(|parent| &parent.name);
    let parent = parent.map(|id| (shared.standard_link(id).title, atlas::of_standard(id)));
    let frame = Frame {
        way: [list].into_iter().chain(parent).collect(),
        path: &shared.portal.sources.file(standard.source).path,
        language: ForeignLanguage::of(fields.name.foreign(), summary.and_then(|one| one.foreign())),
        ..Frame::own(&fields.name, summary.map_or("", |summary| summary), &address)
    };
    let view = Value::from_serializable(&view(shared, standard));
    frame::page(shared, "standard.html", &frame, [("standard", view)])
}

fn view(shared: &Shared<'_>, standard: &Standard) -> StandardView {
    let shelf = shelf(shared, &standard.id);
    let guidance = shared.guidance_for.get(&standard.id).into_iter().flatten();
    StandardView {
        facts: facts::of_standard(shared, standard),
        url: standard.fields.url.to_string(),
        point: standard.fields.point.map(|number| number.0),
        parent: standard.fields.parent.as_ref().map(|parent| shared.standard_link(&parent.name)),
        points: points(shared, &standard.id),
        guidance: guidance
            .map(|&number| {
                let page = &shared.portal.pages[number];
                shared.link(&page.head.title, &page.address)
            })
            .collect(),
        count: shelf.map_or(0, |shelf| shelf.usable.len()),
        entries: shelf.map(|shelf| shared.cards_of(&shelf.usable)).unwrap_or_default(),
    }
}

fn shelf<'s>(shared: &'s Shared<'_>, id: &str) -> Option<&'s Shelf> {
    shared.portal.listing.by_standard.get(id)
}

fn points(shared: &Shared<'_>, id: &str) -> Vec<PageLink> {
    let points = shared.portal.listing.points_of.get(id).into_iter().flatten();
    let points = points.filter_map(|point| shared.portal.standard(point));
    let title = |fields: &StandardFields| match fields.point {
        Some(number) => {
            let title = shared.strings().with_title("point_short", &fields.name);
            title.replace("{n}", &number.0.to_string())
        }
        None => fields.name.to_string(),
    };
    points.map(|one| shared.link(&title(&one.fields), &atlas::of_standard(&one.id))).collect()
}
