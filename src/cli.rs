//! What the user may say, as types.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::parse::settings::BaseUrl;

/// Turn a git repository of Markdown guidance and TOML records into a reuse portal: a static site
/// that any host can serve.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Exit codes: 0 done, 1 findings of severity error (with \
    --deny-warnings of any; for fmt --check, that something would change), 2 wrong usage or \
    configuration, 3 our own fault or the disk's.")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check the content and write the portal.
    ///
    /// If anything is wrong with the content, everything that is wrong is reported in one run and
    /// the output folder stays as it is. Otherwise only the files that changed are written, and
    /// files of an earlier build that are no longer made are removed.
    #[command(
        after_help = "Example: commonshelf build --base-url https://reuse.department.gov.uk/"
    )]
    Build(BuildArguments),
    /// Do everything that `build` does, except writing.
    #[command(after_help = "Example: commonshelf check --format json")]
    Check(BuildArguments),
    /// Make a small portal that builds at once.
    ///
    /// The folder must not exist, or be empty.
    #[command(
        after_help = "Example: commonshelf init my-portal && commonshelf build --root my-portal"
    )]
    Init(InitArguments),
    /// Make a record, with every field that it can have explained.
    ///
    /// KIND is a kind of entry (`platform`, `api`, `code`, …) or `organisation`, `need`, `standard`,
    /// `adoption`, `plan` or `assessment`. The ID of an adoption is ORGANISATION/ENTRY, that of a plan
    /// or assessment ORGANISATION/ID. On a terminal, it asks for what the record cannot do without.
    #[command(
        after_help = "Example: commonshelf new platform my-service --set name=\"My service\""
    )]
    New(NewArguments),
    /// Write records in one layout: fields in their order, comments kept, nothing else changed.
    #[command(after_help = "Example: commonshelf fmt --check")]
    Fmt(FmtArguments),
    /// Say what a rule wants and why, with an example.
    #[command(after_help = "Example: commonshelf explain unknown-reference")]
    Explain(ExplainArguments),
    /// Retire an entry: its page stays, so that old links lead somewhere.
    #[command(
        after_help = "Example: commonshelf retire old-service --reason \"It was closed.\" --replaced-by new-service"
    )]
    Retire(RetireArguments),
    /// List what must be checked again: what is overdue, or falls due within 30 days.
    #[command(after_help = "Example: commonshelf due --owner home-office")]
    Due(DueArguments),
    /// Write the JSON Schema of records, for editors that complete and validate.
    #[command(after_help = "Example: commonshelf schema --write schema")]
    Schema(SchemaArguments),
    /// Make records of another catalogue's data.
    #[command(subcommand)]
    Import(Import),
    /// Write a script that completes commands in a shell.
    #[command(after_help = "Example: commonshelf completions bash > commonshelf.bash")]
    Completions(CompletionsArguments),
    /// Write the manual page.
    #[command(after_help = "Example: commonshelf man > commonshelf.1")]
    Man,
}

/// How to build.
#[derive(Debug, Args)]
pub struct BuildArguments {
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Where to write the portal; `public` in the root unless said.
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The complete address that it will be published at, instead of that in `portal.toml`.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<BaseUrl>,
    /// The day to judge by, instead of today: what is overdue, what has run out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
    /// Make pages of drafts too.
    #[arg(long)]
    pub drafts: bool,
    /// Stop at warnings as at errors.
    #[arg(long)]
    pub deny_warnings: bool,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Say nothing but findings.
    #[arg(long, short)]
    pub quiet: bool,
}

/// How to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each finding with the author's text.
    Human,
    /// For programs: one JSON value.
    Json,
    /// For the checks of a code host: an annotation for each finding, as GitHub and Forgejo read it.
    Github,
    /// For tools that collect findings: SARIF 2.1.0.
    Sarif,
}

/// What record to make.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// What sort of record.
    #[arg(value_name = "KIND")]
    pub kind: String,
    /// Its id, which is its address for good.
    #[arg(value_name = "ID")]
    pub id: String,
    /// What a field says: `name=My service`; a value that is TOML is taken as such.
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// What to write in one layout.
#[derive(Debug, Args)]
pub struct FmtArguments {
    /// Records, or folders of them; all of them unless said.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Change nothing; end with 1 if something would change.
    #[arg(long)]
    pub check: bool,
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// What rule to explain.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The rule, as findings name it; a list of all of them unless said.
    #[arg(value_name = "RULE")]
    pub rule: Option<String>,
    /// Every rule, with examples.
    #[arg(long, conflicts_with = "rule")]
    pub all: bool,
}

/// What entry to retire.
#[derive(Debug, Args)]
pub struct RetireArguments {
    /// The entry.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Why, for a reader who followed an old link.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// What to use instead; may be given more than once.
    #[arg(long, value_name = "ID")]
    pub replaced_by: Vec<String>,
    /// The day on which it stopped, if that is known.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day of the change note, instead of today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
}

/// What to list.
#[derive(Debug, Args)]
pub struct DueArguments {
    /// Only what this organisation keeps.
    #[arg(long, value_name = "ORGANISATION")]
    pub owner: Option<String>,
    /// How to list.
    #[arg(long, value_enum, default_value_t = DueFormat::Human)]
    pub format: DueFormat,
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day to judge by, instead of today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
}

/// How to list what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DueFormat {
    /// For people.
    Human,
    /// For programs: one JSON value.
    Json,
    /// For spreadsheets.
    Csv,
}

/// What schema to write.
#[derive(Debug, Args)]
pub struct SchemaArguments {
    /// The sort of record; a list of all of them unless said.
    #[arg(value_name = "RECORD")]
    pub record: Option<String>,
    /// The folder, below the root, to write the schemas of all sorts to; a portal also gets
    /// `tombi.toml` and `.taplo.toml`, which tell editors of them.
    #[arg(long, value_name = "DIR", conflicts_with = "record")]
    pub write: Option<PathBuf>,
    /// The folder with `portal.toml`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

/// What data to import.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// The UK API catalogue: entries of kind `api`, and their organisations.
    ApiCatalogue(ApiCatalogueArguments),
    /// The list of UK government organisations.
    UkOrganisations(UkOrganisationsArguments),
}

/// Where the UK API catalogue is.
#[derive(Debug, Args)]
pub struct ApiCatalogueArguments {
    /// Its `catalogue.csv`.
    #[arg(value_name = "CATALOGUE.csv")]
    pub catalogue: PathBuf,
    /// Its `organisation.csv`.
    #[arg(value_name = "ORGANISATION.csv")]
    pub organisations: PathBuf,
    #[command(flatten)]
    #[expect(missing_docs, reason = "clap shows it as help")]
    pub into: ImportArguments,
}

/// Where the list of organisations is.
#[derive(Debug, Args)]
pub struct UkOrganisationsArguments {
    /// The list.
    #[arg(value_name = "FILE.yaml")]
    pub list: PathBuf,
    #[command(flatten)]
    #[expect(missing_docs, reason = "clap shows it as help")]
    pub into: ImportArguments,
}

/// Where to put what is imported.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The portal to put the records into.
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// The day of the import, instead of today.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
    /// How to report what was changed, left out or not known.
    #[arg(long, value_enum, default_value_t = ImportFormat::Human)]
    pub format: ImportFormat,
}

/// How to report what an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ImportFormat {
    /// For people.
    Human,
    /// For programs: one JSON value.
    Json,
}

/// What shell.
#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: clap_complete::Shell,
}

/// Where to make a portal.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The folder to make.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::of(text)
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "write year, month and day, such as 2026-11-01".to_owned())
}
