//! The UK API catalogue: a table of APIs, and one of the organisations that provide them.

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{InlineTable, Value};

use super::{
    Cell, Draft, Fate, Origin, Run,
    draft::of_day,
    organisations,
    sheet::{self, Row},
    uk_organisations::forget,
    values,
};
use crate::{
    parse::record::{Kind, RESERVED_IDS, Sort},
    rule::{DUPLICATE_ID, MISSING_FIELD, UNKNOWN_REFERENCE, VALUE},
    slug::slugify,
    source::{SourceId, Span},
    suggest::did_you_mean,
};

mod fields;

/// What records say that they came from.
const DATA_SET: &str = "api-catalogue";

const COLUMNS: [&str; 12] = [
    "dateAdded",
    "dateUpdated",
    "url",
    "name",
    "description",
    "documentation",
    "license",
    "maintainer",
    "areaServed",
    "startDate",
    "endDate",
    "provider",
];

const ORGANISATION_COLUMNS: [&str; 4] = ["id", "name", "alternateName", "url"];

/// Letters of an entry's id.
const LONGEST_ID: usize = 100;

/// Letters of an entry's name.
const LONGEST_NAME: usize = 80;

/// Makes a record of each API and each organisation.
pub(super) fn read(run: &mut Run<'_>, catalogue: SourceId, organisations: SourceId) {
    let mut sheet = |source: SourceId, columns| {
        sheet::read((source, &run.inputs.file(source).text), columns, &mut run.found)
    };
    let apis = sheet(catalogue, &COLUMNS);
    let providers = sheet(organisations, &ORGANISATION_COLUMNS);
    run.count(catalogue, ("entries", "row"), apis.len());
    run.count(organisations, ("organisations", "row"), providers.len());
    let providers = read_organisations(run, &providers);
    let apis = identify(run, &apis, &providers);
    for api in apis {
        let origin = Origin { row: api.row.number, span: api.row.cells["name"].span };
        let key = api.key();
        let known = run.existing.entry_like((DATA_SET, &key), &api.provider, &api.name);
        if let Some(known) = known.map(ToOwned::to_owned) {
            run.already_there(origin, &api.name, &known);
        } else {
            let draft = Draft::new(Sort::Entry(Kind::Api), api.id.clone(), origin);
            fields::fill(run, draft, &api);
        }
    }
}

/// Makes records of the organisations. Says for each id of the table which organisation of the
/// portal that is.
fn read_organisations(run: &mut Run<'_>, rows: &[Row]) -> BTreeMap<String, String> {
    let mut taken = BTreeMap::new();
    let mut ids = BTreeMap::new();
    for row in rows {
        let [id, name, acronym, url] = ORGANISATION_COLUMNS.map(|column| &row.cells[column]);
        let Some(mut draft) = organisations::begin(run, (id, name), row.number, &mut taken) else {
            continue;
        };
        let given = id.text.trim();
        let known = run.existing.organisation_like(&draft.id, &name.text);
        let known = known.or_else(|| {
            let page = url.text.trim().trim_end_matches('/');
            let slug = page.strip_prefix("https://www.gov.uk/government/organisations/")?;
            run.existing.organisation_like(slug, slug)
        });
        if let Some(known) = known.map(ToOwned::to_owned) {
            forget(run, &draft);
            run.already_there(draft.origin, given, &known);
            ids.insert(given.to_owned(), known);
            continue;
        }
        ids.insert(given.to_owned(), draft.id.clone());
        organisations::set_acronyms(&mut draft, &[acronym]);
        organisations::set_url(run, &mut draft, url);
        draft.put("status", "unknown");
        let why = "the table does not say whether they are at work";
        run.note(&draft, (Fate::Unknown, "status"), (why, "", "unknown"));
        run.make(draft);
    }
    ids
}

/// A row with what tells it apart.
struct Api<'r> {
    row: &'r Row,
    /// Its name on one line.
    name: String,
    /// The id of its provider in the portal.
    provider: String,
    /// Its own id.
    id: String,
    /// Whether the id has the provider in it, because others have the same name.
    told_apart: bool,
}

impl Api<'_> {
    fn cell(&self, column: &'static str) -> &Cell {
        &self.row.cells[column]
    }

    /// What the row is known by in its data set.
    fn key(&self) -> String {
        format!("{}/{}", self.cell("provider").text.trim(), self.name)
    }
}

