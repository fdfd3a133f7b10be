//! `retire`: an entry that can no longer be used, and why.

use super::{End, Trouble, World};
use crate::cli::RetireArguments;

pub(super) fn retire(_arguments: &RetireArguments, _world: &World) -> Result<End, Trouble> {
    Err((Box::from("not made yet"), 3))
}
