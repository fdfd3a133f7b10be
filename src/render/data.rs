//! The catalogue for programs: `catalogue.json`, and `entry.json` beside each entry's page. The shape
//! is documented in `docs/data.md`; a change that would break a reader raises [`VERSION`].

use serde::Serialize;

use super::{atlas, error::Error, frame, output::OutputFile, shared::Shared};
use crate::{
    model::{ListedEntry, Portal, freshness::Freshness},
    parse::record::{Common, Details, NeedFields, OrganisationFields},
};

/// The version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Catalogue<'p> {
    version: u32,
    title: &'p str,
    /// Complete address of the portal; `null` when it has none.
    url: Option<&'p str>,
    entries: Vec<EntryData<'p>>,
    organisations: Vec<OrganisationData<'p>>,
    needs: Vec<NeedData<'p>>,
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
    #[serde(flatten)]
    common: &'p Common,
    #[serde(flatten)]
    details: &'p Details,
    /// The long description, as Markdown.
    description: Option<&'p str>,
}

#[derive(Serialize)]
struct OrganisationData<'p> {
    id: &'p str,
    address: String,
    #[serde(flatten)]
    fields: &'p OrganisationFields,
}

#[derive(Serialize)]
struct NeedData<'p> {
    id: &'p str,
    address: String,
    #[serde(flatten)]
    fields: &'p NeedFields,
}

/// Makes the whole catalogue.
pub(super) fn catalogue_file(shared: &Shared<'_>) -> Result<OutputFile, Error> {
    let portal = shared.portal;
    let organisations = portal.organisations.iter().map(|one| OrganisationData {
        id: &one.id,
        address: atlas::of_organisation(&one.id),
        fields: &one.fields,
    });
    let needs = portal.needs.iter().map(|need| NeedData {
        id: &need.id,
        address: atlas::of_need(&need.id),
        fields: &need.fields,
    });
    let catalogue = Catalogue {
        version: VERSION,
        title: &portal.settings.title,
        url: portal.settings.base_url.as_ref().map(|url| url.0.as_str()),
        entries: portal.entries.iter().map(|entry| data(portal, entry)).collect(),
        organisations: organisations.collect(),
        needs: needs.collect(),
    };
    json(atlas::DATA, &catalogue)
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
    let description = entry.description.as_ref();
    EntryData {
        id: &record.id,
        kind: record.kind.word(),
        address: &entry.address,
        freshness: match freshness {
            Freshness::Fresh(_) => "fresh",
            Freshness::Overdue(_) => "overdue",
            Freshness::Unverified => "unverified",
        },
        review_due: freshness.due().map(|date| date.to_string()),
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
