//! `fmt`: records in one layout.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use super::{End, Trouble, World, write};
use crate::{
    cli::FmtArguments,
    diagnostic::Diagnostics,
    discover::{self, discover},
    edit::{files, layout},
    parse::{
        path::ContentPath, record::Sort, settings::DEFAULT_LANGUAGE, table::Origin, toml_document,
    },
    report::{self, Style},
    source::{SourceFile, SourceId, Sources},
};

/// The longest part of a line that is shown, in characters.
const LONGEST_SHOWN: usize = 100;

/// What keeps records from being laid out.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("cannot find `{path}`")]
    Missing {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
    #[error("`{0}` is not in the portal\nhelp: name the portal's folder with `--root`")]
    Outside(PathBuf),
    #[error("there is no record in `{0}`\nhelp: name a folder that holds some, such as `content`")]
    NoRecords(PathBuf),
    #[error("`{path}` is no record\nhelp: {help}")]
    NoRecord { path: PathBuf, help: String },
    #[error(transparent)]
    Discover(#[from] discover::Error),
    #[error(transparent)]
    Write(#[from] files::Error),
}

/// A record that is laid out in another way than it should be.
struct Change<'s> {
    path: &'s str,
    old: &'s str,
    new: String,
}

pub(super) fn fmt(arguments: &FmtArguments, world: &World) -> Result<End, Trouble> {
    lay_out(arguments, world).map_err(|error| match error {
        Error::Discover(error) => error.into(),
        Error::Write(error) => error.into(),
        error => Trouble::usage(error),
    })
}

fn lay_out(arguments: &FmtArguments, world: &World) -> Result<End, Error> {
    let (sources, found) = discover(&arguments.root)?;
    let chosen = chosen(&sources, arguments)?;
    let mut findings = Diagnostics::default();
    let of_these = found.iter().filter(|finding| chosen.contains_key(&finding.span.source));
    findings.extend(of_these.cloned());
    let mut changes = Vec::new();
    let mut unread = 0;
    for (&id, &sort) in &chosen {
        let file = sources.file(id);
        match laid_out((id, file), sort, &mut findings) {
            None => unread += 1,
            Some(new) if new == file.text => {}
            Some(new) => changes.push(Change { path: &file.path, old: &file.text, new }),
        }
    }
    for change in &changes {
        if arguments.check {
            write(anstream::stdout(), &change.first_difference());
        } else {
            files::replace(&arguments.root.join(change.path), &change.new)?;
            write(anstream::stdout(), &format!("{}\n", change.path));
        }
    }
    let style = Style { color: true, width: world.columns };
    write(anstream::stderr(), &report::human(&findings.sorted(), &sources, &style));
    let count = [chosen.len(), changes.len(), unread];
    write(anstream::stdout(), &sentence(count, arguments.check));
    let stops = unread > 0 || arguments.check && !changes.is_empty();
    Ok(if stops { End::Findings } else { End::Done })
}

/// What a run came to: of how many records, how many are laid out anew and how many were not read.
fn sentence([all, changed, unread]: [usize; 3], check: bool) -> String {
    let records = if all == 1 { "record" } else { "records" };
    let done = if check { "would change" } else { "laid out" };
    let unchanged = all - changed - unread;
    let unread = if unread > 0 { format!(", {unread} not read") } else { String::new() };
    format!("{all} {records}: {changed} {done}, {unchanged} unchanged{unread}\n")
}

/// The text of a record in its layout; `None`, and a finding, for one that cannot be read.
fn laid_out(
    (id, file): (SourceId, &SourceFile),
    sort: Sort,
    findings: &mut Diagnostics,
) -> Option<String> {
    if file.spoilt {
        return None;
    }
    let text = layout::format(&file.text, sort);
    if text.is_none() {
        let origin = Origin { source: id, at: 0, language: DEFAULT_LANGUAGE };
        toml_document::parse(&file.text, origin, findings);
    }
    text
}

/// The records that the user named, or all of them.
fn chosen(sources: &Sources, arguments: &FmtArguments) -> Result<BTreeMap<SourceId, Sort>, Error> {
    let sort = |file: &SourceFile| {
        let path = file.path.starts_with("content/").then(|| ContentPath::of(&file.path));
        path.and_then(|path| path.sort())
    };
    let all = sources.files().filter_map(|(id, file)| Some((id, &*file.path, sort(file)?)));
    let all: Vec<_> = all.collect();
    if arguments.paths.is_empty() {
        return Ok(all.into_iter().map(|(id, _, sort)| (id, sort)).collect());
    }
    let mut chosen = BTreeMap::new();
    for named in &arguments.paths {
        let path = in_portal(named, &arguments.root)?;
        let folder = if path.is_empty() { String::new() } else { format!("{path}/") };
        let is_named = |other: &str| other == path || other.starts_with(&folder);
        let mut records = all.iter().filter(|(_, path, _)| is_named(path)).peekable();
        if records.peek().is_none() {
            return Err(nothing_at(named.clone(), &path));
        }
        chosen.extend(records.map(|&(id, _, sort)| (id, sort)));
    }
    Ok(chosen)
}

/// A path of the file system as a path of the portal, with `/` between parts.
fn in_portal(path: &Path, root: &Path) -> Result<String, Error> {
    let whole = |path: &Path| {
        let missing = |source| Error::Missing { path: path.to_owned(), source };
        path.canonicalize().map_err(missing)
    };
    let (found, root) = (whole(path)?, whole(root)?);
    let inside = found.strip_prefix(root).map_err(|_| Error::Outside(path.to_owned()))?;
    let parts = inside.components().map(|part| part.as_os_str().to_string_lossy());
    Ok(parts.collect::<Vec<_>>().join("/"))
}

/// Why there is nothing to lay out at a path.
fn nothing_at(named: PathBuf, path: &str) -> Error {
    if named.is_dir() {
        return Error::NoRecords(named);
    }
    let help = match ContentPath::of(path) {
        ContentPath::Misplaced(help) if path.starts_with("content/") => help,
        ContentPath::Page | ContentPath::Description(_) => {
            "a text in Markdown is left as it is".to_owned()
        }
        _ => "records are TOML files below `content/`".to_owned(),
    };
    Error::NoRecord { path: named, help }
}

impl Change<'_> {
    /// Where the first line is that would change, how it is and how it would be.
    fn first_difference(&self) -> String {
        let same = self.old.lines().zip(self.new.lines()).take_while(|(old, new)| old == new);
        let number = same.count();
        let line = |sign: char, text: &str| {
            let line = text.lines().nth(number);
            line.map(|line| format!("  {sign} {}\n", shortened(line))).unwrap_or_default()
        };
        let lines = match line('-', self.old) + &line('+', &self.new) {
            lines if lines.is_empty() => "  the end of the file\n".to_owned(),
            lines => lines,
        };
        format!("{}:{}\n{lines}", self.path, number + 1)
    }
}

fn shortened(line: &str) -> String {
    let mut letters = line.chars();
    let mut text: String = letters.by_ref().take(LONGEST_SHOWN).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}
