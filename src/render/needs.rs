//! The page of a need.

use std::collections::{BTreeMap, BTreeSet};

use tera::Value;

use super::{
    atlas, declarations,
    error::Error,
    frame::{self, Frame},
    output::OutputFile,
    shared::{Shared, need_title},
    view::{AdoptionView, ForeignLanguage, NeedGroup, NeedView, PageLink},
};
use crate::{
    model::{declarations::about, listing::Shelf},
    parse::record::{Kind, Need},
};

/// Makes the page of the need with that number.
pub(super) fn file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let need = &shared.portal.needs[number];
    let title = need_title(need);
    let address = atlas::of_need(&need.id);
    let frame = Frame {
        way: vec![(shared.strings().text("navigation_needs"), atlas::NEEDS.to_owned())],
        path: &shared.portal.sources.file(need.source).path,
        language: ForeignLanguage::of(need.fields.label.foreign(), need.fields.summary.foreign()),
        ..Frame::own(&title, &need.fields.summary, &address)
    };
    let view = view(shared, need);
    frame::page(shared, "need.html", &frame, [("need", Value::from_serializable(&view))])
}

fn view(shared: &Shared<'_>, need: &Need) -> NeedView {
    let portal = shared.portal;
    let fields = &need.fields;
    let nothing = Shelf::default();
    let shelf = portal.listing.by_need.get(&need.id).unwrap_or(&nothing);
    let default = fields.default.as_ref();
    let default = default.and_then(|entry| portal.listing.entry_by_id.get(&entry.name)).copied();
    let mut by_kind: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for &number in shelf.usable.iter().filter(|&&number| Some(number) != default) {
        by_kind.entry(portal.entries[number].record.kind).or_default().push(number);
    }
    let groups = by_kind.into_iter().map(|(kind, numbers)| NeedGroup {
        kind: shared.strings().label("kinds", kind.word()),
        id: kind.word(),
        entries: shared.cards_of(&numbers),
    });
    let children = portal.listing.narrower_than.get(&need.id).into_iter().flatten();
    NeedView {
        synonyms: fields.synonyms.iter().map(ToString::to_string).collect(),
        default: default.map(|number| shared.cards[number].clone()),
        groups: groups.collect(),
        count: shelf.usable.len(),
        retired: shared.cards_of(&shelf.retired),
        adoptions: adoptions(shared, shelf),
        plans: declarations::current_plans(shared, about(&portal.declarations.plans_for, &need.id)),
        standards: standards(shared, shelf),
        guidance: guidance(shared, need),
        parent: fields.parent.as_ref().map(|parent| shared.need_link(&parent.name)),
        children: children.map(|child| shared.need_link(child)).collect(),
    }
}

/// Who uses the entries of a shelf.
fn adoptions(shared: &Shared<'_>, shelf: &Shelf) -> Vec<AdoptionView> {
    let portal = shared.portal;
    let ids = shelf.usable.iter().map(|&number| portal.entries[number].record.id.as_str());
    let numbers = ids.flat_map(|id| about(&portal.declarations.adoptions_of, id));
    let in_use = numbers.copied().filter(|&number| portal.adoptions[number].is_in_use());
    declarations::adoptions(shared, &in_use.collect::<Vec<_>>())
}

/// The standards that the entries of a shelf meet.
fn standards(shared: &Shared<'_>, shelf: &Shelf) -> Vec<PageLink> {
    let entries = shelf.usable.iter().map(|&number| &shared.portal.entries[number].record.common);
    let ids: BTreeSet<_> =
        entries.flat_map(|common| &common.meets).map(|meets| &meets.standard.name).collect();
    ids.into_iter().map(|id| shared.standard_link(id)).collect()
}

fn guidance(shared: &Shared<'_>, need: &Need) -> Option<PageLink> {
    let link = need.fields.guidance.as_ref()?;
    let from = &shared.portal.sources.file(need.source).path;
    let target = shared.portal.routes.resolve(from, &link.destination).ok()?;
    let mut page = shared.link(&shared.title_at(&target)?, target.address);
    if !target.anchor.is_empty() {
        page.address = format!("{}#{}", page.address, target.anchor);
    }
    Some(page)
}
