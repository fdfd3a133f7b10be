//! The home page.

use tera::Value;

use super::{
    browse::change_view,
    error::Error,
    frame::{self, Frame},
    guidance,
    output::OutputFile,
    shared::Shared,
    view::{ForeignLanguage, HomeView},
};
use crate::{model::Page, parse::guidance::Head};

/// The newest changes that the home page shows.
const CHANGES: usize = 5;

pub(super) fn file(shared: &Shared<'_>, page: &Page<'_>) -> Result<OutputFile, Error> {
    let portal = shared.portal;
    let top = portal.pages.iter().position(|page| page.path == "content/guidance/index.md");
    let sections = top.map_or(&[][..], |top| portal.navigation.children_of(top));
    let needs = portal.needs.iter().map(|need| shared.need_card(need));
    let view = HomeView {
        body: guidance::html(shared, page.source, &page.body, &page.address),
        entries: portal.listing.all.usable.len(),
        organisations: shared.providers().count(),
        needs: needs.filter(|need| need.count > 0).collect(),
        kinds: shared.kinds(),
        sections: sections.iter().map(|&number| guidance::child_link(shared, number)).collect(),
        changes: shared.changes.iter().take(CHANGES).map(|one| change_view(shared, one)).collect(),
    };
    let Head { title, summary, .. } = &page.head;
    let frame = Frame {
        path: page.path,
        language: ForeignLanguage::of(title.foreign(), summary.foreign()),
        ..Frame::own(title, summary, "")
    };
    frame::page(shared, "home.html", &frame, [("home", Value::from_serializable(&view))])
}
