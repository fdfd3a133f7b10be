//! The author's own files, each written whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// What keeps a file from being written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is one already.
    #[error("`{0}` is there already\nhelp: change it, or give the new record another id")]
    Exists(PathBuf),
    /// The disk, when a file of before is read.
    #[error("cannot read `{path}`")]
    Read {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The disk.
    #[error("cannot write `{path}`")]
    Write {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// What the program ends with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Exists(_) => 2,
            Self::Read { .. } | Self::Write { .. } => 3,
        }
    }
}

/// What there is where a file is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nothing.
    Nothing,
    /// The same text.
    Same,
    /// Something else.
    Different,
}

/// Compares what there is with a text.
///
/// # Errors
/// If the disk fails.
pub fn compare(path: &Path, text: &str) -> Result<Before, Error> {
    let failed = |source| Error::Read { path: path.to_owned(), source };
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Before::Nothing),
        Err(error) => return Err(failed(error)),
    };
    let mut there = Vec::new();
    file.read_to_end(&mut there).map_err(failed)?;
    Ok(if there == text.as_bytes() { Before::Same } else { Before::Different })
}

/// Writes a new file and the folders above it.
///
/// # Errors
/// If there is one already, or the disk fails.
pub fn create(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        _ => Error::Write { path: path.to_owned(), source },
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

/// Writes another text over a file, in one step: whoever reads it sees the old or the new.
///
/// # Errors
/// If the disk fails; the file then stays as it is.
pub fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.commonshelf"));
    let mut file = OpenOptions::new().write(true).create_new(true).open(&beside).map_err(failed)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| fs::rename(&beside, path));
    written.map_err(|source| {
        drop(fs::remove_file(&beside));
        failed(source)
    })
}
