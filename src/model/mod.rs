//! Values to one immutable [`Portal`]: everything that is known, worked out once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub mod atlas;
pub mod changes;
pub mod declarations;
pub mod freshness;
pub mod listing;
pub mod navigation;
pub mod plans;
pub mod references;
pub mod relations;
pub mod routes;
pub mod stewardship;
pub mod tier;
pub mod uses;

use crate::{
    parse::{
        Parsed,
        guidance::{GuidancePage, Head},
        markdown::Markdown,
        path::ContentPath,
        record::{
            Adoption, Assessment, Entry, Loose, Need, Organisation, Plan, Standard, Vocabulary,
        },
        settings::Settings,
        shape::Target,
    },
    source::{SourceId, Sources},
};
use declarations::Declarations;
use listing::Listing;
use navigation::Navigation;
use plans::PlanGroup;
use relations::Relations;
use routes::Routes;
use uses::ContractGroup;

/// What the command line decides about a portal's meaning.
#[derive(Clone, Copy, Debug)]
pub struct Circumstances {
    /// The day that freshness is judged by.
    pub today: Date,
    /// Whether drafts are part of the portal.
    pub drafts: bool,
}

/// A whole portal.
#[derive(Debug)]
pub struct Portal<'s> {
    /// The texts that it is made from.
    pub sources: &'s Sources,
    /// What the maintainer says about it.
    pub settings: Settings,
    /// The day that freshness is judged by.
    pub today: Date,
    /// Pages of guidance, sections and the pages at the top, in path order.
    pub pages: Vec<Page<'s>>,
    /// Entries by name.
    pub entries: Vec<ListedEntry<'s>>,
    /// Organisations by name.
    pub organisations: Vec<Organisation>,
    /// Needs by label.
    pub needs: Vec<Need>,
    /// Standards by id.
    pub standards: Vec<Standard>,
    /// Adoptions by organisation and entry.
    pub adoptions: Vec<Adoption>,
    /// Plans by organisation and id.
    pub plans: Vec<Plan>,
    /// Assessments by organisation and id.
    pub assessments: Vec<Assessment>,
    /// The portal's own words, if it has any.
    pub vocabulary: Option<Vocabulary>,
    /// The ids in records that could not be read as a whole.
    pub loose: Loose,
    /// Every id that a file stands for, whether or not the file could be read.
    pub ids: Ids,
    /// Where everything is published.
    pub routes: Routes,
    /// The reading order of the guidance.
    pub navigation: Navigation,
    /// What entries have to do with each other.
    pub relations: Relations,
    /// The lists of entries.
    pub listing: Listing,
    /// What organisations say of themselves.
    pub declarations: Declarations,
    /// Plans that could become one.
    pub plan_groups: Vec<PlanGroup>,
    /// Contracts that end together.
    pub contract_groups: Vec<ContractGroup>,
}

/// A page with its place.
#[derive(Debug)]
pub struct Page<'s> {
    /// Its file.
    pub source: SourceId,
    /// The path of its file.
    pub path: &'s str,
    /// Where it is published.
    pub address: String,
    /// What its head says.
    pub head: Head,
    /// What it says.
    pub body: Markdown<'s>,
}

/// An entry with its place and its long description.
#[derive(Debug)]
pub struct ListedEntry<'s> {
    /// What its record says.
    pub record: Entry,
    /// Where it is published.
    pub address: String,
    /// The file of its long description, and what that says.
    pub description: Option<(SourceId, Markdown<'s>)>,
}

/// The ids that files stand for, by what can lead to them.
#[derive(Debug, Default)]
pub struct Ids {
    of: BTreeMap<Target, BTreeSet<String>>,
}

/// Makes the portal.
pub fn assemble<'s>(
    sources: &'s Sources,
    settings: Settings,
    parsed: Parsed<'s>,
    circumstances: Circumstances,
) -> Portal<'s> {
    let (pages, drafts) = pages(sources, parsed.pages, circumstances.drafts);
    let mut organisations = parsed.organisations;
    organisations
        .sort_by_cached_key(|organisation| by_name(&organisation.fields.name, &organisation.id));
    let mut needs = parsed.needs;
    needs.sort_by_cached_key(|need| by_name(&need.fields.label, &need.id));
    let entries = entries(parsed.entries, parsed.descriptions, sources);
    let listing = Listing::of(&entries, &organisations, &needs, &parsed.standards);
    let today = circumstances.today;
    let needs_of = |id: &str| {
        let entry = listing.entry_by_id.get(id).map(|&number| &entries[number].record.common);
        entry
            .map_or(Vec::new(), |common| common.needs.iter().map(|one| one.name.as_str()).collect())
    };
    Portal {
        sources,
        settings,
        today,
        ids: Ids::of(sources),
        routes: Routes::of(sources, drafts),
        navigation: Navigation::of(&pages),
        relations: Relations::of(&entries, &listing.entry_by_id),
        declarations: Declarations::of(&parsed.adoptions, &parsed.plans, &parsed.assessments),
        plan_groups: plans::groups(&parsed.plans, today),
        contract_groups: uses::contracts(&parsed.adoptions, needs_of, today),
        listing,
        pages,
        entries,
        organisations,
        needs,
        standards: by_id(parsed.standards),
        adoptions: parsed.adoptions,
        plans: parsed.plans,
        assessments: parsed.assessments,
        vocabulary: parsed.vocabulary,
        loose: parsed.loose,
    }
}

