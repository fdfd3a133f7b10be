//! What the manual page and the shells are told of the program: every command that it has.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use clap::{Command, CommandFactory};
use commonshelf::cli::Cli;
use support::folder::temporary;
use support::program::run;

#[test]
fn the_manual_has_a_page_for_every_command() {
    let ended = run(temporary().path(), ["man"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    let titles = ended.stdout.lines().filter_map(|line| line.strip_prefix(".TH "));
    let found: Vec<_> = titles.filter_map(|title| title.split(' ').next()).collect();
    let expected = names(&Cli::command(), "commonshelf");
    assert_eq!(found, expected);
}

#[test]
fn every_shell_completes_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ended = run(temporary().path(), ["completions", shell]);
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{shell}");
        let missing: Vec<_> = Cli::command()
            .get_subcommands()
            .map(|command| command.get_name().to_owned())
            .filter(|name| !ended.stdout.contains(name))
            .collect();
        assert!(missing.is_empty(), "{shell} does not complete {missing:?}");
    }
}

/// The name of a command, and of every command below it.
fn names(command: &Command, name: &str) -> Vec<String> {
    let below = command.get_subcommands();
    let below = below.flat_map(|inner| names(inner, &format!("{name}-{}", inner.get_name())));
    std::iter::once(name.to_owned()).chain(below).collect()
}
