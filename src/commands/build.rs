//! `build` and `check`: one pipeline, with and without an output folder.

use std::{io::stdout, path::Path};

use serde_json::json;

use super::{End, Trouble, World, today, write};
use crate::{
    cli::{BuildArguments, Format},
    diagnostic::Severity,
    model::Circumstances,
    pipeline::{self, Outcome, Plan},
    report::{self, Style, Summary},
};

pub(super) fn build(arguments: &BuildArguments, world: &World) -> Result<End, Trouble> {
    let output = arguments.output.clone().unwrap_or_else(|| arguments.root.join("public"));
    run(arguments, Some(&output), world)
}

pub(super) fn check(arguments: &BuildArguments, world: &World) -> Result<End, Trouble> {
    run(arguments, None, world)
}

fn run(arguments: &BuildArguments, output: Option<&Path>, world: &World) -> Result<End, Trouble> {
    let today = today(arguments.today, world)?;
    let watched = world.terminal && !arguments.quiet && arguments.format == Format::Human;
    let plan = Plan {
        root: &arguments.root,
        output,
        base_url: arguments.base_url.as_ref(),
        circumstances: Circumstances { today, drafts: arguments.drafts },
        deny_warnings: arguments.deny_warnings,
        watched_since: watched.then_some(world.started),
    };
    let outcome = pipeline::run(&plan)?;
    show(arguments, &outcome, &summary(&outcome, output.is_some(), world), world);
    let stops = outcome.findings.has_errors() || outcome.made.is_none();
    Ok(match (outcome.misconfigured, stops) {
        (true, _) => End::Usage,
        (false, true) => End::Findings,
        (false, false) => End::Done,
    })
}

fn summary(outcome: &Outcome, writes: bool, world: &World) -> Summary {
    Summary {
        writes,
        pages: outcome.made.map_or(0, |made| made.pages),
        entries: outcome.entries,
        files: outcome.written,
        errors: outcome.findings.count(Severity::Error),
        warnings: outcome.findings.count(Severity::Warning),
        milliseconds: world.started.elapsed().as_millis(),
    }
}

fn show(arguments: &BuildArguments, outcome: &Outcome, summary: &Summary, world: &World) {
    let Outcome { findings, sources, .. } = outcome;
    match arguments.format {
        Format::Human => {
            let style = Style { color: true, width: world.columns };
            write(anstream::stderr(), &report::human(findings, sources, &style));
            write(anstream::stdout(), &closing(arguments, summary));
        }
        Format::Github => {
            let lines = report::github(findings, sources) + &closing(arguments, summary);
            write(stdout(), &lines);
        }
        Format::Json => {
            let report = json!({
                "version": 1,
                "findings": report::json(findings, sources),
                "summary": summary.json(),
            });
            write(stdout(), &format!("{report:#}\n"));
        }
        Format::Sarif => write(stdout(), &format!("{:#}\n", report::sarif(findings, sources))),
    }
}

/// The last line, unless nobody wants it.
fn closing(arguments: &BuildArguments, summary: &Summary) -> String {
    if arguments.quiet { String::new() } else { summary.sentence() + "\n" }
}
