//! The author's own files, each written whole or not at all, and what was there before.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process,
};

/// What keeps a file from being written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is one already.
    #[error("`{0}` is there already\nhelp: change it, or give the new record another id")]
    Exists(PathBuf),
    /// What is there stands for a file elsewhere, which is not ours to write.
    #[error("`{0}` is a symbolic link\nhelp: put the file or folder itself here")]
    Link(PathBuf),
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
            Self::Exists(_) | Self::Link(_) => 2,
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
/// If there is one already, or the disk fails; then there is no new file.
pub fn create(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let file = new_file(path).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::Exists(path.to_owned()),
        _ => failed(source),
    })?;
    fill(file, text).map_err(|source| undo(path, failed(source)))
}

/// Writes a new file, and the folders above it, by its path below a folder.
///
/// # Errors
/// If there is one already, a folder on the way is a symbolic link, which may lead anywhere, or the
/// disk fails; then there is no new file.
pub fn create_below(root: &Path, path: &str, text: &str) -> Result<(), Error> {
    let mut folder = root.to_owned();
    for part in Path::new(path).parent().into_iter().flat_map(Path::components) {
        folder.push(part);
        if fs::symlink_metadata(&folder).is_ok_and(|there| there.is_symlink()) {
            return Err(Error::Link(folder));
        }
    }
    create(&root.join(path), text)
}

/// Writes new files, by their paths below a folder.
///
/// # Errors
/// As for [`create_below`]; then there is none of them.
pub fn create_all(folder: &Path, files: &BTreeMap<String, String>) -> Result<(), Error> {
    for (number, (path, text)) in files.iter().enumerate() {
        create_below(folder, path, text).map_err(|error| {
            let written = files.keys().take(number);
            written.fold(error, |error, path| undo(&folder.join(path), error))
        })?;
    }
    Ok(())
}

/// Writes another text over a file, in one step: whoever reads it sees the old or the new.
///
/// # Errors
/// If it is a symbolic link, or the disk fails; the file then stays as it is.
pub fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    let old = fs::symlink_metadata(path).map_err(failed)?;
    if old.is_symlink() {
        return Err(Error::Link(path.to_owned()));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.{}", process::id()));
    let file = new_file(&beside).map_err(failed)?;
    let written = file.set_permissions(old.permissions()).and_then(|()| fill(file, text));
    let moved = written.and_then(|()| fs::rename(&beside, path));
    moved.map_err(|source| undo(&beside, failed(source)))
}

fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

/// Writes all of a file and lets go of it, without which some systems do not rename it.
fn fill(mut file: File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())
}

/// Takes a file away that is not to stay. If even that fails, what failed first says more.
fn undo(path: &Path, error: Error) -> Error {
    drop(fs::remove_file(path));
    error
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests may read and write files")]
mod tests {
    use super::*;

    #[track_caller]
    fn inside(folder: &Path) -> Vec<(String, String)> {
        let mut files: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                (name, fs::read_to_string(path).unwrap_or_default())
            })
            .collect();
        files.sort();
        files
    }

    fn file(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn a_new_file_does_not_take_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        create(&path, "one").unwrap();
        assert_eq!(create(&path, "two").unwrap_err().exit_code(), 2);
        assert_eq!(inside(folder.path()), [file("a.toml", "one")]);
    }

    #[test]
    fn of_new_files_there_are_all_or_none() {
        let folder = tempfile::tempdir().unwrap();
        create(&folder.path().join("b.toml"), "old").unwrap();
        let new = |names: [&str; 2]| names.map(|name| (name.to_owned(), "new".to_owned())).into();
        assert_eq!(
            create_all(folder.path(), &new(["a.toml", "b.toml"])).unwrap_err().exit_code(),
            2
        );
        assert_eq!(inside(folder.path()), [file("b.toml", "old")]);
        create_all(folder.path(), &new(["a.toml", "c.toml"])).unwrap();
        let all = [file("a.toml", "new"), file("b.toml", "old"), file("c.toml", "new")];
        assert_eq!(inside(folder.path()), all);
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        create(&path, "one").unwrap();
        replace(&path, "two").unwrap();
        assert_eq!(inside(folder.path()), [file("a.toml", "two")]);
    }

    #[test]
    fn what_cannot_be_replaced_stays_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a.toml")).unwrap();
        assert_eq!(replace(&folder.path().join("a.toml"), "two").unwrap_err().exit_code(), 3);
        assert_eq!(inside(folder.path()), [file("a.toml", "")]);
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_is_for_the_same_people() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.toml");
        create(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, "two").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.toml"), folder.path().join("b.toml"));
        create(&path, "one").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert_eq!(replace(&link, "two").unwrap_err().exit_code(), 2);
        assert_eq!(create(&link, "two").unwrap_err().exit_code(), 2);
        assert_eq!(inside(folder.path()), [file("a.toml", "one"), file("b.toml", "one")]);
    }
}
