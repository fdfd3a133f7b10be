//! A file to be: where it goes under the output folder, and its bytes.

use std::fmt;

/// A path below the output folder, with `/` between parts. Only [`OutputPath::new`] makes one, so
/// nothing can be written outside that folder, nor over what a dotfile means to a host.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OutputPath(String);

/// A finished file.
#[derive(Debug)]
pub struct OutputFile {
    /// Where it goes.
    pub path: OutputPath,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl OutputPath {
    /// A path of plain parts: letters, digits, `-`, `_`, `.` and `~`, none of them empty or
    /// beginning with a dot, none longer than 240 bytes.
    ///
    /// # Errors
    /// The first part that is not so.
    pub fn new(path: impl Into<String>) -> Result<Self, String> {
        let path = path.into();
        match path.split('/').find(|part| !is_plain(part)) {
            Some(part) => Err(part.to_owned()),
            None => Ok(Self(path)),
        }
    }

    /// The file at an address: `guidance/` is `guidance/index.html`.
    ///
    /// # Errors
    /// As for [`OutputPath::new`].
    pub fn of_address(address: &str) -> Result<Self, String> {
        if address.is_empty() || address.ends_with('/') {
            Self::new(format!("{address}index.html"))
        } else {
            Self::new(address)
        }
    }

    /// With `/` between parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn is_plain(part: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.~".contains(letter);
    !part.is_empty()
        && part.len() <= 240
        && !part.starts_with('.')
        && !part.ends_with('.')
        && part.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: Result<&str, &str>) {
        let made = OutputPath::new(path);
        assert_eq!(made.as_ref().map(OutputPath::as_str).map_err(String::as_str), expected);
    }

    #[test]
    fn a_plain_path_is_kept() {
        check("guidance/plan/index.html", Ok("guidance/plan/index.html"));
    }

    #[test]
    fn no_part_leads_upwards() {
        check("guidance/../../etc/passwd", Err(".."));
    }

    #[test]
    fn no_path_begins_at_the_root() {
        check("/etc/passwd", Err(""));
    }

    #[test]
    fn no_part_hides_a_backslash_a_colon_or_a_percent_sign() {
        check("a\\..\\b", Err("a\\..\\b"));
        check("C:/x", Err("C:"));
        check("%2e%2e/x", Err("%2e%2e"));
    }

    #[test]
    fn an_address_of_a_folder_is_its_index() {
        let path = OutputPath::of_address("guidance/").expect("a plain address");
        assert_eq!(path.as_str(), "guidance/index.html");
    }
}