/// Files lie in another order than ids: `code-1.toml` comes before `code.toml`.
fn by_id(mut standards: Vec<Standard>) -> Vec<Standard> {
    standards.sort_by(|one, other| one.id.cmp(&other.id));
    standards
}

/// The pages that are part of the portal, and the paths of the drafts that are not.
fn pages<'s>(
    sources: &'s Sources,
    parsed: Vec<GuidancePage<'s>>,
    drafts: bool,
) -> (Vec<Page<'s>>, BTreeSet<String>) {
    let mut pages = Vec::new();
    let mut left_out = BTreeSet::new();
    for page in parsed {
        let path = sources.file(page.source).path.as_str();
        if page.head.is_draft() && !drafts {
            left_out.insert(path.to_owned());
            continue;
        }
        let address =
            routes::address(path).expect("only files with an address are parsed as pages");
        pages.push(Page { source: page.source, path, address, head: page.head, body: page.body });
    }
    (pages, left_out)
}

fn entries<'s>(
    records: Vec<Entry>,
    descriptions: Vec<(SourceId, Markdown<'s>)>,
    sources: &Sources,
) -> Vec<ListedEntry<'s>> {
    let mut by_stem: BTreeMap<&str, (SourceId, Markdown<'s>)> = BTreeMap::new();
    for (source, body) in descriptions {
        by_stem.insert(stem(&sources.file(source).path), (source, body));
    }
    let mut entries: Vec<_> = records
        .into_iter()
        .map(|record| ListedEntry {
            address: atlas::of_entry(&record.id),
            description: by_stem.remove(stem(&sources.file(record.source).path)),
            record,
        })
        .collect();
    entries.sort_by_cached_key(|entry| by_name(&entry.record.common.name, &entry.record.id));
    entries
}

fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

/// The order of names in lists: letters before case, the id where names are the same.
pub(crate) fn by_name(name: &str, id: &str) -> (String, String) {
    (name.to_lowercase(), id.to_owned())
}

impl Ids {
    fn of(sources: &Sources) -> Self {
        let mut ids = Self::default();
        for (_, file) in sources.files().filter(|(_, file)| file.path.starts_with("content/")) {
            let (target, id) = match ContentPath::of(&file.path) {
                ContentPath::Entry(_, id) => (Target::Entry, id),
                ContentPath::Organisation(id) => (Target::Organisation, id),
                ContentPath::Need(id) => (Target::Need, id),
                ContentPath::Standard(id) => (Target::Standard, id),
                _ => continue,
            };
            ids.of.entry(target).or_default().insert(id.to_owned());
        }
        ids
    }

    /// Whether a file stands for that id.
    pub fn has(&self, target: Target, id: &str) -> bool {
        self.of.get(&target).is_some_and(|ids| ids.contains(id))
    }

    /// How many ids of that sort there are.
    pub fn count(&self, target: Target) -> usize {
        self.of.get(&target).map_or(0, BTreeSet::len)
    }

    /// Every id of that sort, sorted.
    pub fn all(&self, target: Target) -> impl Iterator<Item = &str> {
        self.of.get(&target).into_iter().flatten().map(String::as_str)
    }
}

impl Portal<'_> {
    /// The entry with that id.
    pub fn entry(&self, id: &str) -> Option<&ListedEntry<'_>> {
        self.listing.entry_by_id.get(id).map(|&number| &self.entries[number])
    }

    /// The organisation with that id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.listing.organisation_by_id.get(id).map(|&number| &self.organisations[number])
    }

    /// The need with that id.
    pub fn need(&self, id: &str) -> Option<&Need> {
        self.listing.need_by_id.get(id).map(|&number| &self.needs[number])
    }

    /// The standard with that id.
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        let number = self.standards.binary_search_by(|one| one.id.as_str().cmp(id)).ok()?;
        Some(&self.standards[number])
    }

    /// The page at that path.
    pub fn page(&self, path: &str) -> Option<&Page<'_>> {
        let number = self.pages.binary_search_by(|page| page.path.cmp(path)).ok()?;
        Some(&self.pages[number])
    }
}
