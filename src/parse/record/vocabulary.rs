//! The portal's own words: tags, audiences, and words that mean the same to somebody who searches.

use super::{Loose, ToRead, read_document, record};
use crate::{
    diagnostic::Diagnostics,
    parse::value::{Line, OneOrMore, Summary, Tag},
    source::SourceId,
};

/// The audiences of a portal whose vocabulary names none.
pub const AUDIENCES: &[&str] = &[
    "central",
    "local",
    "nhs",
    "devolved",
    "arms-length",
    "police-fire",
    "education",
    "supplier",
    "public",
];

/// The words, and where they stand.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// `content/vocabulary.toml`.
    pub source: SourceId,
    /// What it says.
    pub words: VocabularyFields,
}

record! {
    /// The portal's own words.
    pub struct VocabularyFields {
        /// the tags that entries may have; any tag, if there are none here
        tags: list Term,
        /// whom entries and pages may be for; the built-in list, if there are none here
        audiences: list Term,
        /// words that mean the same, a list for each meaning
        synonyms: list OneOrMore<Line>,
    }
}

record! {
    /// A word that records may use.
    pub struct Term {
        /// the word as records write it
        id: required Tag,
        /// the word as pages show it
        label: optional Line,
        /// what it means
        summary: optional Summary,
        /// other words for it
        aliases: list Line,
    }
}

/// Reads `content/vocabulary.toml`.
///
/// # Errors
/// The ids in what could be read, if it cannot be read as a whole.
pub fn parse_vocabulary(to_read: ToRead<'_>, found: &mut Diagnostics) -> Result<Vocabulary, Loose> {
    let words = read_document(to_read, found, VocabularyFields::read_fields)?;
    Ok(Vocabulary { source: to_read.source, words })
}
