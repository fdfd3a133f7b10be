//! The one stage that writes: finished files go to the output folder, all of them or none.
//!
//! # Steps
//! 1. [`Emitter::open`] checks that the folder may be written to (`folder`) and reads what the
//!    last build left there (`manifest`). Nothing is deleted that the manifest does not name.
//! 2. [`Emitter::stage`] takes each finished file, from any thread, and compares it with the one
//!    in the folder. Only a file that differs is written, to one side (`staging`).
//! 3. [`Emitter::commit`] comes when all files are there (`commit`): it renames what was staged
//!    and removes what is no longer made. An [`Emitter`] dropped before that leaves the folder as
//!    it was.

mod commit;
mod error;
mod folder;
mod manifest;
mod place;
mod staging;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Mutex,
};

pub use self::{error::Error, place::Kind};
use self::{
    folder::Folder,
    manifest::{Files, Manifest},
    staging::Staging,
};
use crate::render::output::{OutputFile, OutputPath};

/// What a build did to the output folder, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// New, or with other bytes than before.
    pub written: usize,
    /// There already, and left alone.
    pub unchanged: usize,
    /// Made by an earlier build and by this one no more.
    pub removed: usize,
}

/// An output folder that is being written to.
///
/// Its fields are dropped in this order: what is staged goes before the folder around it.
#[derive(Debug)]
pub struct Emitter {
    staging: Staging,
    folder: Folder,
    /// The bytes of the manifest as it is on the disk; empty when there is none.
    manifest: Vec<u8>,
    earlier: Files,
    made: Mutex<BTreeMap<OutputPath, Made>>,
}

/// A file of this build.
#[derive(Debug)]
struct Made {
    hash: String,
    /// Where it waits; `None` when the output folder holds it already.
    staged: Option<PathBuf>,
}

impl Emitter {
    /// Opens the output folder, or makes it. `root` is the portal's.
    ///
    /// # Errors
    /// When the folder is not ours to write to, or cannot be read or made.
    pub fn open(output: &Path, root: &Path) -> Result<Self, Error> {
        let folder = Folder::open(output, root)?;
        let (manifest, earlier) = read_manifest(folder.path())?;
        let staging = Staging::new(folder.path())?;
        Ok(Self { staging, folder, manifest, earlier, made: Mutex::default() })
    }

    /// Takes a finished file.
    ///
    /// # Errors
    /// When something that is not ours stands where the file must go, when the file was taken
    /// before, or when the disk cannot be read or written. No file of the folder has changed then.
    pub fn stage(&self, file: &OutputFile) -> Result<(), Error> {
        let hash = place::hash(&file.bytes);
        let staged = if self.holds(file)? { None } else { Some(self.staging.add(&file.bytes)?) };
        self.remember(&file.path, Made { hash, staged })
    }

    /// Puts the files in place, and removes those that an earlier build made and this one did not.
    ///
    /// # Errors
    /// When the build made a file and a folder of one name, or when the disk cannot be written. In
    /// the latter case some files may be in place; the next build goes on from there.
    pub fn commit(self) -> Result<Written, Error> {
        commit::commit(self)
    }

    fn remember(&self, path: &OutputPath, made: Made) -> Result<(), Error> {
        let earlier =
            self.made.lock().expect("nothing panics while it is locked").insert(path.clone(), made);
        if earlier.is_some() { Err(Error::Twice { path: path.to_string() }) } else { Ok(()) }
    }

    /// Whether the output folder has the file already, byte for byte.
    fn holds(&self, file: &OutputFile) -> Result<bool, Error> {
        let found = place::find(self.folder.path(), &file.path)?;
        let path = self.folder.path().join(found.at);
        let is_whole = found.at == file.path.as_str();
        match found.kind {
            None => Ok(false),
            Some(Kind::File(length)) if is_whole => {
                let same = length == file.bytes.len() as u64
                    && place::read(&path).map_err(Error::disk("reading", &path))? == file.bytes;
                if same || self.earlier.contains_key(&file.path) {
                    Ok(same)
                } else {
                    Err(Error::Foreign { path })
                }
            }
            // A file of ours where this build has a folder; commit removes it first.
            Some(Kind::File(_)) if self.is_ours(found.at)? => Ok(false),
            Some(found) => {
                let wanted = if is_whole { "a file" } else { "a folder" };
                Err(Error::InTheWay { path, found, wanted })
            }
        }
    }

    /// Whether an earlier build wrote the file at a path, and nobody changed it since.
    fn is_ours(&self, path: &str) -> Result<bool, Error> {
        let path = OutputPath::new(path).expect("it is a part of an output path");
        match self.earlier.get(&path) {
            None => Ok(false),
            hash => Ok(place::hash_at(self.folder.path(), &path)?.as_ref() == hash),
        }
    }
}

/// The bytes of the manifest, and the files that are ours by it.
fn read_manifest(folder: &Path) -> Result<(Vec<u8>, Files), Error> {
    let path = folder.join(manifest::NAME);
    if place::kind(&path)?.is_none() {
        return Ok((Vec::new(), Files::new()));
    }
    let bytes = place::read(&path).map_err(Error::disk("reading", &path))?;
    let manifest = Manifest::parse(&bytes).map_err(|source| Error::Manifest { path, source })?;
    Ok((bytes, manifest.settle(folder)?))
}
