//! A standard: what entries meet and guidance helps to meet.

use super::{Loose, ToRead, read_document, record, words::StandardStatus};
use crate::{
    diagnostic::Diagnostics,
    parse::value::{Count, Line, Name, StandardId, Summary, WebAddress},
    source::SourceId,
};

/// A standard.
#[derive(Clone, Debug)]
pub struct Standard {
    /// From the path; the same for good.
    pub id: String,
    /// Its record.
    pub source: SourceId,
    /// What the record says.
    pub fields: StandardFields,
}

record! {
    /// A rule that services are measured by, or a point of one.
    pub struct StandardFields {
        /// what it is called
        name: required Name,
        /// who issues it
        issuer: required Line,
        /// where it can be read
        url: required WebAddress,
        /// what it asks for
        summary: optional Summary,
        /// how binding it is
        status: optional StandardStatus,
        /// the wider standard that it is a point of
        parent: optional StandardId,
        /// its number among the points of that standard
        point: optional Count,
        /// short forms of its name
        acronyms: list Line,
    }
}

/// Reads the record of a standard whose id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_standard(
    to_read: ToRead<'_>,
    id: &str,
    found: &mut Diagnostics,
) -> Result<Standard, Loose> {
    let fields = read_document(to_read, found, StandardFields::read_fields)?;
    Ok(Standard { id: id.to_owned(), source: to_read.source, fields })
}
