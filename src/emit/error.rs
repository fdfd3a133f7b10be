//! Why the output folder could not be opened or written, said to whoever runs the build.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::place::Kind;

/// A refusal, or trouble with the disk.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The output folder is the root of the file system, or its path leads nowhere.
    #[error("`{}` cannot be an output folder; name a folder, such as `public`", .output.display())]
    Unfit {
        /// As it was given.
        output: PathBuf,
    },
    /// The output folder and what the portal is made from lie in one another.
    #[error(
        "the output folder `{}` overlaps `{}`, which the portal is made from; \
         name another folder, such as `public`",
        .output.display(),
        .input.display()
    )]
    Overlap {
        /// The output folder.
        output: PathBuf,
        /// The portal's root, or one of its folders.
        input: PathBuf,
    },
    /// The output folder is there and is no folder.
    #[error("the output folder `{}` is {found}; remove it or name a folder", .output.display())]
    NotAFolder {
        /// As it was given.
        output: PathBuf,
        /// What it is.
        found: Kind,
    },
    /// The output folder holds files and no manifest.
    #[error(
        "the output folder `{}` holds files that no build of commonshelf wrote; \
         empty it or name another folder",
        .output.display()
    )]
    Occupied {
        /// The output folder.
        output: PathBuf,
    },
    /// The manifest does not say what the last build wrote.
    #[error(
        "reading `{}`, the list of what the last build wrote: it is damaged; \
         if nothing in its folder was made by hand, delete the folder",
        .path.display()
    )]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong in it.
        #[source]
        source: serde_json::Error,
    },
    /// Another build has the output folder open.
    #[error("another build is writing to `{}`; wait for its end", .output.display())]
    Busy {
        /// The output folder.
        output: PathBuf,
    },
    /// A file of somebody else would be overwritten.
    #[error("`{}` would be overwritten, and no earlier build wrote it; move it away", .path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// Something that is not ours stands where the build needs a file or a folder.
    #[error("`{}` is {found}, and the build needs {wanted} there; remove it", .path.display())]
    InTheWay {
        /// Where it stands.
        path: PathBuf,
        /// What it is.
        found: Kind,
        /// What the build needs: `a file`.
        wanted: &'static str,
    },
    /// The build made a file twice.
    #[error("the build made `{path}` twice; this is a fault of commonshelf")]
    Twice {
        /// Below the output folder, with `/` between parts.
        path: String,
    },
    /// The build made a file, and others that need a folder of its name.
    #[error("the build made `{path}` both a file and a folder; this is a fault of commonshelf")]
    FileAndFolder {
        /// Below the output folder, with `/` between parts.
        path: String,
    },
    /// The disk did not do what it was asked to.
    #[error("{doing} `{}`", .path.display())]
    Disk {
        /// What was being done: `writing`.
        doing: &'static str,
        /// With what.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
}

impl Error {
    /// 2 for a refusal, which the user can do something about; 3 for trouble with the disk or a
    /// fault of our own.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Unfit { .. }
            | Self::Overlap { .. }
            | Self::NotAFolder { .. }
            | Self::Occupied { .. }
            | Self::Manifest { .. }
            | Self::Busy { .. }
            | Self::Foreign { .. }
            | Self::InTheWay { .. } => 2,
            Self::Twice { .. } | Self::FileAndFolder { .. } | Self::Disk { .. } => 3,
        }
    }

    /// For `map_err`: what was being done, with which path.
    pub(super) fn disk(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Disk { doing, path: path.to_owned(), source }
    }
}
