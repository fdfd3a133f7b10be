//! `fmt`: records in one layout.

use super::{End, Trouble};
use crate::cli::FmtArguments;

pub(super) fn fmt(_arguments: &FmtArguments) -> Result<End, Trouble> {
    Err((Box::from("not made yet"), 3))
}
