//! What each command does, and what the program ends with.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

mod build;
mod completions;
mod due;
mod explain;
mod fmt;
mod import;
mod init;
mod new;
mod retire;
mod schema;

use crate::{
    cli::{Cli, Command},
    discover,
    edit::files,
    pipeline,
};

/// What `main` knows of the world.
#[derive(Debug)]
pub struct World {
    /// When the program began.
    pub started: Instant,
    /// The day, in universal time.
    pub today: Date,
    /// The environment's `SOURCE_DATE_EPOCH`: the moment to pretend, in seconds since 1970.
    pub source_date_epoch: Option<String>,
    /// Whether a person watches.
    pub terminal: bool,
    /// Whether a person can answer questions.
    pub answers: bool,
    /// Columns of the terminal.
    pub columns: usize,
}

/// How a command ended.
enum End {
    /// As it was asked to.
    Done,
    /// With findings that forbid it.
    Findings,
    /// Because of what the user said or configured.
    Usage,
}

/// Does what the user said.
pub fn run(cli: Cli, world: &World) -> ExitCode {
    let ended = match cli.command {
        Command::Build(arguments) => build::build(&arguments, world),
        Command::Check(arguments) => build::check(&arguments, world),
        Command::Init(arguments) => init::init(&arguments),
        Command::New(arguments) => new::new(&arguments, world),
        Command::Fmt(arguments) => fmt::fmt(&arguments, world),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Retire(arguments) => retire::retire(&arguments, world),
        Command::Due(arguments) => due::due(&arguments, world),
        Command::Schema(arguments) => schema::schema(&arguments),
        Command::Import(import) => import::import(&import, world),
        Command::Completions(arguments) => Ok(completions::completions(&arguments)),
        Command::Man => completions::man(),
    };
    match ended {
        Ok(End::Done) => ExitCode::SUCCESS,
        Ok(End::Findings) => ExitCode::from(1),
        Ok(End::Usage) => ExitCode::from(2),
        Err(trouble) => {
            write(anstream::stderr(), &format!("{}\n", chain(trouble.error.as_ref())));
            ExitCode::from(trouble.code)
        }
    }
}

/// The day to judge by: what the user said, else the day of `SOURCE_DATE_EPOCH`, else the day.
fn today(said: Option<Date>, world: &World) -> Result<Date, Trouble> {
    if let Some(today) = said {
        return Ok(today);
    }
    let Some(epoch) = &world.source_date_epoch else { return Ok(world.today) };
    let moment = epoch.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    match moment {
        Some(moment) => Ok(moment.to_zoned_datetime(TimeZone::UTC).date()),
        None => {
            let message =
                format!("SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds since 1970");
            Err(Trouble::usage(message))
        }
    }
}

/// An error to show, and the exit code that goes with it.
struct Trouble {
    error: Box<dyn std::error::Error>,
    code: u8,
}

impl Trouble {
    /// With what the user said or configured.
    fn usage(error: impl Into<Box<dyn std::error::Error>>) -> Self {
        Self { error: error.into(), code: 2 }
    }

    /// With ourselves, or with the disk.
    fn own(error: impl Into<Box<dyn std::error::Error>>) -> Self {
        Self { error: error.into(), code: 3 }
    }
}

impl From<discover::Error> for Trouble {
    fn from(error: discover::Error) -> Self {
        Self { code: error.exit_code(), error: error.into() }
    }
}

impl From<pipeline::Error> for Trouble {
    fn from(error: pipeline::Error) -> Self {
        Self { code: error.exit_code(), error: error.into() }
    }
}

impl From<files::Error> for Trouble {
    fn from(error: files::Error) -> Self {
        Self { code: error.exit_code(), error: error.into() }
    }
}

/// An error with its causes, each on a line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(format!("error: {error}"), |text, cause| format!("{text}\n  because: {cause}"))
}

/// A path below the root, as a person would write it.
fn below(root: &Path, path: impl AsRef<Path>) -> PathBuf {
    if root == Path::new(".") { path.as_ref().to_owned() } else { root.join(path) }
}

/// Says something. A reader who has gone away, as `head` does, is no trouble of ours.
fn write(mut to: impl Write, text: &str) {
    drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
}
