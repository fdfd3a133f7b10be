//! What stops a render.

use super::theme::ThemeError;

/// What stops a render.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template, or what it was given.
    #[error("cannot make `{page}` with the theme's `{template}`\n{report}")]
    Template {
        /// The address of the page.
        page: String,
        /// The template.
        template: String,
        /// What Tera says, with the place in the template.
        report: String,
    },
    /// The theme as a whole.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// An address that cannot be a file.
    #[error("`{address}` cannot be published: `{part}` is not a name that every host can serve")]
    Address {
        /// The address.
        address: String,
        /// The part of it that cannot be a file's name.
        part: String,
    },
    /// A value that cannot be written as JSON.
    #[error("cannot write `{page}` as JSON")]
    Json {
        /// The address of the file.
        page: String,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

impl Error {
    /// What the program ends with: the theme and the names of assets are the maintainer's, the rest
    /// is our own.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Template { .. } | Self::Theme(_) | Self::Address { .. } => 2,
            Self::Json { .. } => 3,
        }
    }
}
