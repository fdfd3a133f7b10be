//! The program, run as a person runs it, but in a world without surprises.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ended {
    /// What it ended with.
    pub(crate) code: i32,
    /// What it said.
    pub(crate) stdout: String,
    /// What it complained of.
    pub(crate) stderr: String,
}

/// Runs the program in a folder.
pub(crate) fn run<S: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = S>) -> Ended {
    end(command(folder).args(arguments))
}

/// The program, not yet started: in a folder, on the day that all tests are judged by.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonshelf"));
    command.current_dir(folder).env("NO_COLOR", "1").env("SOURCE_DATE_EPOCH", "1795392000");
    command
}

/// Runs a command to its end.
pub(crate) fn end(command: &mut Command) -> Ended {
    let output = command.output().expect("the program can be started");
    let text = |bytes| String::from_utf8(bytes).expect("the program says text");
    Ended {
        code: output.status.code().expect("the program ends by itself"),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}
