//! The addresses of the pages that the portal makes itself.

use crate::parse::record::{Kind, Lifecycle};

/// The list of all entries.
pub const CATALOGUE: &str = "catalogue/";
/// The ways to divide it.
pub const BROWSE: &str = "catalogue/by/";
/// The list of kinds.
pub const KINDS: &str = "catalogue/by/kind/";
/// The list of points of life.
pub const LIFECYCLES: &str = "catalogue/by/lifecycle/";
/// The list of tags.
pub const TAGS: &str = "catalogue/by/tag/";
/// The list of needs.
pub const NEEDS: &str = "needs/";
/// The list of organisations.
pub const ORGANISATIONS: &str = "organisations/";
/// The list of standards.
pub const STANDARDS: &str = "standards/";
/// What organisations are about to do.
pub const PLANS: &str = "plans/";
/// What must be checked again, by owner.
pub const STEWARDSHIP: &str = "stewardship/";
/// Everything by its first letter.
pub const A_TO_Z: &str = "a-to-z/";
/// What changed.
pub const UPDATES: &str = "updates/";
/// What a host shows for an address that is not there.
pub const NOT_FOUND: &str = "404.html";
/// The feed of every change.
pub const FEED: &str = "updates/feed.xml";
/// The feed of the catalogue's changes.
pub const CATALOGUE_FEED: &str = "catalogue/feed.xml";
/// The catalogue as JSON.
pub const DATA: &str = "catalogue.json";

/// Whether the portal makes something at an address itself, or may one day when a list grows.
pub fn is_own(address: &str) -> bool {
    const PAGES: [&str; 8] =
        [CATALOGUE, NEEDS, ORGANISATIONS, STANDARDS, PLANS, STEWARDSHIP, A_TO_Z, UPDATES];
    const FOLDERS: [&str; 3] = [BROWSE, "catalogue/page/", "assets/"];
    PAGES.contains(&address) || FOLDERS.iter().any(|folder| address.starts_with(folder))
}

/// The page of an entry.
pub fn of_entry(id: &str) -> String {
    format!("{CATALOGUE}{id}/")
}

/// The list of the entries of a kind.
pub fn of_kind(kind: Kind) -> String {
    format!("{KINDS}{}/", kind.word())
}

/// The list of the entries at a point of their life.
pub fn of_lifecycle(lifecycle: Lifecycle) -> String {
    format!("{LIFECYCLES}{}/", lifecycle.word())
}

/// The list of the entries with a tag.
pub fn of_tag(tag: &str) -> String {
    format!("{TAGS}{tag}/")
}

/// The page of an organisation.
pub fn of_organisation(id: &str) -> String {
    format!("{ORGANISATIONS}{id}/")
}

/// The page of a standard.
pub fn of_standard(id: &str) -> String {
    format!("{STANDARDS}{id}/")
}

/// The page of a need.
pub fn of_need(id: &str) -> String {
    format!("{NEEDS}{id}/")
}
