//! Portal to findings: what no file can tell about itself. One file an idea, one row a check.

use crate::{diagnostic::Diagnostics, model::Portal};

mod addresses;
mod cycles;
mod dates;
mod duplicates;
mod links;
mod references;
mod structure;

/// Every check.
const CHECKS: [fn(&Portal<'_>, &mut Diagnostics); 7] = [
    addresses::check,
    cycles::check,
    dates::check,
    duplicates::check,
    links::check,
    references::check,
    structure::check,
];

/// Everything that is wrong with a portal as a whole.
pub fn check(portal: &Portal<'_>) -> Diagnostics {
    let mut found = Diagnostics::default();
    for check in CHECKS {
        check(portal, &mut found);
    }
    found
}
