//! The page at an address that a page used to have.

use tera::Value;

use super::{
    error::Error,
    frame::{self, Frame},
    output::OutputFile,
    shared::Shared,
    view::Link,
};
use crate::model::routes::root_from;

/// Makes the page for one of the former addresses of the page with that number.
pub(super) fn file(shared: &Shared<'_>, page: usize, alias: usize) -> Result<OutputFile, Error> {
    let page = &shared.portal.pages[page];
    let address = &page.head.aliases[alias].address;
    let title = page.head.title.to_string();
    let href = format!("{}{}", root_from(address), shared.at(&page.address));
    let target = Link { title: title.clone(), href, external: false };
    let frame = Frame { hidden: true, ..Frame::own(&title, &page.head.summary, address) };
    frame::page(shared, "redirect.html", &frame, [("target", Value::from_serializable(&target))])
}
