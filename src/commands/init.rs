//! `init`: a small portal that builds at once, written from a folder that is part of the program.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use include_dir::{Dir, include_dir};

use super::{End, Trouble, write};
use crate::cli::InitArguments;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// What keeps a portal from being made.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(
        "`{0}` is not empty\nhelp: name a folder that does not exist yet, or is empty but for dotfiles"
    )]
    NotEmpty(PathBuf),
    #[error("`{0}` is not a folder\nhelp: name a folder that does not exist yet")]
    NotAFolder(PathBuf),
    #[error("cannot write `{path}`")]
    Write {
        path: PathBuf,
        #[source]
        source: io::Error,
    },
}

pub(super) fn init(arguments: &InitArguments) -> Result<End, Trouble> {
    let folder = &arguments.folder;
    if folder.exists() && !folder.is_dir() {
        return Err(Trouble::usage(Error::NotAFolder(folder.clone())));
    }
    if fs::read_dir(folder).is_ok_and(|mut inside| inside.any(is_seen)) {
        return Err(Trouble::usage(Error::NotEmpty(folder.clone())));
    }
    copy(&STARTER, folder).map_err(Trouble::own)?;
    let shown = folder.display();
    let next = format!(
        "made a portal in `{shown}`\n\
         next: commonshelf build --root {shown}, then show {shown}/public with any web server\n"
    );
    write(anstream::stdout(), &next);
    Ok(End::Done)
}

/// Whether something in a folder is more than a dotfile; what cannot be told counts.
fn is_seen(entry: io::Result<fs::DirEntry>) -> bool {
    entry.is_ok_and(|entry| !entry.file_name().as_encoded_bytes().starts_with(b"."))
}

fn copy(from: &Dir<'_>, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to).map_err(|source| Error::Write { path: to.to_owned(), source })?;
    for folder in from.dirs() {
        copy(folder, &to.join(folder.path().file_name().unwrap_or_default()))?;
    }
    for file in from.files() {
        let path = to.join(file.path().file_name().unwrap_or_default());
        let made = OpenOptions::new().write(true).create_new(true).open(&path);
        made.and_then(|mut made| made.write_all(file.contents()))
            .map_err(|source| Error::Write { path, source })?;
    }
    Ok(())
}
