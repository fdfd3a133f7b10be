//! An adoption: an organisation says that it uses an entry. Only the adopter may say so, which is why
//! the record lies in a folder of its own.

use super::{
    Loose, ToRead, read_document, record, with_path,
    words::{AdoptionStatus, Scale},
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::Target,
        value::{Day, Email, Line, Paragraph, Reference, WebAddress},
    },
    source::SourceId,
};

/// An adoption.
#[derive(Clone, Debug)]
pub struct Adoption {
    /// Its record.
    pub source: SourceId,
    /// Who uses it, from the path.
    pub organisation: Reference,
    /// What they use, from the path.
    pub entry: Reference,
    /// What the record says.
    pub fields: AdoptionFields,
}

record! {
    /// An organisation's own word that it uses an entry.
    pub struct AdoptionFields {
        /// how far along the organisation is with it
        status: required AdoptionStatus,
        /// the day on which the organisation last said that this is so
        last_confirmed: required Day,
        /// since when
        since: optional Day,
        /// what it is used for
        purpose: optional Paragraph,
        /// the service that it is used in
        service: optional Line,
        /// the version that is used
        version: optional Line,
        /// how many people it serves in a year
        scale: optional Scale,
        /// how it has gone, for others to learn from
        experience: optional Paragraph,
        /// whom others may ask about it
        referent: optional Referent,
        /// a page that shows the use
        evidence: optional WebAddress,
        /// the last day of the contract for it
        contract_end: optional Day,
        /// why it is no longer used
        stopped_reason: optional Paragraph,
    }
}

record! {
    /// A team at an adopter that answers questions of others.
    pub struct Referent {
        /// its shared mailbox, never a person's
        email: required Email,
        /// what it can tell about
        topics: list Line,
    }
}

impl Adoption {
    /// Whether the organisation uses it now: trying it out is not yet use.
    pub fn is_in_use(&self) -> bool {
        matches!(self.fields.status, AdoptionStatus::Piloting | AdoptionStatus::Live)
    }
}

/// Reads the record of an adoption whose organisation and entry its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_adoption(
    to_read: ToRead<'_>,
    (organisation, entry): (&str, &str),
    found: &mut Diagnostics,
) -> Result<Adoption, Loose> {
    let named = |id: &str| Reference { name: id.to_owned(), span: to_read.source.span(0..0) };
    let (organisation, entry) = (named(organisation), named(entry));
    let ids = [(Target::Organisation, &organisation), (Target::Entry, &entry)];
    let fields = read_document(to_read, found, AdoptionFields::read_fields);
    let fields = fields.map_err(|loose| with_path(loose, ids))?;
    Ok(Adoption { source: to_read.source, organisation, entry, fields })
}
