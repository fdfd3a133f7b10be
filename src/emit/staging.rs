//! Finished files wait in a folder of their own until all are there, so that no reader of the
//! output folder ever sees half a portal.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::Mutex,
};

use super::{error::Error, place};

/// Its name in the output folder: files can only be renamed within one file system.
pub(super) const NAME: &str = ".commonshelf-staging";

/// The folder; it is made for the first file and goes away with this value.
#[derive(Debug)]
pub(super) struct Staging {
    path: PathBuf,
    count: Mutex<usize>,
}

impl Staging {
    /// Clears away what a killed build left.
    pub(super) fn new(output: &Path) -> Result<Self, Error> {
        let path = output.join(NAME);
        if place::kind(&path)?.is_some() {
            fs::remove_dir_all(&path).map_err(Error::disk("removing", &path))?;
        }
        Ok(Self { path, count: Mutex::new(0) })
    }

    /// Writes a file and says where it is.
    pub(super) fn add(&self, bytes: &[u8]) -> Result<PathBuf, Error> {
        let path = self.next()?;
        File::create_new(&path)
            .and_then(|mut file| file.write_all(bytes))
            .map_err(Error::disk("writing", &path))?;
        Ok(path)
    }

    fn next(&self) -> Result<PathBuf, Error> {
        let mut count = self.count.lock().expect("nothing below panics");
        if *count == 0 {
            fs::create_dir(&self.path).map_err(Error::disk("creating", &self.path))?;
        }
        *count += 1;
        Ok(self.path.join(count.to_string()))
    }

    /// Removes the folder, and says if that goes wrong.
    pub(super) fn remove(mut self) -> Result<(), Error> {
        self.clear().map_err(Error::disk("removing", &self.path))
    }

    fn clear(&mut self) -> std::io::Result<()> {
        let count = self.count.get_mut().expect("nothing panics while it is locked");
        if std::mem::take(count) == 0 { Ok(()) } else { fs::remove_dir_all(&self.path) }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Only a build that has already gone wrong comes here; the next one clears up again.
        self.clear().unwrap_or_default();
    }
}
