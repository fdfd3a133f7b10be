//! What stands at a path below the output folder, without following symbolic links.

use std::{
    fmt,
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::Path,
};

use sha2::{Digest, Sha256};

use super::error::Error;
use crate::render::output::OutputPath;

/// A sort of thing that a folder can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file, of so many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A symbolic link, a device, a pipe.
    Other,
}

/// How far a path leads.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// The path itself, or the part of it that is the first to be no folder.
    pub(super) at: &'a str,
    /// What stands there, if anything.
    pub(super) kind: Option<Kind>,
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::File(_) => "a file",
            Self::Folder => "a folder",
            Self::Other => "a symbolic link or a device",
        })
    }
}

/// What stands at a path of the disk.
pub(super) fn kind(path: &Path) -> Result<Option<Kind>, Error> {
    match fs::symlink_metadata(path) {
        Ok(data) if data.is_file() => Ok(Some(Kind::File(data.len()))),
        Ok(data) if data.is_dir() => Ok(Some(Kind::Folder)),
        Ok(_) => Ok(Some(Kind::Other)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::disk("looking at", path)(error)),
    }
}

/// Follows a path downwards from the output folder, until it ends or something is no folder.
pub(super) fn find<'a>(folder: &Path, path: &'a OutputPath) -> Result<Found<'a>, Error> {
    for parent in parents(path) {
        match kind(&folder.join(parent))? {
            Some(Kind::Folder) => {}
            other => return Ok(Found { at: parent, kind: other }),
        }
    }
    let at = path.as_str();
    Ok(Found { at, kind: kind(&folder.join(at))? })
}

/// The folders that a path lies in, outermost first.
pub(super) fn parents(path: &OutputPath) -> impl Iterator<Item = &str> {
    let path = path.as_str();
    path.match_indices('/').map(|(slash, _)| &path[..slash])
}

/// The hash of the file at a path, if a file is there.
pub(super) fn hash_at(folder: &Path, path: &OutputPath) -> Result<Option<String>, Error> {
    let found = find(folder, path)?;
    match found.kind {
        Some(Kind::File(_)) if found.at == path.as_str() => {
            let place = folder.join(found.at);
            read(&place).map(|bytes| Some(hash(&bytes))).map_err(Error::disk("reading", &place))
        }
        _ => Ok(None),
    }
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// SHA-256, in hexadecimal digits of lower case.
pub(super) fn hash(bytes: &[u8]) -> String {
    use fmt::Write;
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").expect("writing to a string cannot fail");
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn a_hash_is_what_sha256sum_prints() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hash(b"abc"), expected);
    }
}
