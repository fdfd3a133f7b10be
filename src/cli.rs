//! What the user may say, as types.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::parse::settings::BaseUrl;

/// Turn a git repository of Markdown guidance and TOML records into a reuse portal: a static site
/// that any host can serve.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, arg_required_else_help = true)]
#[command(after_help = "Exit codes: 0 done, 1 findings of severity error, 2 wrong usage or \
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
