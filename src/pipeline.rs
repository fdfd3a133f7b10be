//! The whole program: from a folder or from texts to a portal, and what becomes of it.

use std::{collections::BTreeSet, path::Path, time::Instant};

use crate::{
    check,
    diagnostic::{Diagnostic, Diagnostics},
    discover, emit, model, parse,
    parse::{
        settings::{BaseUrl, DEFAULT_LANGUAGE, Settings},
        value::Reference,
    },
    progress::Watched,
    render::{self, Made, Sink, Stopped, Theme, output::OutputFile},
    rule::UNKNOWN_REFERENCE,
    source::{SETTINGS, Sources},
    suggest::did_you_mean,
};

/// What a run is asked to do.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    /// The folder with `portal.toml`.
    pub root: &'a Path,
    /// Where to write; `None` to make every file and keep none.
    pub output: Option<&'a Path>,
    /// Instead of the address in `portal.toml`.
    pub base_url: Option<&'a BaseUrl>,
    /// The day to judge by, and whether drafts count.
    pub circumstances: model::Circumstances,
    /// Whether warnings stop the run.
    pub deny_warnings: bool,
    /// When the run began, if a person watches who wants to see a long one move.
    pub watched_since: Option<Instant>,
}

impl<'a> Plan<'a> {
    /// To look at a portal as it stands, and write nothing.
    pub fn look(root: &'a Path, circumstances: model::Circumstances) -> Self {
        Self {
            root,
            output: None,
            base_url: None,
            circumstances,
            deny_warnings: false,
            watched_since: None,
        }
    }
}

/// What a run found and did.
#[derive(Debug)]
pub struct Outcome {
    /// The texts that the findings point into.
    pub sources: Sources,
    /// What is wrong with the content, sorted.
    pub findings: Diagnostics,
    /// How many entries the portal has.
    pub entries: usize,
    /// How many files were made; none if the findings forbid it.
    pub made: Option<Made>,
    /// What that did to the output folder; none if nothing was to be written.
    pub written: Option<emit::Written>,
    /// Whether `portal.toml` is at fault, not the content.
    pub misconfigured: bool,
}

/// What stops a run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Reading.
    #[error(transparent)]
    Discover(#[from] discover::Error),
    /// Rendering.
    #[error(transparent)]
    Render(#[from] render::Error),
    /// Writing.
    #[error(transparent)]
    Emit(#[from] emit::Error),
}

impl Error {
    /// What the program ends with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Discover(error) => error.exit_code(),
            Self::Render(error) => error.exit_code(),
            Self::Emit(error) => error.exit_code(),
        }
    }
}

/// Disk to disk.
///
/// # Errors
/// If the world stands in the way. What is wrong with the content is in the outcome.
pub fn run(plan: &Plan<'_>) -> Result<Outcome, Error> {
    let (sources, mut findings) = discover::discover(plan.root)?;
    let built = assembled(&sources, plan, &mut findings, |portal, findings| {
        findings.append(check::check(portal));
        build(portal, plan, findings)
    });
    let misconfigured = built.is_none();
    let Built { entries, made, written } = built.transpose()?.unwrap_or_default();
    let findings = findings.sorted();
    Ok(Outcome { sources, findings, entries, made, written, misconfigured })
}

/// What is wrong with a portal as far as its texts tell: no page is made, and nothing read or
/// written.
pub fn judge(sources: &Sources, plan: &Plan<'_>) -> Diagnostics {
    let mut findings = Diagnostics::default();
    assembled(sources, plan, &mut findings, |portal, findings| {
        findings.append(check::check(portal));
    });
    findings.sorted()
}

