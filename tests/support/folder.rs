//! Folders: those of the repository, copies of them, and all that a folder holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Every file of a folder: its path below the folder with `/` between parts, and its bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A path of this repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file of this repository.
pub(crate) fn text_of(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A new folder for one test, gone after it.
pub(crate) fn temporary() -> TempDir {
    TempDir::with_prefix("commonshelf-").expect("a temporary folder can be made")
}

/// A copy of a folder of this repository, gone after the test.
pub(crate) fn copy_of(path: &str) -> TempDir {
    let folder = temporary();
    copy(&repository(path), folder.path());
    folder
}

/// A copy of the portal that this repository is.
pub(crate) fn real_portal() -> TempDir {
    let folder = temporary();
    for part in ["content", "themes", "assets"] {
        copy(&repository(part), &folder.path().join(part));
    }
    write(folder.path(), "portal.toml", text_of("portal.toml"));
    folder
}

/// Copies the files of a folder, in the order of their paths.
pub(crate) fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        write(to, &path, bytes);
    }
}

/// Writes a file below a folder.
pub(crate) fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect(path);
    fs::write(file, bytes).expect(path);
}

/// The text of a file below a folder.
pub(crate) fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Writes one text for another in a file below a folder.
#[track_caller]
pub(crate) fn replace(folder: &Path, path: &str, old: &str, new: &str) {
    let text = read(folder, path);
    assert!(text.contains(old), "{path} does not hold {old:?}");
    write(folder, path, text.replacen(old, new, 1));
}

/// Every file below a folder; none if the folder is not there.
pub(crate) fn files(folder: &Path) -> Files {
    paths(folder)
        .into_iter()
        .map(|path| {
            let bytes = fs::read(folder.join(&path)).expect("a file can be read");
            (path, bytes)
        })
        .collect()
}

/// The path of every file below a folder, sorted.
pub(crate) fn paths(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    collect(folder, "", &mut paths);
    paths.sort();
    paths
}

fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) {
    let Ok(inside) = fs::read_dir(folder) else { return };
    for entry in inside {
        let entry = entry.expect("a folder can be listed");
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths);
        } else {
            paths.push(path);
        }
    }
}

/// How one list of files differs from another, a line for each file; empty if it does not.
pub(crate) fn difference(expected: &Files, found: &Files) -> String {
    let missing = expected.keys().filter(|path| !found.contains_key(*path));
    let extra = found.keys().filter(|path| !expected.contains_key(*path));
    let changed = expected
        .iter()
        .filter(|(path, bytes)| found.get(*path).is_some_and(|found_bytes| found_bytes != *bytes));
    let missing = missing.map(|path| format!("{path} is missing\n"));
    let extra = extra.map(|path| format!("{path} is too many\n"));
    let changed = changed.map(|(path, bytes)| first_difference(path, bytes, &found[path]));
    missing.chain(extra).chain(changed).collect()
}

fn first_difference(path: &str, expected: &[u8], found: &[u8]) -> String {
    let (expected, found) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(found));
    let lines = expected.lines().zip(found.lines()).zip(1..);
    let mut different = lines.filter(|((expected, found), _)| expected != found);
    match different.next() {
        Some(((expected, found), line)) => {
            format!("{path}:{line} differs\n  - {expected}\n  + {found}\n")
        }
        None => format!("{path} differs in length\n"),
    }
}
