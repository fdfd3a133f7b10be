//! Portal to findings: what no file can tell about itself. One file an idea, one row a check.

use crate::{diagnostic::Diagnostics, model::Portal};

mod addresses;
mod alike;
mod audiences;
mod change_notes;
mod closed_owners;
mod cycles;
mod date_order;
mod dates;
mod duplicates;
mod expired;
mod known_names;
mod lifecycle_dates;
mod links;
mod near_duplicates;
mod references;
mod retired_links;
mod reviews;
mod structure;
mod successors;
mod tags;
mod vocabulary;

/// Every check.
const CHECKS: [fn(&Portal<'_>, &mut Diagnostics); 18] = [
    addresses::check,
    audiences::check,
    change_notes::check,
    closed_owners::check,
    cycles::check,
    date_order::check,
    dates::check,
    duplicates::check,
    expired::check,
    lifecycle_dates::check,
    links::check,
    near_duplicates::check,
    references::check,
    retired_links::check,
    reviews::check,
    structure::check,
    tags::check,
    vocabulary::check,
];

/// Everything that is wrong with a portal as a whole.
pub fn check(portal: &Portal<'_>) -> Diagnostics {
    let mut found = Diagnostics::default();
    for check in CHECKS {
        check(portal, &mut found);
    }
    found
}
