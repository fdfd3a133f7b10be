//! A plan: an organisation says what it is about to do, so that others can join in. It runs out by
//! itself, because a board of plans that nobody keeps is worse than none.

use super::{
    Loose, ToRead, read_document, record,
    shared::Contact,
    with_path,
    words::{Collaboration, PlanStage, ValueBand},
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::Target,
        value::{Day, EntryId, Line, Name, NeedId, Reference, Summary},
    },
    source::SourceId,
};

/// A plan.
#[derive(Clone, Debug)]
pub struct Plan {
    /// From the path; unique within its organisation.
    pub id: String,
    /// Whose it is, from the path.
    pub organisation: Reference,
    /// Its record.
    pub source: SourceId,
    /// What the record says.
    pub fields: PlanFields,
}

record! {
    /// What an organisation is about to do, so that others can join in.
    pub struct PlanFields {
        /// what it is called
        title: required Name,
        /// the need that it meets
        need: required NeedId,
        /// how far along it is
        stage: required PlanStage,
        /// when the work is to be done
        window: required Window,
        /// what to do together with others
        collaboration: required Collaboration,
        /// the team to talk to
        contact: required Contact,
        /// the day after which the plan no longer counts, at most 12 months ahead
        expires: required Day,
        /// what is planned, in a sentence
        summary: optional Summary,
        /// what may be bought, as codes of the Common Procurement Vocabulary
        category: list Line,
        /// what it may cost, as a band
        value_band: optional ValueBand,
        /// the entries that are being looked at
        candidates: list EntryId,
    }
}

record! {
    /// The first and the last day of a stretch of time.
    pub struct Window {
        /// the first day
        from: required Day,
        /// the last day
        to: required Day,
    }
}

/// Reads the record of a plan whose organisation and id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_plan(
    to_read: ToRead<'_>,
    (organisation, id): (&str, &str),
    found: &mut Diagnostics,
) -> Result<Plan, Loose> {
    let source = to_read.source;
    let organisation = Reference { name: organisation.to_owned(), span: source.span(0..0) };
    let fields = read_document(to_read, found, PlanFields::read_fields);
    let fields =
        fields.map_err(|loose| with_path(loose, [(Target::Organisation, &organisation)]))?;
    Ok(Plan { id: id.to_owned(), organisation, source, fields })
}
