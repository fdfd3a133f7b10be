//! Arguments in, exit code out. Only here is the world asked for anything: the arguments, the clock,
//! the environment, and what the terminal can do.

use std::{
    io::{IsTerminal, stderr, stdin},
    process::ExitCode,
    time::Instant,
};

use clap::Parser;
use commonshelf::{cli::Cli, commands};
use jiff::{Timestamp, tz::TimeZone};

fn main() -> ExitCode {
    let started = Instant::now();
    let world = commands::World {
        started,
        // The same day for everybody who builds at the same moment.
        today: Timestamp::now().to_zoned_datetime(TimeZone::UTC).date(),
        source_date_epoch: std::env::var("SOURCE_DATE_EPOCH").ok(),
        terminal: stderr().is_terminal(),
        answers: stdin().is_terminal() && stderr().is_terminal(),
        columns: columns(),
    };
    let cli = Cli::parse();
    // The hook has told of the panic by then; it is our own fault, whatever the content was.
    std::panic::catch_unwind(|| commands::run(cli, &world)).unwrap_or(ExitCode::from(3))
}

/// What the shell says of the terminal, or the usual 100.
fn columns() -> usize {
    let said = std::env::var("COLUMNS").ok();
    said.and_then(|columns| columns.parse().ok()).unwrap_or(100)
}
