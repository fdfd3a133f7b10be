//! What may be an output folder: nothing that a person made or that the portal is made from.

use std::{
    fs::{self, File, TryLockError},
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    error::Error,
    manifest,
    place::{self, Kind},
};

/// Folders of a portal that are the work of people, below its root.
const INPUTS: &[&str] = &["content", "themes", "assets", "src", ".git"];

/// An output folder that is ours to write to, for as long as this value lives.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    _made: MadeFolders,
    /// Two builds at a time would mix; the system lets go of the lock when a build is killed.
    _lock: Option<File>,
}

/// The folders that were not there before, innermost first; those still empty in the end go again.
#[derive(Debug)]
struct MadeFolders(Vec<PathBuf>);

impl Folder {
    /// Checks the folder, makes it if it is not there, and keeps other builds out of it.
    pub(super) fn open(output: &Path, root: &Path) -> Result<Self, Error> {
        let path = resolve(output)?;
        check_place(&path, root)?;
        check_holdings(&path)?;
        Ok(Self { _made: make(&path)?, _lock: lock(&path)?, path })
    }

    /// Canonical.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            // One that holds something stays, and so do those around it.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// The canonical form of a path that need not be there yet.
fn resolve(output: &Path) -> Result<PathBuf, Error> {
    let unfit = || Error::Unfit { output: output.to_owned() };
    // Made from parts anew, as a slash at its end would lead through a symbolic link.
    let path: PathBuf = output.components().collect();
    if path.as_os_str().is_empty() {
        return Err(unfit());
    }
    match place::kind(&path) {
        Ok(Some(found @ (Kind::File(_) | Kind::Other))) => {
            return Err(Error::NotAFolder { output: output.to_owned(), found });
        }
        Ok(_) => {}
        Err(error) => return Err(error),
    }
    let absolute = std::path::absolute(&path).map_err(Error::disk("looking at", &path))?;
    canonical(&absolute)?.ok_or_else(unfit)
}

/// `None` when it goes upwards from a folder that is not there.
fn canonical(path: &Path) -> Result<Option<PathBuf>, Error> {
    match fs::canonicalize(path) {
        Ok(canonical) => Ok(Some(canonical)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let (Some(parent), Some(name)) = (path.parent(), path.file_name()) else {
                return Ok(None);
            };
            Ok(canonical(parent)?.map(|parent| parent.join(name)))
        }
        Err(error) => Err(Error::disk("looking at", path)(error)),
    }
}

fn check_place(output: &Path, root: &Path) -> Result<(), Error> {
    let overlap =
        |input: &Path| Error::Overlap { output: output.to_owned(), input: input.to_owned() };
    if output.parent().is_none() {
        return Err(Error::Unfit { output: output.to_owned() });
    }
    let root = fs::canonicalize(root).map_err(Error::disk("looking at", root))?;
    if root.starts_with(output) {
        return Err(overlap(&root));
    }
    for name in INPUTS {
        let named = root.join(name);
        // Two paths: a folder of the portal may itself be a symbolic link.
        for input in [canonical(&named)?.unwrap_or_else(|| named.clone()), named] {
            if output.starts_with(&input) || input.starts_with(output) {
                return Err(overlap(&input));
            }
        }
    }
    Ok(())
}

/// A folder that holds something must hold our manifest. What begins with a dot does not count:
/// hosts and editors leave such files, and no output path begins so.
fn check_holdings(output: &Path) -> Result<(), Error> {
    if place::kind(output)?.is_none() || place::kind(&output.join(manifest::NAME))?.is_some() {
        return Ok(());
    }
    let reading = || Error::disk("reading", output);
    for held in fs::read_dir(output).map_err(reading())? {
        let name = held.map_err(reading())?.file_name();
        if !name.as_encoded_bytes().starts_with(b".") {
            return Err(Error::Occupied { output: output.to_owned() });
        }
    }
    Ok(())
}

/// Makes a folder and those around it.
fn make(output: &Path) -> Result<MadeFolders, Error> {
    let mut made = MadeFolders(Vec::new());
    for folder in output.ancestors() {
        if place::kind(folder)?.is_some() {
            break;
        }
        made.0.push(folder.to_owned());
    }
    fs::create_dir_all(output).map_err(Error::disk("creating", output))?;
    Ok(made)
}

fn lock(output: &Path) -> Result<Option<File>, Error> {
    // Elsewhere a folder cannot be opened as a file.
    if !cfg!(unix) {
        return Ok(None);
    }
    let folder = File::open(output).map_err(Error::disk("opening", output))?;
    match folder.try_lock() {
        Ok(()) => Ok(Some(folder)),
        Err(TryLockError::WouldBlock) => Err(Error::Busy { output: output.to_owned() }),
        // Some network disks have no locks; a build there is as safe as its user is careful.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(None),
        Err(TryLockError::Error(error)) => Err(Error::disk("locking", output)(error)),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests prepare folders")]
mod tests {
    use super::*;

    /// What a folder of a portal at `PORTAL` is answered with.
    #[track_caller]
    fn check(output: &str, expected: Result<(), &str>) {
        let place = tempfile::tempdir().unwrap();
        let portal = fs::canonicalize(place.path()).unwrap().join("portal");
        fs::create_dir_all(portal.join("content")).unwrap();
        fs::create_dir(portal.join("full")).unwrap();
        fs::write(portal.join("full/mine.txt"), "mine").unwrap();
        fs::create_dir(portal.join("dots")).unwrap();
        fs::write(portal.join("dots/.nojekyll"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(portal.join("dots"), portal.join("link")).unwrap();

        let output = output.replace("PORTAL", portal.to_str().unwrap());
        let opened = Folder::open(Path::new(&output), &portal);
        let said = opened.map(drop).map_err(|error| {
            assert_eq!(error.exit_code(), 2);
            error.to_string().replace(portal.to_str().unwrap(), "PORTAL")
        });
        assert_eq!(said, expected.map_err(str::to_owned));
        assert_eq!(fs::read_dir(&portal).unwrap().count(), if cfg!(unix) { 4 } else { 3 });
    }

    #[test]
    fn a_folder_that_is_not_there_is_made_and_removed_again() {
        check("PORTAL/public", Ok(()));
        check("PORTAL/out/of/the/way", Ok(()));
    }

    #[test]
    fn a_folder_that_holds_only_dotfiles_is_empty() {
        check("PORTAL/dots", Ok(()));
    }

    #[test]
    fn a_folder_with_files_of_somebody_else_is_refused() {
        check(
            "PORTAL/full",
            Err("the output folder `PORTAL/full` holds files that no build of commonshelf \
                 wrote; empty it or name another folder"),
        );
    }

    #[test]
    fn a_file_is_refused() {
        check(
            "PORTAL/full/mine.txt",
            Err("the output folder `PORTAL/full/mine.txt` is a file; remove it or name a folder"),
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_symbolic_link_is_refused_even_with_a_slash_at_its_end() {
        check(
            "PORTAL/link/",
            Err("the output folder `PORTAL/link/` is a symbolic link or a device; \
                 remove it or name a folder"),
        );
    }

    #[test]
    fn the_root_of_the_file_system_is_refused() {
        check("/", Err("`/` cannot be an output folder; name a folder, such as `public`"));
    }

    #[test]
    fn an_empty_path_and_one_that_goes_up_from_nowhere_are_refused() {
        check("", Err("`` cannot be an output folder; name a folder, such as `public`"));
        check(
            "PORTAL/none/../public",
            Err("`PORTAL/none/../public` cannot be an output folder; \
                 name a folder, such as `public`"),
        );
    }

    #[track_caller]
    fn check_overlap(output: &str, said_output: &str, input: &str) {
        let expected = format!(
            "the output folder `{said_output}` overlaps `{input}`, which the portal is made \
             from; name another folder, such as `public`"
        );
        check(output, Err(&expected));
    }

    #[test]
    fn the_portal_and_what_it_lies_in_are_refused() {
        check_overlap("PORTAL", "PORTAL", "PORTAL");
        check_overlap("PORTAL/content/../", "PORTAL", "PORTAL");
    }

    #[test]
    fn a_folder_of_the_portal_and_what_lies_in_it_are_refused() {
        check_overlap("PORTAL/content", "PORTAL/content", "PORTAL/content");
        check_overlap("PORTAL/content/public", "PORTAL/content/public", "PORTAL/content");
        check_overlap("PORTAL/full/../.git", "PORTAL/.git", "PORTAL/.git");
        check_overlap("PORTAL/themes", "PORTAL/themes", "PORTAL/themes");
    }

    #[test]
    #[cfg(unix)]
    fn a_folder_that_holds_what_a_folder_of_the_portal_links_to_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let (portal, shared) = (place.path().join("portal"), place.path().join("shared"));
        fs::create_dir(&portal).unwrap();
        fs::create_dir_all(shared.join("themes")).unwrap();
        std::os::unix::fs::symlink(shared.join("themes"), portal.join("themes")).unwrap();
        let error = Folder::open(&shared, &portal).unwrap_err();
        assert!(matches!(error, Error::Overlap { .. }), "{error}");
    }

    #[test]
    #[cfg(unix)]
    fn a_second_build_is_kept_out() {
        let place = tempfile::tempdir().unwrap();
        let (output, root) = (place.path().join("public"), place.path());
        let first = Folder::open(&output, root).unwrap();
        let error = Folder::open(&output, root).unwrap_err();
        assert!(matches!(error, Error::Busy { .. }), "{error}");
        drop(first);
        Folder::open(&output, root).unwrap();
    }
}
