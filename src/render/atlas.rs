//! The addresses of the portal's own pages, in the form that links take here.

use serde::Serialize;

use crate::parse::{
    record::{Kind, Lifecycle},
    settings::{Links, Settings},
};

/// The list of all entries.
pub(super) const CATALOGUE: &str = "catalogue/";
/// The ways to divide it.
pub(super) const BROWSE: &str = "catalogue/by/";
/// The list of kinds.
pub(super) const KINDS: &str = "catalogue/by/kind/";
/// The list of points of life.
pub(super) const LIFECYCLES: &str = "catalogue/by/lifecycle/";
/// The list of tags.
pub(super) const TAGS: &str = "catalogue/by/tag/";
/// The list of needs.
pub(super) const NEEDS: &str = "needs/";
/// The list of organisations.
pub(super) const ORGANISATIONS: &str = "organisations/";
/// Everything by its first letter.
pub(super) const A_TO_Z: &str = "a-to-z/";
/// What changed.
pub(super) const UPDATES: &str = "updates/";
/// What a host shows for an address that is not there.
pub(super) const NOT_FOUND: &str = "404.html";
/// The feed of every change.
pub(super) const FEED: &str = "updates/feed.xml";
/// The feed of the catalogue's changes.
pub(super) const CATALOGUE_FEED: &str = "catalogue/feed.xml";
/// The catalogue as JSON.
pub(super) const DATA: &str = "catalogue.json";

/// What templates see as `site.at`.
#[derive(Debug, Serialize)]
pub(super) struct Atlas {
    home: String,
    catalogue: String,
    browse: String,
    needs: String,
    organisations: String,
    a_to_z: String,
    updates: String,
    data: String,
}

impl Atlas {
    pub(super) fn of(settings: &Settings) -> Self {
        let at = |address| linked(settings, address);
        Self {
            home: at(""),
            catalogue: at(CATALOGUE),
            browse: at(BROWSE),
            needs: at(NEEDS),
            organisations: at(ORGANISATIONS),
            a_to_z: at(A_TO_Z),
            updates: at(UPDATES),
            data: at(DATA),
        }
    }
}

/// An address as links have it: a folder, or the file in it for pages that are opened from a disk.
pub(super) fn linked(settings: &Settings, address: &str) -> String {
    let folder = address.is_empty() || address.ends_with('/');
    if folder && settings.links == Some(Links::File) {
        format!("{address}index.html")
    } else {
        address.to_owned()
    }
}

/// The list of the entries of a kind.
pub(super) fn of_kind(kind: Kind) -> String {
    format!("{KINDS}{}/", kind.word())
}

/// The list of the entries at a point of their life.
pub(super) fn of_lifecycle(lifecycle: Lifecycle) -> String {
    format!("{LIFECYCLES}{}/", lifecycle.word())
}

/// The list of the entries with a tag.
pub(super) fn of_tag(tag: &str) -> String {
    format!("{TAGS}{tag}/")
}

/// The page of an organisation.
pub(super) fn of_organisation(id: &str) -> String {
    format!("{ORGANISATIONS}{id}/")
}

/// The page of a need.
pub(super) fn of_need(id: &str) -> String {
    format!("{NEEDS}{id}/")
}
