//! `explain`: what a rule wants, and why.

use super::{End, Trouble};
use crate::cli::ExplainArguments;

pub(super) fn explain(_arguments: &ExplainArguments) -> Result<End, Trouble> {
    Err((Box::from("not made yet"), 3))
}