/// Finds the provider and the id of each row, or reports why there is none.
fn identify<'r>(
    run: &mut Run<'_>,
    rows: &'r [Row],
    providers: &BTreeMap<String, String>,
) -> Vec<Api<'r>> {
    let mut apis: Vec<Api<'r>> = Vec::new();
    let mut names: BTreeMap<(String, String), Span> = BTreeMap::new();
    for row in rows {
        let name = values::line(&row.cells["name"].text);
        let Some(provider) = provider(run, row, providers) else { continue };
        let id = short_id(&slugify(&name));
        if let Some(message) = no_id(&name, &id, row.number) {
            let help = "give it a name with letters in it";
            let rule = if name.is_empty() { MISSING_FIELD } else { VALUE };
            run.report(rule.at(row.cells["name"].span, message).help(help));
            continue;
        }
        let span = row.cells["name"].span;
        if let Some(first) = names.get(&(provider.clone(), id.clone())) {
            let message = format!("`{provider}` has two APIs named `{name}`");
            let finding = DUPLICATE_ID.at(span, message).help("give each a name of its own");
            run.report(finding.related(*first, "the first one with this name"));
            continue;
        }
        names.insert((provider.clone(), id.clone()), span);
        apis.push(Api { row, name, provider, id, told_apart: false });
    }
    tell_apart(run, &mut apis);
    apis
}

fn no_id(name: &str, id: &str, row: usize) -> Option<String> {
    match (name, id) {
        ("", _) => Some(format!("row {row} has no `name`")),
        (name, "") => Some(format!("`{name}` holds no letter that an id can have")),
        _ => None,
    }
}

/// A row whose provider nobody knows must not be lost without a word.
fn provider(run: &mut Run<'_>, row: &Row, providers: &BTreeMap<String, String>) -> Option<String> {
    let cell = &row.cells["provider"];
    let id = cell.text.trim();
    if id.is_empty() {
        let message = format!("row {} has no `provider`", row.number);
        run.report(MISSING_FIELD.at(cell.span, message).help("write the id of an organisation"));
        return None;
    }
    let known = providers.get(id).cloned();
    let known = known.or_else(|| run.existing.organisation_like(id, id).map(ToOwned::to_owned));
    if known.is_none() {
        let help = did_you_mean(id, providers.keys().map(String::as_str), || {
            "add it to the table of organisations".to_owned()
        });
        let message = format!("there is no organisation `{id}`");
        run.report(UNKNOWN_REFERENCE.at(cell.span, message).help(help));
    }
    known
}

/// Puts the provider before the id of each of those that share a name, whatever their order, and of
/// one whose id another entry of the portal has.
fn tell_apart(run: &mut Run<'_>, apis: &mut [Api<'_>]) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for api in apis.iter() {
        *count.entry(api.id.clone()).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    for api in apis {
        let key = api.key();
        let known = run.existing.entry_like((DATA_SET, &key), &api.provider, &api.name).is_some();
        let reserved = RESERVED_IDS.contains(&api.id.as_str());
        let shared = count[&api.id] > 1 || reserved;
        if shared || run.existing.has_entry(&api.id) && !known {
            api.id = short_id(&format!("{}-{}", api.provider, api.id));
            api.told_apart = true;
        }
        let free = known || !run.existing.has_entry(&api.id);
        if !taken.insert(api.id.clone()) || !free {
            let message = format!("the id `{}` of this API is taken", api.id);
            let span = api.row.cells["name"].span;
            run.report(DUPLICATE_ID.at(span, message).help("give it another name"));
        }
    }
}

/// An id that is not too long, cut between words.
fn short_id(slug: &str) -> String {
    let start = slug.get(..LONGEST_ID).unwrap_or(slug);
    let whole = start.rfind('-').filter(|_| start.len() < slug.len()).unwrap_or(start.len());
    start[..whole].to_owned()
}

/// Where a record came from.
fn source(run: &Run<'_>, api: &Api<'_>) -> Value {
    let mut table = InlineTable::new();
    table.insert("dataset", DATA_SET.into());
    table.insert("key", values::cut(&values::plain(&api.key()), 200).into());
    table.insert("imported", of_day(run.today));
    table.into()
}
