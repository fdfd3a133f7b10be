//! Puts a finished build in place.
//!
//! # Steps
//! 1. A manifest of what was there and what will be, so that the next build knows what is ours even
//!    if this one is killed on the way.
//! 2. Every staged file is renamed to its place: what pages need, then pages, then those that lead
//!    to others, the home page last.
//! 3. What an earlier build made and this one did not is removed, if nobody changed it since.
//! 4. A manifest of this build alone.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fs,
    io::ErrorKind,
    path::Path,
};

use super::{
    Emitter, Error, Made, Written,
    manifest::{self, Files, Manifest},
    place,
    staging::Staging,
};
use crate::render::output::OutputPath;

/// Carries out all steps. A step that has nothing to do does not touch the disk.
pub(super) fn commit(emitter: Emitter) -> Result<Written, Error> {
    // In this order so that after an error `staging` is dropped before the folder around it.
    let Emitter { folder, manifest, earlier, made, staging } = emitter;
    let made = made.into_inner().expect("nothing panics while it is locked");
    let parents: BTreeSet<&str> = made.keys().flat_map(place::parents).collect();
    if let Some(path) = made.keys().find(|path| parents.contains(path.as_str())) {
        return Err(Error::FileAndFolder { path: path.to_string() });
    }
    let files: Files = made.iter().map(|(path, made)| (path.clone(), made.hash.clone())).collect();
    let stale = earlier.clone().into_iter().filter(|(path, _)| !made.contains_key(path));
    let (in_the_way, stale): (Files, Files) =
        stale.partition(|(path, _)| parents.contains(path.as_str()));
    let renames = in_order(&made);
    let written = renames.len();

    let mut record = Record { staging: &staging, folder: folder.path(), manifest };
    if !(renames.is_empty() && stale.is_empty() && in_the_way.is_empty()) {
        record.replace(&Manifest { files: files.clone(), before: earlier })?;
    }
    let mut removed = remove_stale(folder.path(), &in_the_way)?;
    put_in_place(folder.path(), &renames)?;
    removed += remove_stale(folder.path(), &stale)?;
    record.replace(&Manifest { files, before: Files::new() })?;
    staging.remove()?;
    Ok(Written { written, unchanged: made.len() - written, removed })
}

/// The manifest on the disk.
struct Record<'a> {
    staging: &'a Staging,
    folder: &'a Path,
    manifest: Vec<u8>,
}

impl Record<'_> {
    fn replace(&mut self, manifest: &Manifest) -> Result<(), Error> {
        let bytes = manifest.to_bytes();
        if bytes != self.manifest {
            rename(&self.staging.add(&bytes)?, &self.folder.join(manifest::NAME))?;
            self.manifest = bytes;
        }
        Ok(())
    }
}

/// Where each staged file waits, and its path: those that others lead to come first.
fn in_order(made: &BTreeMap<OutputPath, Made>) -> Vec<(&Path, &OutputPath)> {
    let mut renames: Vec<_> =
        made.iter().filter_map(|(path, made)| Some((made.staged.as_deref()?, path))).collect();
    renames.sort_by_key(|(_, path)| rank(path.as_str()));
    renames
}

/// Sorts pages after what they need, index pages after other pages, and the home page last.
fn rank(path: &str) -> (bool, bool, Reverse<usize>) {
    let page = Path::new(path).extension().is_some_and(|extension| extension == "html");
    let index = path == "index.html" || path.ends_with("/index.html");
    (page, index, Reverse(path.matches('/').count()))
}

fn put_in_place(folder: &Path, renames: &[(&Path, &OutputPath)]) -> Result<(), Error> {
    let mut there = BTreeSet::new();
    for (staged, path) in renames {
        let path = folder.join(path.as_str());
        let parent = path.parent().expect("every path lies below the output folder");
        if !there.contains(parent) {
            fs::create_dir_all(parent).map_err(Error::disk("creating", parent))?;
            there.insert(parent.to_owned());
        }
        rename(staged, &path)?;
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(Error::disk("replacing", to))
}

/// Removes files that still are as we wrote them, and the folders that this leaves empty; says how
/// many files.
fn remove_stale(folder: &Path, stale: &Files) -> Result<usize, Error> {
    let mut removed = 0;
    for (path, hash) in stale {
        if place::hash_at(folder, path)?.as_ref() != Some(hash) {
            continue;
        }
        let path = folder.join(path.as_str());
        fs::remove_file(&path).map_err(Error::disk("removing", &path))?;
        removed += 1;
        let around = path.ancestors().skip(1).take_while(|around| *around != folder);
        for around in around {
            match fs::remove_dir(around) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => break,
                Err(error) => return Err(Error::disk("removing", around)(error)),
            }
        }
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn pages_come_after_what_they_need_and_index_pages_last() {
        let mut paths = vec![
            "index.html",
            "guidance/index.html",
            "404.html",
            "guidance/plan/index.html",
            "styles/main.css",
            "feed.xml",
        ];
        paths.sort_by_key(|path| rank(path));
        let expected = vec![
            "styles/main.css",
            "feed.xml",
            "404.html",
            "guidance/plan/index.html",
            "guidance/index.html",
            "index.html",
        ];
        assert_eq!(paths, expected);
    }
}
