//! `schema`: the JSON Schema of records.

use super::{End, Trouble};
use crate::cli::SchemaArguments;

pub(super) fn schema(_arguments: &SchemaArguments) -> Result<End, Trouble> {
    Err((Box::from("not made yet"), 3))
}
