//! Disk to [`Sources`]: the one stage that reads. What a file system can do wrong (links, encodings,
//! sizes, names) is judged here, so that every later stage sees plain text in path order.

use std::{fs, io, path::Path};

use walkdir::{DirEntry, WalkDir};

mod text;

use crate::{
    diagnostic::Diagnostics,
    rule::{FILE_NAME, FILE_SIZE, SYMLINK},
    source::Sources,
};

/// The file that makes a folder a portal.
pub const SETTINGS: &str = "portal.toml";

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
    for (path, entry) in entries {
        take(&entry, path, &mut sources, &mut found)?;
    }
    Ok((sources, found))
}

/// Dotfiles and what editors leave behind are not content.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#')
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
    if path.starts_with("content/") && !is_plain_name(entry) {
        let help = "rename it, for example to `share-and-reuse.md`";
        return report(FILE_NAME, format!("`{path}` has a name that cannot be an address"), help);
    }
    if !entry.file_type().is_file() {
        return Ok(());
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
    let of_theme = path.strip_prefix("themes/").and_then(|path| path.split('/').nth(1));
    path.starts_with("assets/") || of_theme == Some("images")
}

/// Whether a file's or folder's name can be part of an address.
fn is_plain_name(entry: &DirEntry) -> bool {
    let Some(name) = entry.file_name().to_str() else { return false };
    let stem = if entry.file_type().is_dir() {
        name
    } else {
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    };
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !stem.is_empty() && stem.bytes().all(plain)
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
