//! Files that are published as they are, and those whose name tells their content.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::{
    error::Error,
    output::{OutputFile, OutputPath},
    theme::Theme,
};
use crate::model::Portal;

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub(super) struct Asset {
    /// Where, from the root.
    pub(super) path: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// An asset that may be published, with its checked path.
pub(super) struct CheckedAsset<'a> {
    path: OutputPath,
    bytes: &'a [u8],
}

impl CheckedAsset<'_> {
    pub(super) fn file(&self) -> OutputFile {
        OutputFile { path: self.path.clone(), bytes: self.bytes.to_vec() }
    }
}

/// An asset whose name changes with its content, so that hosts may keep it for ever.
pub(super) fn fingerprinted(name: &str, extension: &str, bytes: Vec<u8>) -> Asset {
    let mark = fingerprint(&bytes);
    Asset { path: format!("assets/{name}-{mark}.{extension}"), bytes }
}

/// Ten letters that tell contents apart.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..5].iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Every asset: the theme's, and the portal's own in their place.
pub(super) fn files<'a>(
    portal: &'a Portal<'_>,
    theme: &'a Theme,
) -> Result<Vec<CheckedAsset<'a>>, Error> {
    let of_theme = theme.images.iter().chain([&theme.style]).chain(&theme.script);
    let of_theme = of_theme.map(|asset| (asset.path.as_str(), asset.bytes.as_slice()));
    let own = portal.sources.assets().iter().filter(|asset| asset.path.starts_with("assets/"));
    let own = own.map(|asset| (asset.path.as_str(), asset.bytes.as_slice()));
    let all: BTreeMap<_, _> = of_theme.chain(own).collect();
    let checked = all.into_iter().map(|(path, bytes)| {
        let bad = |part| Error::Address { address: path.to_owned(), part };
        Ok(CheckedAsset { path: OutputPath::new(path).map_err(bad)?, bytes })
    });
    checked.collect()
}
