//! `completions` and `man`: what a shell and a manual say of the program, from its own definitions.

use clap::CommandFactory;

use super::{End, Trouble, write};
use crate::cli::{Cli, CompletionsArguments};

pub(super) fn completions(arguments: &CompletionsArguments) -> End {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "commonshelf", &mut script);
    write(anstream::stdout(), &String::from_utf8_lossy(&script));
    End::Done
}

pub(super) fn man() -> Result<End, Trouble> {
    let mut pages = Vec::new();
    render(Cli::command(), "commonshelf", &mut pages).map_err(Trouble::own)?;
    write(anstream::stdout(), &String::from_utf8_lossy(&pages));
    Ok(End::Done)
}

/// The page of a command, and those of its subcommands after it.
fn render(command: clap::Command, name: &str, pages: &mut Vec<u8>) -> std::io::Result<()> {
    let said = name.replace('-', " ");
    let command = command.name(name.to_owned()).bin_name(said).disable_help_subcommand(true);
    clap_mangen::Man::new(command.clone()).render(pages)?;
    for inner in command.get_subcommands() {
        render(inner.clone(), &format!("{name}-{}", inner.get_name()), pages)?;
    }
    Ok(())
}
