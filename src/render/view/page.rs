//! What every page shares: the portal around it, and its own place in it.

use serde::Serialize;

use super::PageLink;
use crate::render::atlas::Atlas;

/// The portal itself, built once; every template sees it as `site`.
#[derive(Debug, Serialize)]
pub(crate) struct SiteView {
    /// The portal's name.
    pub(crate) title: String,
    /// What it is, in one sentence.
    pub(crate) summary: String,
    /// The language of the pages, as `html[lang]` wants it.
    pub(crate) language: String,
    /// Who keeps it.
    pub(crate) maintainer: String,
    /// Where to write to them: a URL or a `mailto:`; empty when not set.
    pub(crate) contact: String,
    /// The pages of the main navigation, in order; `PageLink::address` is also their key.
    pub(crate) navigation: Vec<PageLink>,
    /// The pages of the foot.
    pub(crate) footer: Vec<PageLink>,
    /// Address of the style sheet, with its fingerprint.
    pub(crate) style: String,
    /// Address of the script, with its fingerprint; empty when the theme has none.
    pub(crate) script: String,
    /// A text shown above every page until a date; empty when there is none today.
    pub(crate) notice: String,
    /// The complete URL the portal is published at, ending in `/`; empty when not set.
    pub(crate) base_url: String,
    /// Where this portal tells how to take part.
    pub(crate) guides: GuidesView,
    /// The version of Commonshelf that made it.
    pub(crate) version: &'static str,
    /// The addresses of the portal's own pages: `site.at.home`, `catalogue`, `browse`, `needs`,
    /// `organisations`, `standards`, `plans`, `stewardship`, `a_to_z`, `updates`, `retired` (empty when nothing is) and `data`.
    pub(crate) at: Atlas,
}

/// The page being rendered; every template sees it as `page`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    /// The heading of the page.
    pub(crate) title: String,
    /// What stands in the window's title: page, section, site.
    pub(crate) window_title: String,
    /// What the page is for.
    pub(crate) summary: String,
    /// The language of the title and of the summary, where it is another than the page's.
    pub(crate) language: ForeignLanguage,
    /// Its address from the root; empty for the home page.
    pub(crate) address: String,
    /// What leads from this page to the root: `./`, `../`, `../../`, …
    pub(crate) root: String,
    /// The complete URL; empty when `base_url` is not set, or the page is hidden.
    pub(crate) canonical: String,
    /// Whether search engines should leave it out.
    pub(crate) hidden: bool,
    /// The `address` of the navigation link that this page stands under; empty for none.
    pub(crate) section: String,
    /// The way here from home, without this page.
    pub(crate) breadcrumbs: Vec<Crumb>,
    /// Where to edit its source; empty when `portal.toml` has no template for it.
    pub(crate) edit_url: String,
    /// Where to report a problem with it; empty when `portal.toml` has no template for it.
    pub(crate) report_url: String,
    /// Address of the feed about it, or of the portal's; empty when the portal has no `base_url`.
    pub(crate) feed: String,
}

/// The pages of guidance on what only an organisation itself can say; each empty when
/// `portal.toml` names none, and an address from the root otherwise.
#[derive(Debug, Default, Serialize)]
pub(crate) struct GuidesView {
    /// On saying that one uses something.
    pub(crate) adoption: String,
    /// On publishing a plan.
    pub(crate) plan: String,
}

/// The languages of texts that are not in the portal's; empty for those that are.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct ForeignLanguage {
    /// Of the title.
    pub(crate) title: String,
    /// Of the summary.
    pub(crate) summary: String,
}

impl ForeignLanguage {
    /// Of a title and a summary that are in these.
    pub(crate) fn of(title: Option<&str>, summary: Option<&str>) -> Self {
        let text = |language: Option<&str>| language.unwrap_or_default().to_owned();
        Self { title: text(title), summary: text(summary) }
    }
}

/// One step of the way to a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Crumb {
    /// The title of that page.
    pub(crate) title: String,
    /// Its address from the root.
    pub(crate) address: String,
}
