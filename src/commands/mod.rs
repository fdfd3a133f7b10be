//! What each command does, and what the program ends with.

use std::{io::Write, process::ExitCode, time::Instant};

use jiff::civil::Date;

mod build;
mod init;

use crate::cli::{Cli, Command};

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
    };
    match ended {
        Ok(End::Done) => ExitCode::SUCCESS,
        Ok(End::Findings) => ExitCode::from(1),
        Ok(End::Usage) => ExitCode::from(2),
        Err((error, code)) => {
            write(anstream::stderr(), &format!("{}\n", chain(error.as_ref())));
            ExitCode::from(code)
        }
    }
}

/// An error to show, and the exit code that goes with it.
type Trouble = (Box<dyn std::error::Error>, u8);

/// An error with its causes, each on a line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(format!("error: {error}"), |text, cause| format!("{text}\n  because: {cause}"))
}

/// Says something. A reader who has gone away, as `head` does, is no trouble of ours.
fn write(mut to: impl Write, text: &str) {
    drop(to.write_all(text.as_bytes()).and_then(|()| to.flush()));
}
