//! Records of another catalogue's data: read strictly, said in our words, proved against our own
//! rules, and accounted for row by row. Nothing here touches the disk.

mod api_catalogue;
mod draft;
mod existing;
mod ledger;
mod organisation_list;
mod organisations;
mod proof;
mod prose;
mod sheet;
mod uk_organisations;
mod values;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    parse::{
        self,
        settings::{DEFAULT_LANGUAGE, Settings},
    },
    source::{SETTINGS, SourceId, Sources, Span},
};
use draft::{Draft, Origin};
use existing::Existing;
pub use ledger::Ledger;
use ledger::{Change, Fate, Total};

/// A value of a data set, and its place.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Its column or key.
    pub column: &'static str,
    /// The value as it stands there.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// What is to be imported: files among the inputs.
#[derive(Clone, Copy, Debug)]
pub enum DataSet {
    /// The UK API catalogue.
    ApiCatalogue {
        /// `catalogue.csv`.
        catalogue: SourceId,
        /// `organisation.csv`.
        organisations: SourceId,
    },
    /// The list of UK government organisations.
    UkOrganisations(SourceId),
}

/// Where it is to go.
#[derive(Clone, Copy, Debug)]
pub struct Target<'p> {
    /// Every text of the portal.
    pub portal: &'p Sources,
    /// The day of the import.
    pub today: Date,
}

/// What an import came to.
#[derive(Debug)]
pub struct Imported {
    /// What is wrong with the data set; with an error in it, nothing is to be written.
    pub findings: Diagnostics,
    /// What became of each row.
    pub ledger: Ledger,
    /// The new files by their paths below the portal's root.
    pub files: BTreeMap<String, String>,
}

/// The portal's settings cannot be used, so what is imported could not be proved.
#[derive(Debug, thiserror::Error)]
#[error("`portal.toml` has errors\nhelp: mend it first; `commonshelf check` shows them")]
pub struct Misconfigured;

/// Makes records of a data set.
///
/// # Errors
/// If the portal's settings cannot be used.
pub fn import(
    data: DataSet,
    inputs: &Sources,
    target: Target<'_>,
) -> Result<Imported, Misconfigured> {
    let settings = settings(target.portal).ok_or(Misconfigured)?;
    let (parsed, _) = parse::parse(target.portal, settings.language());
    let mut run = Run {
        inputs,
        today: target.today,
        existing: Existing::of(target.portal, &parsed),
        drafts: Vec::new(),
        ledger: Ledger::default(),
        found: Diagnostics::default(),
    };
    match data {
        DataSet::ApiCatalogue { catalogue, organisations } => {
            api_catalogue::read(&mut run, catalogue, organisations);
        }
        DataSet::UkOrganisations(list) => uk_organisations::read(&mut run, list),
    }
    if !run.found.has_errors() {
        proof::prove(&mut run, target.portal);
    }
    Ok(run.end())
}

fn settings(portal: &Sources) -> Option<Settings> {
    let (id, file) = portal.at(SETTINGS).filter(|(_, file)| !file.spoilt)?;
    let mut found = Diagnostics::default();
    let settings = parse::settings::parse(id, file, &mut found);
    settings.filter(|_| !found.has_errors())
}

/// The portal's language, and what a portal without usable settings is taken to have.
fn language(settings: Option<&Settings>) -> &str {
    settings.map_or(DEFAULT_LANGUAGE, Settings::language)
}

/// An import under way.
struct Run<'i> {
    inputs: &'i Sources,
    today: Date,
    existing: Existing,
    drafts: Vec<Draft>,
    ledger: Ledger,
    found: Diagnostics,
}

impl Run<'_> {
    /// The name of a file, as the user gave it.
    fn file(&self, source: SourceId) -> &str {
        &self.inputs.file(source).path
    }

    /// Begins the account of a file: what its rows are, what they are counted by, and how many.
    fn count(&mut self, source: SourceId, (what, by): (&'static str, &'static str), rows: usize) {
        let file = self.file(source).to_owned();
        self.ledger.totals.push(Total { file, what, by, rows, made: 0, already_there: 0 });
    }

    /// Takes a finished record.
    fn make(&mut self, draft: Draft) {
        self.total(draft.origin).made += 1;
        self.drafts.push(draft);
    }

    /// Passes over a row whose record the portal has.
    fn already_there(&mut self, origin: Origin, was: &str, became: &str) {
        self.total(origin).already_there += 1;
        let file = self.file(origin.span.source).to_owned();
        self.ledger.changes.push(Change {
            file,
            row: origin.row,
            record: became.to_owned(),
            fate: Fate::AlreadyThere,
            column: String::new(),
            why: "the portal has this record, which stays as it is".to_owned(),
            was: was.to_owned(),
            became: became.to_owned(),
        });
    }

    fn total(&mut self, origin: Origin) -> &mut Total {
        let file = self.inputs.file(origin.span.source).path.as_str();
        let mut totals = self.ledger.totals.iter_mut();
        totals.find(|total| total.file == file).expect("rows are counted before they are read")
    }

    /// What places in a file are counted by: `row` or `line`.
    fn by(&self, source: SourceId) -> &'static str {
        let file = self.file(source);
        let total = self.ledger.totals.iter().find(|total| total.file == file);
        total.map_or("row", |total| total.by)
    }

    /// Notes what became of the value of a column: why, what it was, and what it became.
    fn note(
        &mut self,
        draft: &Draft,
        (fate, column): (Fate, &str),
        (why, was, became): (&str, &str, &str),
    ) {
        self.ledger.changes.push(Change {
            file: self.file(draft.origin.span.source).to_owned(),
            row: draft.origin.row,
            record: draft.id.clone(),
            fate,
            column: column.to_owned(),
            why: why.to_owned(),
            was: was.to_owned(),
            became: became.to_owned(),
        });
    }

    /// Reports what keeps the data set from being imported.
    fn report(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    fn end(self) -> Imported {
        let mut ledger = self.ledger;
        let order: BTreeMap<_, _> =
            ledger.totals.iter().zip(0..).map(|(total, at)| (total.file.clone(), at)).collect();
        ledger.changes.sort_by(|a, b| {
            (order.get(&a.file), a.row, a.fate, &a.column).cmp(&(
                order.get(&b.file),
                b.row,
                b.fate,
                &b.column,
            ))
        });
        let mut files = BTreeMap::new();
        for draft in &self.drafts {
            files.insert(draft.path(), draft.record());
            if !draft.description.is_empty() {
                files.insert(draft.description_path(), draft.description.clone());
            }
        }
        Imported { findings: self.found.sorted(), ledger, files }
    }
}
