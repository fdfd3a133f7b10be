//! `retire`: an entry that can no longer be used, and why.

use super::{End, Trouble, World, today, write};
use crate::{
    cli::RetireArguments,
    diagnostic::{Diagnostics, Severity},
    edit::{
        files,
        retire::{self, Retirement},
    },
    model::{Circumstances, Portal},
    parse::{self, path::ContentPath, record::Kind, shape::Target},
    pipeline::{self, Plan},
    report::{self, Style},
    source::{SourceId, Sources, Span},
    suggest::did_you_mean,
};

/// What keeps an entry from being retired.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("there is no entry `{id}`\nhelp: {help}")]
    Unknown { id: String, help: String },
    #[error("`{id}` is retired already\nhelp: to say more of it, edit `{path}`")]
    Already { id: String, path: String },
    #[error("`{0}` cannot replace itself\nhelp: name another entry, or none")]
    Itself(String),
    #[error("`{0}` is retired itself\nhelp: name an entry that can be used, or none")]
    RetiredToo(String),
    #[error(transparent)]
    Read(#[from] pipeline::Error),
    #[error(transparent)]
    Write(#[from] files::Error),
}

/// What must be known of an entry before it is retired.
struct Known {
    record: SourceId,
    kind: Kind,
    /// The portal's language.
    language: String,
    /// Every place that leads to it.
    places: Vec<Span>,
}

pub(super) fn retire(arguments: &RetireArguments, world: &World) -> Result<End, Trouble> {
    let noted = today(arguments.today, world)?;
    if let Some(day) = arguments.on.filter(|day| *day > noted) {
        let message = format!("{day} is after today, {noted}");
        let help =
            "until then, write `lifecycle = \"deprecated\"` and `dates.sunset` into the record";
        return Err(Trouble::usage(format!("{message}\nhelp: {help}")));
    }
    let retirement = Retirement {
        reason: &arguments.reason,
        replaced_by: &arguments.replaced_by,
        on: arguments.on,
        noted,
    };
    run(arguments, &retirement, world).map_err(|error| match error {
        Error::Read(error) => error.into(),
        Error::Write(error) => error.into(),
        error => Trouble::usage(error),
    })
}

fn run(
    arguments: &RetireArguments,
    retirement: &Retirement<'_>,
    world: &World,
) -> Result<End, Error> {
    // A draft that leads here will be published one day.
    let circumstances = Circumstances { today: retirement.noted, drafts: true };
    let plan = Plan::look(&arguments.root, circumstances);
    let (known, sources, findings) = pipeline::look(&plan, |portal| know(portal, arguments))?;
    let Some(known) = known else {
        show(&findings, &sources, world);
        return Ok(End::Usage);
    };
    let known = known?;
    let file = sources.file(known.record);
    let faults = errors(&findings, known.record);
    if !faults.is_empty() || file.spoilt {
        return Ok(refused(&faults, &sources, world));
    }
    let text = retire::retire(&file.text, known.kind, retirement).unwrap_or_default();
    let mut edited = Sources::default();
    let id = edited.add(file.path.clone(), text.clone());
    let (_, findings) = parse::parse(&edited, &known.language);
    let faults = errors(&findings, id);
    if !faults.is_empty() {
        return Ok(refused(&faults, &edited, world));
    }
    files::replace(&arguments.root.join(&file.path), &text)?;
    write(anstream::stdout(), &done(arguments, &known, &sources));
    Ok(End::Done)
}

/// Judges what the user said of an entry.
fn know(portal: &Portal<'_>, arguments: &RetireArguments) -> Result<Known, Error> {
    let id = arguments.id.as_str();
    let (record, kind, path) = record_of(portal, id)?;
    if portal.entry(id).is_some_and(|entry| entry.record.is_retired()) {
        return Err(Error::Already { id: id.to_owned(), path });
    }
    for other in &arguments.replaced_by {
        if other == id {
            return Err(Error::Itself(id.to_owned()));
        }
        record_of(portal, other)?;
        if portal.entry(other).is_some_and(|entry| entry.record.is_retired()) {
            return Err(Error::RetiredToo(other.clone()));
        }
    }
    let language = portal.settings.language().to_owned();
    Ok(Known { record, kind, language, places: portal.places_that_lead_to(id) })
}

/// The record of an entry, whether or not it could be read.
fn record_of(portal: &Portal<'_>, id: &str) -> Result<(SourceId, Kind, String), Error> {
    let found =
        portal.sources.files().find_map(|(source, file)| match ContentPath::of(&file.path) {
            ContentPath::Entry(kind, other) if other == id => {
                Some((source, kind, file.path.clone()))
            }
            _ => None,
        });
    found.ok_or_else(|| {
        let help = did_you_mean(id, portal.ids.all(Target::Entry), || {
            "name an entry by its id, which is the name of its file".to_owned()
        });
        Error::Unknown { id: id.to_owned(), help }
    })
}

/// The errors of one file.
fn errors(findings: &Diagnostics, source: SourceId) -> Diagnostics {
    let mut errors = Diagnostics::default();
    let here = findings.iter().filter(|finding| {
        finding.span.source == source && finding.rule.severity == Severity::Error
    });
    errors.extend(here.cloned());
    errors.sorted()
}

/// Shows what is wrong with the record as it is, or as it would be.
fn refused(faults: &Diagnostics, sources: &Sources, world: &World) -> End {
    show(faults, sources, world);
    write(anstream::stdout(), "nothing retired, nothing written\n");
    End::Findings
}

fn show(findings: &Diagnostics, sources: &Sources, world: &World) {
    let style = Style { color: true, width: world.columns };
    write(anstream::stderr(), &report::human(findings, sources, &style));
}

/// What was done, and what is left to do.
fn done(arguments: &RetireArguments, known: &Known, sources: &Sources) -> String {
    let path = |source| sources.file(source).path.as_str();
    let mut text = format!("retired `{}` in {}\n", arguments.id, path(known.record));
    let mut places: Vec<_> = known
        .places
        .iter()
        .map(|&place| format!("  {}:{}\n", path(place.source), sources.place(place).line))
        .collect();
    places.dedup();
    if !places.is_empty() {
        text.push_str("these still lead to it; name its successor there, or take it away:\n");
        text.extend(places);
    }
    text.push_str("next: commonshelf check");
    if arguments.root.as_os_str() != "." {
        text.extend([" --root ", &arguments.root.display().to_string()]);
    }
    text.push('\n');
    text
}
