//! A page around its content: titles, addresses, the way here, and the links at its foot.

use tera::{Context, Value};
use url::form_urlencoded::byte_serialize;

use super::{
    atlas,
    error::Error,
    output::{OutputFile, OutputPath},
    shared::Shared,
    view::{Crumb, ForeignLanguage, PageView},
};
use crate::model::routes::root_from;

/// What a page says about itself.
pub(super) struct Frame<'a> {
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    /// The languages of these two.
    pub(super) language: ForeignLanguage,
    /// From the root, without any `index.html`.
    pub(super) address: &'a str,
    /// The titles and addresses on the way here, after home.
    pub(super) way: Vec<(String, String)>,
    /// The file that it is made from.
    pub(super) path: &'a str,
    /// Whether search engines should leave it out.
    pub(super) hidden: bool,
}

impl Frame<'_> {
    /// A page that no single file stands for.
    pub(super) fn own<'a>(title: &'a str, summary: &'a str, address: &'a str) -> Frame<'a> {
        let language = ForeignLanguage::default();
        Frame { title, summary, language, address, way: Vec::new(), path: "", hidden: false }
    }
}

/// Renders a page.
pub(super) fn page(
    shared: &Shared<'_>,
    template: &str,
    frame: &Frame<'_>,
    values: impl IntoIterator<Item = (&'static str, Value)>,
) -> Result<OutputFile, Error> {
    let mut context = Context::new();
    context.insert_value("page", Value::from_serializable(&view(shared, frame)));
    for (name, value) in values {
        context.insert_value(name, value);
    }
    let html = shared.render(template, &context, frame.address)?;
    file(frame.address, html.into_bytes())
}

/// A file at an address.
pub(super) fn file(address: &str, bytes: Vec<u8>) -> Result<OutputFile, Error> {
    let bad = |part| Error::Address { address: address.to_owned(), part };
    Ok(OutputFile { path: OutputPath::of_address(address).map_err(bad)?, bytes })
}

fn view(shared: &Shared<'_>, frame: &Frame<'_>) -> PageView {
    let settings = &shared.portal.settings;
    let base = settings.base_url.as_ref();
    let url = base.map(|base| format!("{}{}", base.0, frame.address)).unwrap_or_default();
    let top = frame.address.split('/').next().unwrap_or_default();
    let home = (!frame.address.is_empty())
        .then(|| Crumb { title: shared.strings().text("home"), address: shared.at("") });
    let way = frame
        .way
        .iter()
        .map(|(title, address)| Crumb { title: title.clone(), address: shared.at(address) });
    PageView {
        title: frame.title.to_owned(),
        window_title: window_title(frame, &settings.title),
        summary: frame.summary.to_owned(),
        language: frame.language.clone(),
        address: shared.at(frame.address),
        root: root(shared, frame.address),
        edit_url: fill(settings.edit_url.as_ref().map(|url| url.0.as_str()), frame, &url),
        // Nobody reports a problem with a page that stands for an address that is not there.
        report_url: if frame.hidden && frame.path.is_empty() {
            String::new()
        } else {
            fill(settings.report_url.as_ref().map(|url| url.0.as_str()), frame, &url)
        },
        canonical: if frame.hidden { String::new() } else { url },
        hidden: frame.hidden,
        section: shared.at(&format!("{top}/")),
        breadcrumbs: home.into_iter().chain(way).collect(),
        feed: match (base, top) {
            (None, _) => String::new(),
            (Some(_), "catalogue") => atlas::CATALOGUE_FEED.to_owned(),
            (Some(_), _) => atlas::FEED.to_owned(),
        },
    }
}

/// What a host shows for any address needs links from the root, if the root is known.
fn root(shared: &Shared<'_>, address: &str) -> String {
    match &shared.portal.settings.served_at {
        Some(served_at) if address == atlas::NOT_FOUND => served_at.0.clone(),
        _ => root_from(address),
    }
}

/// Page, section, site.
fn window_title(frame: &Frame<'_>, site: &str) -> String {
    let section = frame.way.last().map(|(title, _)| title.as_str());
    let parts = [Some(frame.title), section, Some(site)].into_iter().flatten();
    let mut parts: Vec<_> = parts.collect();
    parts.dedup();
    parts.join(" – ")
}

fn fill(template: Option<&str>, frame: &Frame<'_>, url: &str) -> String {
    let Some(template) = template else { return String::new() };
    if template.contains("{path}") && frame.path.is_empty() {
        return String::new();
    }
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    template
        .replace("{path}", frame.path)
        .replace("{title}", &encoded(frame.title))
        .replace("{url}", &encoded(url))
}
