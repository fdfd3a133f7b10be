//! An organisation: whoever provides an entry.

use super::{
    Loose, ToRead, read_document, record,
    words::{Level, OrganisationStatus, OrganisationType},
};
use crate::{
    diagnostic::Diagnostics,
    parse::value::{Day, Line, OrganisationId, OrganisationName, WebAddress},
    source::SourceId,
};

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// From the path; the same for good.
    pub id: String,
    /// Its record.
    pub source: SourceId,
    /// What the record says.
    pub fields: OrganisationFields,
}

record! {
    /// A public body, or part of one.
    pub struct OrganisationFields {
        /// its full name
        name: required OrganisationName,
        /// whether it is at work
        status: required OrganisationStatus,
        /// short forms of its name
        acronyms: list Line,
        /// other names, former ones too
        aliases: list Line,
        /// what sort of body it is
        r#type: optional OrganisationType,
        /// what part of the public sector it belongs to
        level: optional Level,
        /// the organisation that it is part of
        parent: optional OrganisationId,
        /// its website
        url: optional WebAddress,
        /// when it closed
        closed: optional Day,
        /// who took over
        superseded_by: list OrganisationId,
        /// its slug on GOV.UK
        govuk_id: optional Line,
        /// where its code is
        code_accounts: list WebAddress,
    }
}

impl Organisation {
    /// Whether it has closed.
    pub fn is_closed(&self) -> bool {
        self.fields.status == OrganisationStatus::Closed
    }
}

/// Reads the record of an organisation whose id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_organisation(
    to_read: ToRead<'_>,
    id: &str,
    found: &mut Diagnostics,
) -> Result<Organisation, Loose> {
    let fields = read_document(to_read, found, OrganisationFields::read_fields)?;
    Ok(Organisation { id: id.to_owned(), source: to_read.source, fields })
}
