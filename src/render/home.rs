//! The home page.

use tera::Value;

use super::{
    browse::change_view,
    error::Error,
    frame::{self, Frame},
    guidance,
    output::OutputFile,
    shared::Shared,
    view::HomeView,
};
use crate::model::Page;

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
    let frame = Frame { path: page.path, ..Frame::own(&page.head.title, &page.head.summary, "") };
    frame::page(shared, "home.html", &frame, [("home", Value::from_serializable(&view))])
}
