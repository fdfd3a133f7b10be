//! The catalogue for programs: `catalogue.json`, and `entry.json` beside each entry's page. The shape
//! is documented in `docs/data.md`; a change that would break a reader raises [`VERSION`].

use serde::Serialize;

use super::{atlas, error::Error, frame, output::OutputFile, shared::Shared};
use crate::{
    model::{
        ListedEntry, Portal,
        declarations::about,
        freshness::Freshness,
        plans::is_current,
        tier::Completeness,
        uses::{Counts, is_confirmed},
    },
    parse::record::{
        AdoptionFields, AssessmentFields, Common, Details, NeedFields, OrganisationFields,
        PlanFields, StandardFields, VocabularyFields,
    },
};

/// The version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Catalogue<'p> {
    version: u32,
    title: &'p str,
    /// Complete address of the portal; `null` when it has none.
    url: Option<&'p str>,
    /// The day that freshness and adoptions are judged by.
    as_of: String,
    entries: Vec<EntryData<'p>>,
    organisations: Vec<Named<'p, OrganisationFields>>,
    needs: Vec<Named<'p, NeedFields>>,
    standards: Vec<Named<'p, StandardFields>>,
    adoptions: Vec<AdoptionData<'p>>,
    plans: Vec<PlanData<'p>>,
    assessments: Vec<AssessmentData<'p>>,
    vocabulary: Option<&'p VocabularyFields>,
}

#[derive(Serialize)]
struct EntryDocument<'p> {
    version: u32,
    #[serde(flatten)]
    entry: EntryData<'p>,
}

#[derive(Serialize)]
struct EntryData<'p> {
    id: &'p str,
    kind: &'static str,
    /// From the portal's root.
    address: &'p str,
    freshness: &'static str,
    /// The day that the record must be checked again.
    review_due: Option<String>,
    tier: &'static str,
    /// What is missing for the next tier.
    missing: Vec<&'static str>,
    adoptions: Counts,
    #[serde(flatten)]
    common: &'p Common,
    #[serde(flatten)]
    details: &'p Details,
    /// The long description, as Markdown.
    description: Option<&'p str>,
}

/// A record with a page of its own.
#[derive(Serialize)]
struct Named<'p, T> {
    id: &'p str,
    address: String,
    #[serde(flatten)]
    fields: &'p T,
}

#[derive(Serialize)]
struct AdoptionData<'p> {
    organisation: &'p str,
    entry: &'p str,
    /// Whether it was confirmed within the last 12 months.
    confirmed: bool,
    #[serde(flatten)]
    fields: &'p AdoptionFields,
}

#[derive(Serialize)]
struct PlanData<'p> {
    id: &'p str,
    organisation: &'p str,
    /// Whether it still counts.
    current: bool,
    #[serde(flatten)]
    fields: &'p PlanFields,
}

#[derive(Serialize)]
struct AssessmentData<'p> {
    id: &'p str,
    organisation: &'p str,
    #[serde(flatten)]
    fields: &'p AssessmentFields,
}

/// Makes the whole catalogue.
pub(super) fn catalogue_file(shared: &Shared<'_>) -> Result<OutputFile, Error> {
    let portal = shared.portal;
    let organisations = portal.organisations.iter();
    let needs = portal.needs.iter();
    let standards = portal.standards.iter();
    let catalogue = Catalogue {
        version: VERSION,
        title: &portal.settings.title,
        url: portal.settings.base_url.as_ref().map(|url| url.0.as_str()),
        as_of: portal.today.to_string(),
        entries: portal.entries.iter().map(|entry| data(portal, entry)).collect(),
        organisations: organisations
            .map(|one| named(&one.id, atlas::of_organisation(&one.id), &one.fields))
            .collect(),
        needs: needs.map(|one| named(&one.id, atlas::of_need(&one.id), &one.fields)).collect(),
        standards: standards
            .map(|one| named(&one.id, atlas::of_standard(&one.id), &one.fields))
            .collect(),
        adoptions: adoptions(portal),
        plans: plans(portal),
        assessments: assessments(portal),
        vocabulary: portal.vocabulary.as_ref().map(|vocabulary| &vocabulary.words),
    };
    json(atlas::DATA, &catalogue)
}

fn named<'p, T>(id: &'p str, address: String, fields: &'p T) -> Named<'p, T> {
    Named { id, address, fields }
}

fn adoptions<'p>(portal: &'p Portal<'_>) -> Vec<AdoptionData<'p>> {
    let adoptions = portal.adoptions.iter();
    adoptions
        .map(|one| AdoptionData {
            organisation: &one.organisation.name,
            entry: &one.entry.name,
            confirmed: is_confirmed(one, portal.today),
            fields: &one.fields,
        })
        .collect()
}

fn plans<'p>(portal: &'p Portal<'_>) -> Vec<PlanData<'p>> {
    let plans = portal.plans.iter();
    plans
        .map(|one| PlanData {
            id: &one.id,
            organisation: &one.organisation.name,
            current: is_current(one, portal.today),
            fields: &one.fields,
        })
        .collect()
}

fn assessments<'p>(portal: &'p Portal<'_>) -> Vec<AssessmentData<'p>> {
    let assessments = portal.assessments.iter();
    assessments
        .map(|one| AssessmentData {
            id: &one.id,
            organisation: &one.organisation.name,
            fields: &one.fields,
        })
        .collect()
}

/// Makes the data twin of an entry.
pub(super) fn entry_file(shared: &Shared<'_>, number: usize) -> Result<OutputFile, Error> {
    let entry = &shared.portal.entries[number];
    let document = EntryDocument { version: VERSION, entry: data(shared.portal, entry) };
    json(&format!("{}entry.json", entry.address), &document)
}

fn data<'p>(portal: &'p Portal<'_>, entry: &'p ListedEntry<'_>) -> EntryData<'p> {
    let record = &entry.record;
    let freshness = Freshness::of_entry(record, portal.today);
    let Completeness { tier, missing } = Completeness::of(entry);
    let numbers = about(&portal.declarations.adoptions_of, &record.id).iter();
    let description = entry.description.as_ref();
    EntryData {
        id: &record.id,
        kind: record.kind.word(),
        address: &entry.address,
        freshness: freshness.word(),
        review_due: freshness.due().map(|date| date.to_string()),
        tier: tier.word(),
        missing: missing.into_iter().map(|item| item.word()).collect(),
        adoptions: Counts::of(numbers.map(|&number| &portal.adoptions[number]), portal.today),
        common: &record.common,
        details: &record.details,
        description: description.map(|(source, _)| portal.sources.file(*source).text.as_str()),
    }
}

fn json(address: &str, value: &impl Serialize) -> Result<OutputFile, Error> {
    let mut bytes = serde_json::to_vec_pretty(value)
        .map_err(|source| Error::Json { page: address.to_owned(), source })?;
    bytes.push(b'\n');
    frame::file(address, bytes)
}
