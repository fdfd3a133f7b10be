//! What builds, one after another, do to an output folder.

#![expect(clippy::disallowed_methods, reason = "tests prepare folders and look at them")]

mod killed;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use rayon::prelude::*;
use tempfile::TempDir;

use super::{Emitter, Error, Written, manifest};
use crate::render::output::{OutputFile, OutputPath};

/// A portal's root with an output folder in it.
struct Place {
    root: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { root: tempfile::tempdir().unwrap() }
    }

    /// A place with what a first build made of these files.
    fn with(files: &[(&str, &str)]) -> Self {
        let place = Self::new();
        place.build(files).unwrap();
        place
    }

    fn output(&self) -> PathBuf {
        self.root.path().join("public")
    }

    fn open(&self) -> Result<Emitter, Error> {
        Emitter::open(&self.output(), self.root.path())
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Written, Error> {
        let emitter = self.open()?;
        for (path, text) in files {
            emitter.stage(&file(path, text))?;
        }
        emitter.commit()
    }

    /// By hand.
    fn write(&self, path: &str, text: &str) {
        let path = self.output().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Each file and its text, each folder with a slash and no text; without the manifest.
    fn listing(&self) -> BTreeMap<String, String> {
        let mut listing = BTreeMap::new();
        list(&self.output(), &self.output(), &mut listing);
        listing.remove(manifest::NAME);
        listing
    }

    #[track_caller]
    fn check(&self, expected: &[(&str, &str)]) {
        let expected =
            expected.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        assert_eq!(self.listing(), expected);
    }

    fn manifest(&self) -> Vec<u8> {
        fs::read(self.output().join(manifest::NAME)).unwrap()
    }

    /// That a build is refused in these words, and changes nothing.
    #[track_caller]
    fn check_refused(&self, files: &[(&str, &str)], expected: &str) {
        let (before, manifest) = (self.listing(), self.manifest());
        let error = self.build(files).unwrap_err();
        let output = fs::canonicalize(self.output()).unwrap();
        assert_eq!(error.to_string().replace(output.to_str().unwrap(), "OUT"), expected);
        assert_eq!(error.exit_code(), 2);
        assert_eq!((self.listing(), self.manifest()), (before, manifest));
    }
}

fn list(folder: &Path, output: &Path, listing: &mut BTreeMap<String, String>) {
    for held in fs::read_dir(folder).unwrap() {
        let path = held.unwrap().path();
        let name = path.strip_prefix(output).unwrap().to_str().unwrap().to_owned();
        if path.is_symlink() {
            listing.insert(name, "(link)".to_owned());
        } else if path.is_dir() {
            listing.insert(format!("{name}/"), String::new());
            list(&path, output, listing);
        } else {
            listing.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}

fn file(path: &str, text: &str) -> OutputFile {
    OutputFile { path: OutputPath::new(path).unwrap(), bytes: text.into() }
}

/// Sets the time of everything in a folder back by a day, and says what it then is.
fn age(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut ages = BTreeMap::new();
    let mut paths = vec![folder.to_owned()];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(fs::read_dir(&path).unwrap().map(|held| held.unwrap().path()));
        }
        let handle = fs::File::open(&path).unwrap();
        let modified = handle.metadata().unwrap().modified().unwrap();
        handle.set_modified(modified - Duration::from_hours(24)).unwrap();
        ages.insert(path, modified - Duration::from_hours(24));
    }
    ages
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

fn counts(written: usize, unchanged: usize, removed: usize) -> Written {
    Written { written, unchanged, removed }
}

#[test]
fn a_first_build_writes_every_file_and_nothing_else() {
    let place = Place::new();
    let written = place.build(&[("index.html", "home"), ("a/b/c.css", "style")]).unwrap();
    assert_eq!(written, counts(2, 0, 0));
    place.check(&[("a/", ""), ("a/b/", ""), ("a/b/c.css", "style"), ("index.html", "home")]);
}

#[test]
fn a_build_without_files_leaves_an_empty_folder_that_is_ours() {
    let place = Place::with(&[]);
    place.check(&[]);
    assert_eq!(place.build(&[("a", "1")]).unwrap(), counts(1, 0, 0));
}

#[test]
fn a_file_of_other_bytes_is_replaced_and_the_others_keep_their_time() {
    let place = Place::with(&[("a", "1"), ("b", "1"), ("c", "1")]);
    let ages = age(&place.output());
    let written = place.build(&[("a", "1"), ("b", "2"), ("c", "much longer")]).unwrap();
    assert_eq!(written, counts(2, 1, 0));
    place.check(&[("a", "1"), ("b", "2"), ("c", "much longer")]);
    let kept = |name| modified(&place.output().join(name)) == ages[&place.output().join(name)];
    assert_eq!(["a", "b", "c"].map(kept), [true, false, false]);
}

#[test]
fn a_build_that_changes_nothing_touches_nothing() {
    let place = Place::with(&[("index.html", "home"), ("a/b", "1")]);
    let ages = age(&place.output());
    let written = place.build(&[("index.html", "home"), ("a/b", "1")]).unwrap();
    assert_eq!(written, counts(0, 2, 0));
    for (path, age) in ages {
        assert_eq!(modified(&path), age, "{}", path.display());
    }
}

#[test]
fn the_manifest_does_not_depend_on_what_was_built_before() {
    let (place, fresh) = (Place::with(&[("old", "1"), ("a", "0")]), Place::with(&[("a", "1")]));
    place.build(&[("a", "1")]).unwrap();
    assert_eq!(place.manifest(), fresh.manifest());
}

#[test]
fn a_file_that_is_no_longer_made_is_removed_with_the_folders_it_leaves_empty() {
    let place = Place::with(&[("a/b/c/d", "1"), ("a/b/e", "1"), ("f/g", "1")]);
    assert_eq!(place.build(&[("a/b/e", "1")]).unwrap(), counts(0, 1, 2));
    place.check(&[("a/", ""), ("a/b/", ""), ("a/b/e", "1")]);
}

#[test]
fn a_stale_file_that_somebody_changed_or_removed_is_left_alone() {
    let place = Place::with(&[("a/b", "1"), ("c", "1"), ("d", "1")]);
    place.write("a/b", "mine");
    fs::remove_file(place.output().join("c")).unwrap();
    assert_eq!(place.build(&[]).unwrap(), counts(0, 0, 1));
    place.check(&[("a/", ""), ("a/b", "mine")]);
}

#[test]
fn files_of_somebody_else_are_kept() {
    let place = Place::with(&[("a/b", "1")]);
    place.write("a/mine", "mine");
    place.write(".nojekyll", "");
    assert_eq!(place.build(&[("c", "1")]).unwrap(), counts(1, 0, 1));
    place.check(&[(".nojekyll", ""), ("a/", ""), ("a/mine", "mine"), ("c", "1")]);
}

#[test]
fn a_file_of_ours_that_somebody_changed_is_made_again() {
    let place = Place::with(&[("a", "1")]);
    place.write("a", "2");
    assert_eq!(place.build(&[("a", "1")]).unwrap(), counts(1, 0, 0));
    place.check(&[("a", "1")]);
}

#[test]
fn a_file_of_somebody_else_with_our_bytes_becomes_ours() {
    let place = Place::with(&[]);
    place.write("a", "1");
    assert_eq!(place.build(&[("a", "1")]).unwrap(), counts(0, 1, 0));
    assert_eq!(place.build(&[]).unwrap(), counts(0, 0, 1));
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    let place = Place::with(&[("b", "1")]);
    place.write("a", "mine");
    place.check_refused(
        &[("b", "2"), ("a", "1")],
        "`OUT/a` would be overwritten, and no earlier build wrote it; move it away",
    );
}

#[test]
fn a_folder_in_place_of_a_file_is_refused() {
    let place = Place::with(&[]);
    place.write("a/mine", "mine");
    place.check_refused(
        &[("a", "1")],
        "`OUT/a` is a folder, and the build needs a file there; remove it",
    );
}

#[test]
fn a_file_of_somebody_else_in_place_of_a_folder_is_refused() {
    let place = Place::with(&[]);
    place.write("a", "mine");
    place.check_refused(
        &[("a/b", "1")],
        "`OUT/a` is a file, and the build needs a folder there; remove it",
    );
}

#[test]
fn a_file_of_ours_makes_way_for_a_folder_unless_somebody_changed_it() {
    let place = Place::with(&[("a", "1"), ("b", "1")]);
    assert_eq!(place.build(&[("a/c/d", "1"), ("b", "1")]).unwrap(), counts(1, 1, 1));
    place.check(&[("a/", ""), ("a/c/", ""), ("a/c/d", "1"), ("b", "1")]);
    place.write("b", "mine");
    place.check_refused(
        &[("a/c/d", "1"), ("b/c", "1")],
        "`OUT/b` is a file, and the build needs a folder there; remove it",
    );
}

#[test]
#[cfg(unix)]
fn nothing_is_written_nor_removed_through_a_symbolic_link() {
    let place = Place::with(&[("a/b", "1"), ("c", "1")]);
    let elsewhere = place.root.path().join("elsewhere");
    fs::rename(place.output().join("a"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, place.output().join("a")).unwrap();
    fs::remove_file(place.output().join("c")).unwrap();
    std::os::unix::fs::symlink(elsewhere.join("b"), place.output().join("c")).unwrap();
    for (path, link) in [("a/b", "a"), ("c", "c")] {
        let found = "a symbolic link or a device";
        let wanted = if path == link { "a file" } else { "a folder" };
        place.check_refused(
            &[(path, "1")],
            &format!("`OUT/{link}` is {found}, and the build needs {wanted} there; remove it"),
        );
    }
    assert_eq!(place.build(&[]).unwrap(), counts(0, 0, 0));
    assert_eq!(fs::read_to_string(elsewhere.join("b")).unwrap(), "1");
}

#[test]
fn a_folder_with_files_and_no_manifest_is_refused() {
    let place = Place::new();
    place.write("mine", "mine");
    let error = place.open().unwrap_err();
    assert!(matches!(error, Error::Occupied { .. }), "{error}");
    place.check(&[("mine", "mine")]);
}

#[test]
fn a_damaged_manifest_is_refused() {
    let place = Place::with(&[("a", "1")]);
    place.write(manifest::NAME, "{\"tool\": ");
    place.check_refused(
        &[],
        "reading `OUT/.commonshelf.json`, the list of what the last build wrote: it is damaged; \
         if nothing in its folder was made by hand, delete the folder",
    );
}

#[test]
fn a_build_that_is_not_committed_leaves_the_folder_as_it_was() {
    let place = Place::with(&[("a", "1"), ("b", "1")]);
    let (before, manifest) = (place.listing(), place.manifest());
    let emitter = place.open().unwrap();
    emitter.stage(&file("a", "2")).unwrap();
    emitter.stage(&file("c/d", "2")).unwrap();
    drop(emitter);
    assert_eq!((place.listing(), place.manifest()), (before, manifest));
}

#[test]
fn a_folder_made_for_a_build_that_is_not_committed_is_removed() {
    let place = Place::new();
    let emitter = place.open().unwrap();
    emitter.stage(&file("a", "1")).unwrap();
    assert!(place.output().is_dir());
    drop(emitter);
    assert!(!place.output().exists());
}

#[test]
fn a_file_made_twice_or_with_the_name_of_a_folder_is_our_own_fault() {
    let place = Place::with(&[("z", "1")]);
    let twice = place.build(&[("a", "1"), ("a", "1")]).unwrap_err();
    assert_eq!(twice.to_string(), "the build made `a` twice; this is a fault of commonshelf");
    let both = place.build(&[("a/b", "1"), ("a", "1")]).unwrap_err();
    assert_eq!(
        both.to_string(),
        "the build made `a` both a file and a folder; this is a fault of commonshelf"
    );
    assert_eq!([twice.exit_code(), both.exit_code()], [3, 3]);
    place.check(&[("z", "1")]);
}

#[test]
fn files_may_come_from_many_threads() {
    let place = Place::new();
    let files: Vec<_> = (0..500).map(|n| file(&format!("{}/{n}", n % 7), "text")).collect();
    for expected in [counts(500, 0, 0), counts(0, 500, 0)] {
        let emitter = place.open().unwrap();
        files.par_iter().try_for_each(|file| emitter.stage(file)).unwrap();
        assert_eq!(emitter.commit().unwrap(), expected);
    }
    assert_eq!(place.listing().len(), 507);
}
