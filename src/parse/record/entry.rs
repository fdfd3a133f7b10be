//! An entry of the catalogue: something that can be reused, or once could.

use super::{
    Loose, ToRead, check_id,
    kinds::Details,
    read_document, record,
    shared::{
        Access, Accessibility, Change, Contact, Cost, Dates, Hosting, Notice, Source, Supplier,
        Support,
    },
    words::{Classification, Kind, Lifecycle},
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::Target,
        table::Fields,
        value::{
            Audience, EntryId, LanguageCode, Licence, Line, Name, NeedId, OrganisationId,
            Paragraph, Period, Reference, Reviewed, StandardId, Summary, Tag, WebAddress,
        },
    },
    rule::{RETIRED_WITHOUT_REASON, SHIFTED_VALUE},
    source::SourceId,
};

/// An entry, complete but for its long description, which stands in a file of its own.
#[derive(Clone, Debug)]
pub struct Entry {
    /// From the path; the same for good.
    pub id: String,
    /// From the path.
    pub kind: Kind,
    /// Its record.
    pub source: SourceId,
    /// The fields that every entry has.
    pub common: Common,
    /// The fields of its kind.
    pub details: Details,
}

record! {
    /// What every entry can say, whatever its kind.
    pub struct Common {
        /// what it is called
        name: required Name,
        /// what it does for whoever uses it
        summary: required Summary,
        /// the organisation that runs it
        provider: required OrganisationId,
        /// how far along it is
        lifecycle: required Lifecycle,
        /// the team to ask
        contact: required Contact,
        /// when somebody last checked this record
        reviewed: required Reviewed,
        /// how often it must be checked; 12 months unless said, 3 months for `procurement`
        review_every: optional Period,
        /// the place to start
        url: optional WebAddress,
        /// the needs that it meets
        needs: list NeedId,
        /// who may use it
        audience: list Audience,
        /// its documentation
        documentation: optional WebAddress,
        /// the terms of use
        licence: optional Licence,
        /// what it costs
        cost: optional Cost,
        /// what help there is
        support: optional Support,
        /// where it runs
        hosting: optional Hosting,
        /// the highest classification that it may hold
        classification: optional Classification,
        /// who can see it and what it takes to start
        access: optional Access,
        /// what is known of its accessibility
        accessibility: optional Accessibility,
        /// the standards that it meets
        meets: list Meets,
        /// where others can help with it
        contribute: optional WebAddress,
        /// who can be paid to help
        suppliers: list Supplier,
        /// other words that people look for
        synonyms: list Line,
        /// short forms of its name
        acronyms: list Line,
        /// words to find it by
        tags: list Tag,
        /// what it is a part of
        part_of: list EntryId,
        /// what it cannot do without
        depends_on: list EntryId,
        /// what it goes well with
        works_with: list EntryId,
        /// what does much the same
        similar_to: list EntryId,
        /// what it was made from
        based_on: list EntryId,
        /// what to use instead
        replaced_by: list EntryId,
        /// why it was retired: a retired entry needs this or `replaced_by`
        reason: optional Paragraph,
        /// the days of its life
        dates: optional Dates,
        /// the languages that it speaks
        languages: list LanguageCode,
        /// the same thing in other catalogues
        same_as: list WebAddress,
        /// where an imported record came from
        source: optional Source,
        /// texts that are shown until a day
        notices: list Notice,
        /// what changed
        changes: list Change,
    }
}

record! {
    /// A standard that an entry meets.
    pub struct Meets {
        /// the standard
        standard: required StandardId,
        /// a page that shows it
        evidence: optional WebAddress,
    }
}

impl Entry {
    /// Shows every id in its record that leads to another.
    pub fn references<'v>(&'v self, visit: &mut dyn FnMut(Target, &'v Reference)) {
        self.common.references(visit);
        self.details.references(visit);
    }

    /// Whether it can no longer be used.
    pub fn is_retired(&self) -> bool {
        self.common.lifecycle == Lifecycle::Retired
    }
}

/// Which kinds have a field, for an author who has put it into another.
fn kinds_with(field: &str) -> Option<String> {
    let kinds = Kind::WORDS.iter().filter_map(|word| Kind::of(word));
    let has = |kind: &Kind| Details::record_of(*kind).fields.iter().any(|own| own.name == field);
    let kinds = kinds.filter(has);
    let kinds = kinds.map(|kind| format!("`{}`", kind.word())).collect::<Vec<_>>().join(" and ");
    (!kinds.is_empty()).then(|| {
        format!(
            "only entries of kind {kinds} have it; take it away, or move the file to that folder"
        )
    })
}

/// Reads the record of an entry whose kind and id its path gave.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_entry(
    to_read: ToRead<'_>,
    (kind, id): (Kind, &str),
    found: &mut Diagnostics,
) -> Result<Entry, Loose> {
    let source = to_read.source;
    check_id(id, source, found);
    read_document(to_read, found, |fields| {
        fields.explain_unknown(kinds_with);
        let common = Common::read_fields(fields);
        let details = Details::read_fields(kind, fields);
        let (common, details) = match (common, details) {
            (Some(common), Some(details)) => (common, details),
            // The one that could not be read has kept its ids itself.
            (common, details) => {
                let mut keep = |target, id: &Reference| fields.keep(target, id);
                if let Some(common) = &common {
                    common.references(&mut keep);
                }
                if let Some(details) = &details {
                    details.references(&mut keep);
                }
                return None;
            }
        };
        let entry = Entry { id: id.to_owned(), kind, source, common, details };
        check_licence(&entry, fields);
        // One that is there and cannot be read has a finding of its own.
        let says = fields.has_any(&["reason"]) || fields.has_items("replaced_by");
        if entry.is_retired() && !says {
            fields.report(|span| {
                RETIRED_WITHOUT_REASON
                    .at(span, format!("`{id}` is retired, and the record does not say why"))
                    .help("add `reason = \"…\"`, or `replaced_by = [\"…\"]` with the id of its successor")
            });
        }
        Some(entry)
    })
}

/// Reports a licence for software on an API, where callers look for the terms of its data.
fn check_licence(entry: &Entry, fields: &mut Fields<'_, '_>) {
    let licence = entry.common.licence.as_ref();
    if entry.kind != Kind::Api || !licence.is_some_and(Licence::is_for_software) {
        return;
    }
    let Some((licence, span)) = fields.text_at("licence") else { return };
    let finding = match fields.text_at("area") {
        Some((area, there)) => SHIFTED_VALUE
            .at(span, format!("`licence` is `{licence}`, which is for software, and `area` is `{area}`"))
            .help("look whether both came from other fields: they are the terms of the data and the places that it covers")
            .related(there, "is this a place?"),
        None => SHIFTED_VALUE
            .at(span, format!("`{licence}` is a licence for software, and this is an API"))
            .help("name the terms of its data, such as `OGL-UK-3.0`, or take the field away"),
    };
    fields.push(finding);
}
