//! The manifest, `.commonshelf.json`: which files of the output folder are ours, and what we wrote
//! to each.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize, de::Error as _};

use super::{error::Error, place};
use crate::render::output::OutputPath;

/// Its name in the output folder.
pub(super) const NAME: &str = ".commonshelf.json";

/// Files that are ours, each with the hash of its bytes.
pub(super) type Files = BTreeMap<OutputPath, String>;

/// What a manifest says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// What the build that wrote it makes.
    pub(super) files: Files,
    /// What the build before made; empty once the later one has come to its end.
    pub(super) before: Files,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    tool: String,
    version: String,
    files: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    before: BTreeMap<String, String>,
}

impl Manifest {
    /// Reads the bytes of a manifest.
    pub(super) fn parse(bytes: &[u8]) -> serde_json::Result<Self> {
        let written: Written = serde_json::from_slice(bytes)?;
        if written.tool != env!("CARGO_PKG_NAME") {
            let message = format!("it was written by `{}`", written.tool);
            return Err(serde_json::Error::custom(message));
        }
        Ok(Self { files: parse_files(written.files)?, before: parse_files(written.before)? })
    }

    /// Its bytes, which depend on nothing but what it says and our version.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let written = Written {
            tool: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            files: write_files(&self.files),
            before: write_files(&self.before),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).expect("texts are always JSON");
        bytes.push(b'\n');
        bytes
    }

    /// What of it is true. A build that was killed leaves a manifest of what it found and what it
    /// wanted; the disk says how far it came with each file.
    pub(super) fn settle(self, folder: &Path) -> Result<Files, Error> {
        let Self { files, mut before } = self;
        if before.is_empty() {
            return Ok(files);
        }
        let mut settled = Files::new();
        for (path, wanted) in files {
            let there = place::hash_at(folder, &path)?;
            let earlier = before.remove(&path);
            if there.as_ref() == Some(&wanted) {
                settled.insert(path, wanted);
            } else if let Some(earlier) = earlier {
                settled.insert(path, earlier);
            }
        }
        settled.append(&mut before);
        Ok(settled)
    }
}

fn parse_files(written: BTreeMap<String, String>) -> serde_json::Result<Files> {
    let parse = |(path, hash)| match OutputPath::new(path) {
        Ok(path) => Ok((path, hash)),
        Err(part) => Err(serde_json::Error::custom(format!("a path has the part `{part}`"))),
    };
    written.into_iter().map(parse).collect()
}

fn write_files(files: &Files) -> BTreeMap<String, String> {
    files.iter().map(|(path, hash)| (path.to_string(), hash.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        let file = |(path, hash): &(&str, &str)| (OutputPath::new(*path).unwrap(), (*hash).into());
        list.iter().map(file).collect()
    }

    #[track_caller]
    fn check_refused(text: &str, expected: &str) {
        let error = Manifest::parse(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn a_manifest_is_sorted_and_for_people_to_read() {
        let manifest =
            Manifest { files: files(&[("b.css", "22"), ("a/x", "11")]), before: Files::new() };
        let version = env!("CARGO_PKG_VERSION");
        let expected = format!(
            r#"{{
  "tool": "commonshelf",
  "version": "{version}",
  "files": {{
    "a/x": "11",
    "b.css": "22"
  }}
}}
"#
        );
        assert_eq!(String::from_utf8(manifest.to_bytes()).unwrap(), expected);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let manifest =
            Manifest { files: files(&[("a", "11")]), before: files(&[("a", "00"), ("b", "22")]) };
        assert_eq!(Manifest::parse(&manifest.to_bytes()).unwrap(), manifest);
    }

    #[test]
    fn a_manifest_cannot_name_a_file_outside_its_folder() {
        check_refused(
            r#"{"tool": "commonshelf", "version": "1", "files": {"a/../../b": ""}}"#,
            "a path has the part `..`",
        );
    }

    #[test]
    fn a_manifest_of_another_tool_is_refused() {
        check_refused(
            r#"{"tool": "hugo", "version": "1", "files": {}}"#,
            "it was written by `hugo`",
        );
    }
}
