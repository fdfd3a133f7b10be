//! The addresses of the portal's own pages, in the form that links take here.

use serde::Serialize;

pub(super) use crate::model::atlas::{
    A_TO_Z, BROWSE, CATALOGUE, CATALOGUE_FEED, DATA, FEED, KINDS, LIFECYCLES, NEEDS, NOT_FOUND,
    ORGANISATIONS, PLANS, STANDARDS, STEWARDSHIP, TAGS, UPDATES, of_entry, of_kind, of_lifecycle,
    of_need, of_organisation, of_standard, of_tag,
};
use crate::{
    model::Portal,
    parse::{
        record::Lifecycle,
        settings::{Links, Settings},
    },
};

/// What templates see as `site.at`.
#[derive(Debug, Serialize)]
pub(super) struct Atlas {
    home: String,
    catalogue: String,
    browse: String,
    needs: String,
    organisations: String,
    standards: String,
    plans: String,
    stewardship: String,
    a_to_z: String,
    updates: String,
    /// Empty when nothing is retired.
    retired: String,
    data: String,
}

impl Atlas {
    pub(super) fn of(portal: &Portal<'_>) -> Self {
        let at = |address: &str| linked(&portal.settings, address);
        let any_retired = !portal.listing.all.retired.is_empty();
        Self {
            home: at(""),
            catalogue: at(CATALOGUE),
            browse: at(BROWSE),
            needs: at(NEEDS),
            organisations: at(ORGANISATIONS),
            standards: at(STANDARDS),
            plans: at(PLANS),
            stewardship: at(STEWARDSHIP),
            a_to_z: at(A_TO_Z),
            updates: at(UPDATES),
            retired: if any_retired {
                at(&of_lifecycle(Lifecycle::Retired))
            } else {
                String::new()
            },
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