/// Reads and assembles a portal, and shows it without checking or rendering it. What is wrong with
/// its files is among the findings; of a file with an error, what could be read is in the portal.
///
/// # Errors
/// If the world stands in the way.
pub fn look<T>(
    plan: &Plan<'_>,
    look: impl FnOnce(&model::Portal<'_>) -> T,
) -> Result<(Option<T>, Sources, Diagnostics), Error> {
    let (sources, mut findings) = discover::discover(plan.root)?;
    let seen = assembled(&sources, plan, &mut findings, |portal, _| look(portal));
    Ok((seen, sources, findings.sorted()))
}

/// Makes a portal of texts and shows it, with the findings so far; `None` if `portal.toml` cannot be
/// used. The files are read all the same, so that one run shows what is wrong in both.
fn assembled<T>(
    sources: &Sources,
    plan: &Plan<'_>,
    findings: &mut Diagnostics,
    then: impl FnOnce(&model::Portal<'_>, &mut Diagnostics) -> T,
) -> Option<T> {
    let settings = settings(sources, plan, findings);
    let language = settings.as_ref().map_or(DEFAULT_LANGUAGE, Settings::language).to_owned();
    let (parsed, found) = parse::parse(sources, &language);
    findings.append(found);
    let portal = model::assemble(sources, settings?, parsed, plan.circumstances);
    Some(then(&portal, findings))
}

/// Why a theme cannot be loaded: there is nothing in its folder.
fn missing(theme: &Reference, sources: &Sources) -> Option<Diagnostic> {
    let texts = sources.files().map(|(_, file)| file.path.as_str());
    let others = sources.assets().iter().map(|asset| asset.path.as_str());
    let themes: BTreeSet<_> = texts
        .chain(others)
        .filter_map(|path| path.strip_prefix("themes/")?.split('/').next())
        .collect();
    let name = theme.name.as_str();
    (name != "default" && !themes.contains(name)).then(|| {
        let help = did_you_mean(name, themes.into_iter().chain(["default"]), || {
            format!("put the files that you want to replace into `themes/{name}/`, or name another theme")
        });
        UNKNOWN_REFERENCE.at(theme.span, format!("there is no theme `{name}`")).help(help)
    })
}

/// What became of a portal.
#[derive(Default)]
struct Built {
    entries: usize,
    made: Option<Made>,
    written: Option<emit::Written>,
}

/// Renders a portal unless the findings forbid it, and writes it if the plan says where.
fn build(
    portal: &model::Portal<'_>,
    plan: &Plan<'_>,
    findings: &Diagnostics,
) -> Result<Built, Error> {
    let entries = portal.entries.len();
    if findings.has_errors() || plan.deny_warnings && !findings.is_empty() {
        return Ok(Built { entries, ..Built::default() });
    }
    let theme = Theme::load(portal.sources, &portal.settings).map_err(render::Error::from)?;
    let Some(output) = plan.output else {
        let made = Some(render(portal, theme, plan, &Nowhere)?);
        return Ok(Built { entries, made, written: None });
    };
    let emitter = emit::Emitter::open(output, plan.root)?;
    let made = Some(render(portal, theme, plan, &emitter)?);
    Ok(Built { entries, made, written: Some(emitter.commit()?) })
}

/// `portal.toml`, with what the command line says over it; `None` if it cannot be used.
fn settings(sources: &Sources, plan: &Plan<'_>, findings: &mut Diagnostics) -> Option<Settings> {
    let (id, file) = sources.at(SETTINGS).filter(|(_, file)| !file.spoilt)?;
    let mut found = Diagnostics::default();
    let settings = parse::settings::parse(id, file, &mut found);
    let usable = !found.has_errors();
    findings.append(found);
    let mut settings = settings.filter(|_| usable)?;
    if let Some(finding) = settings.theme.as_ref().and_then(|theme| missing(theme, sources)) {
        findings.push(finding);
        return None;
    }
    if let Some(base_url) = plan.base_url {
        settings.base_url = Some(base_url.clone());
    }
    Some(settings)
}

fn render<S: Sink<Error = emit::Error>>(
    portal: &model::Portal<'_>,
    theme: Theme,
    plan: &Plan<'_>,
    sink: &S,
) -> Result<Made, Error> {
    let made = match plan.watched_since {
        Some(started) => render::render(portal, theme, &Watched::new(sink, started)),
        None => render::render(portal, theme, sink),
    };
    made.map_err(|stopped| match stopped {
        Stopped::Render(error) => Error::Render(error),
        Stopped::Sink(error) => Error::Emit(error),
    })
}

/// Keeps nothing: what `check` renders into.
struct Nowhere;

impl Sink for Nowhere {
    type Error = emit::Error;

    fn take(&self, _: OutputFile) -> Result<(), Self::Error> {
        Ok(())
    }
}

impl Sink for emit::Emitter {
    type Error = emit::Error;

    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        self.stage(&file)
    }
}
