//! A need: what a reader has before they know any product.

use super::{Loose, ToRead, read_document, record};
use crate::{
    diagnostic::Diagnostics,
    parse::value::{EntryId, Label, Line, NeedId, SourceLink, Summary},
    source::SourceId,
};

/// A need.
#[derive(Clone, Debug)]
pub struct Need {
    /// From the path; the same for good.
    pub id: String,
    /// Its record.
    pub source: SourceId,
    /// What the record says.
    pub fields: NeedFields,
}

record! {
    /// What a reader has before they know any product.
    pub struct NeedFields {
        /// ends the sentence "I need to …"
        label: required Label,
        /// what having it means
        summary: required Summary,
        /// other words for it
        synonyms: list Line,
        /// the entry to look at first
        default: optional EntryId,
        /// the wider need
        parent: optional NeedId,
        /// the page of guidance about it
        guidance: optional SourceLink,
    }
}

/// Reads the record of a need whose id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_need(to_read: ToRead<'_>, id: &str, found: &mut Diagnostics) -> Result<Need, Loose> {
    let fields = read_document(to_read, found, NeedFields::read_fields)?;
    Ok(Need { id: id.to_owned(), source: to_read.source, fields })
}
