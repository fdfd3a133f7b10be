//! Disk to [`Sources`]: the one stage that reads. What a file system can do wrong (links, encodings,
//! sizes, names) is judged here, so that every later stage sees plain text in path order.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use walkdir::{DirEntry, WalkDir};

mod text;

use crate::{
    diagnostic::Diagnostics,
    rule::{ADDRESS_CLASH, FILE_NAME, FILE_SIZE, MISPLACED_FILE, SYMLINK},
    slug::{folded, is_slug, slugify},
    source::{SETTINGS, SourceId, Sources},
};

/// Bytes that a text file may have.
const LARGEST_TEXT: u64 = 2 << 20;

/// What keeps the disk from being read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder is no portal.
    #[error(
        "there is no portal in `{0}`: it has no `portal.toml`\nhelp: name the folder with `--root`, or make a portal with `commonshelf init {0}`"
    )]
    NoPortal(String),
    /// A file or folder cannot be read.
    #[error("cannot read `{path}`")]
    Read {
        /// Which.
        path: String,
        /// Why.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// What the program ends with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NoPortal(_) => 2,
            Self::Read { .. } => 3,
        }
    }
}

/// Reads `portal.toml`, `content/`, `assets/` and `themes/` below the root.
///
/// # Errors
/// If there is no `portal.toml`, or the disk fails.
pub fn discover(root: &Path) -> Result<(Sources, Diagnostics), Error> {
    if !root.join(SETTINGS).is_file() {
        return Err(Error::NoPortal(root.display().to_string()));
    }
    let mut sources = Sources::default();
    let mut found = Diagnostics::default();
    let mut entries = Vec::new();
    for folder in ["assets", "content", SETTINGS, "themes"] {
        let top = root.join(folder);
        if fs::symlink_metadata(&top).is_ok() {
            for entry in WalkDir::new(&top).into_iter().filter_entry(|entry| !is_hidden(entry)) {
                let entry = entry.map_err(|error| walk_error(&top, error))?;
                entries.push((portal_path(entry.path(), root), entry));
            }
        }
    }
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut passed_over = BTreeSet::new();
    let mut assets = BTreeMap::new();
    for (path, entry) in entries {
        // One finding for a folder is enough.
        if path.match_indices('/').any(|(end, _)| passed_over.contains(&path[..end])) {
            continue;
        }
        if entry.file_type().is_dir() && name_fault(&entry, &path).is_some() {
            passed_over.insert(path.clone());
        }
        let is_published = path.starts_with("assets/") && entry.file_type().is_file();
        let other = is_published.then(|| assets.insert(folded(&path), path.clone())).flatten();
        if let Some(other) = other {
            report_clash(path, &other, &mut sources, &mut found);
            continue;
        }
        take(&entry, path, &mut sources, &mut found)?;
    }
    Ok((sources, found))
}

/// A file that is published as it is, where another already stands on many disks and hosts.
fn report_clash(path: String, other: &str, sources: &mut Sources, found: &mut Diagnostics) {
    let message = format!("`{path}` and `{other}` are one address wherever case does not count");
    let id = sources.add_spoilt(path, String::new());
    found.push(ADDRESS_CLASH.at(id.span(0..0), message).help("give this one another name"));
}

/// Reads a text that is no part of a portal, such as a data set to import, by the same rules.
///
/// # Errors
/// If the disk fails.
pub fn read_text(
    path: &Path,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Result<SourceId, Error> {
    let shown = path.display().to_string();
    let bytes = read(path, &shown)?;
    Ok(text::add(shown, bytes, sources, found))
}

/// Dotfiles and what editors leave behind are not content.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#') && name.ends_with('#')
}

/// Reads one file, or reports why it cannot be part of the portal.
fn take(
    entry: &DirEntry,
    path: String,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> Result<(), Error> {
    let mut report = |rule: &'static crate::rule::Rule, message: String, help: &str| {
        let id = sources.add_spoilt(path.clone(), String::new());
        found.push(rule.at(id.span(0..0), message).help(help));
        Ok(())
    };
    if entry.path_is_symlink() {
        let help = "put the file itself here";
        return report(SYMLINK, format!("`{path}` is a symbolic link"), help);
    }
    if let Some(help) = name_fault(entry, &path) {
        return report(FILE_NAME, format!("`{path}` has a name that cannot be an address"), &help);
    }
    if entry.file_type().is_dir() {
        return Ok(());
    }
    if !entry.file_type().is_file() {
        let help = "take it away";
        return report(MISPLACED_FILE, format!("`{path}` is not a file"), help);
    }
    let is_asset = is_asset(&path);
    let size = entry.metadata().map_err(|error| walk_error(entry.path(), error))?.len();
    if !is_asset && size > LARGEST_TEXT {
        let help = "a text has at most 2 MiB; split it, or put it in `assets/`";
        return report(FILE_SIZE, format!("`{path}` has {size} bytes"), help);
    }
    let bytes = read(entry.path(), &path)?;
    if is_asset {
        sources.add_asset(path, bytes);
    } else {
        text::take(path, bytes, sources, found);
    }
    Ok(())
}

/// Pictures and the like are published as they are; everything else is text.
fn is_asset(path: &str) -> bool {
    const TEXTS: [&str; 5] = ["components", "scripts", "strings", "styles", "templates"];
    let in_theme = path.strip_prefix("themes/").and_then(|path| path.split_once('/'));
    let text = |inside: &str| inside.split_once('/').is_some_and(|(top, _)| TEXTS.contains(&top));
    path.starts_with("assets/") || in_theme.is_some_and(|(_, inside)| !text(inside))
}

/// What to do about a name that cannot be part of an address; nothing about one that can.
fn name_fault(entry: &DirEntry, path: &str) -> Option<String> {
    let name = entry.file_name().to_string_lossy();
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !entry.file_type().is_dir() => (stem, format!(".{extension}")),
        _ => (&*name, String::new()),
    };
    let in_content = path.starts_with("content/");
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.~".contains(letter);
    let fine = if in_content { is_slug(stem) } else { !stem.is_empty() && stem.chars().all(plain) };
    if fine && name.len() <= 200 || !(in_content || path.starts_with("assets/")) {
        return None;
    }
    // What an editor adds that hides the ends of names.
    let inner = stem.rsplit_once('.').filter(|(_, inner)| ["md", "toml"].contains(inner));
    if let Some((stem, inner)) = inner.filter(|(stem, _)| extension == ".txt" && is_slug(stem)) {
        return Some(format!("rename it to `{stem}.{inner}`; your editor may hide `.txt`"));
    }
    let slug = slugify(stem);
    let short = slug.get(..slug.len().min(100)).unwrap_or_default();
    Some(match short {
        "" => "use a-z, 0-9 and hyphens".to_owned(),
        short => format!("rename it to `{short}{}`", extension.to_lowercase()),
    })
}

/// A path as messages and addresses have it.
fn portal_path(path: &Path, root: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let parts = inside.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn read(path: &Path, shown: &str) -> Result<Vec<u8>, Error> {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the door that everything is read through"
    )]
    fs::read(path).map_err(|source| Error::Read { path: shown.to_owned(), source })
}

fn walk_error(path: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(path).display().to_string();
    Error::Read { path, source: error.into() }
}
