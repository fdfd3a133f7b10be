//! An assessment: an organisation says that it has looked closely at an entry, so that others need not
//! do it again.

use super::{
    Loose, ToRead, read_document, record, shared::Contact, with_path, words::AssessmentType,
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::Target,
        value::{Day, EntryId, Line, Paragraph, Reference, WebAddress},
    },
    rule::MISSING_FIELD,
    source::SourceId,
};

/// An assessment.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// From the path; unique within its organisation.
    pub id: String,
    /// Who assessed, from the path.
    pub organisation: Reference,
    /// Its record.
    pub source: SourceId,
    /// What the record says.
    pub fields: AssessmentFields,
}

/// What shows others an assessment: its record needs one of these fields.
pub(super) const WAYS_TO_SEE: &[&str] = &["url", "contact"];

record! {
    /// An organisation's word that it has looked closely at an entry.
    pub struct AssessmentFields {
        /// what was assessed
        entry: required EntryId,
        /// what sort of assessment it was
        r#type: required AssessmentType,
        /// the day on which it was finished
        date: required Day,
        /// what it covered and what it left out
        scope: optional Paragraph,
        /// what it came to
        outcome: optional Line,
        /// where it can be read
        url: optional WebAddress,
        /// the team that shows it to those who ask
        contact: optional Contact,
        /// the last day on which it counts
        valid_until: optional Day,
    }
}

/// Reads the record of an assessment whose organisation and id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_assessment(
    to_read: ToRead<'_>,
    (organisation, id): (&str, &str),
    found: &mut Diagnostics,
) -> Result<Assessment, Loose> {
    let source = to_read.source;
    let organisation = Reference { name: organisation.to_owned(), span: source.span(0..0) };
    let fields = read_document(to_read, found, |fields| {
        let read = AssessmentFields::read_fields(fields)?;
        if !fields.has_any(WAYS_TO_SEE) {
            fields.report(|span| {
                MISSING_FIELD
                    .at(span, "the record does not say how to see this assessment")
                    .help("add `url = \"https://…\"`, or `contact` with the team that shows it")
            });
        }
        Some(read)
    });
    let fields =
        fields.map_err(|loose| with_path(loose, [(Target::Organisation, &organisation)]))?;
    Ok(Assessment { id: id.to_owned(), organisation, source, fields })
}
