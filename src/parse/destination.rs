//! Where a link leads, told from its first letters as a browser does.

use url::{ParseError, Url};

use super::value::web::has_slashes;

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a file of the portal.
    Here,
    /// To the web or to a mailbox.
    Elsewhere,
    /// To something that must not be linked; says why.
    Nowhere(String),
}

impl Destination {
    /// Judges what stands in a link. An address with a scheme is not a path, however its letters are
    /// written; entities have been decoded by then.
    pub fn of(text: &str) -> Self {
        if text.chars().any(|letter| letter.is_control() || letter.is_whitespace()) {
            return Self::Nowhere("it holds a space".to_owned());
        }
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "mailto" | "tel") => Self::Elsewhere,
            Ok(url) if matches!(url.scheme(), "http" | "https") && has_slashes(text) => {
                Self::Elsewhere
            }
            Ok(url) => Self::Nowhere(format!("it begins with `{}:`", url.scheme())),
            Err(ParseError::RelativeUrlWithoutBase) => Self::Here,
            Err(error) => Self::Nowhere(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_here() {
        for text in ["communities.md#join", "../a/b.toml", "/guidance/index.md", "#top"] {
            assert_eq!(Destination::of(text), Destination::Here, "{text}");
        }
    }

    #[test]
    fn a_script_is_no_link_however_it_is_written() {
        for text in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "java\tscript:x",
            "vbscript:x",
        ] {
            assert!(matches!(Destination::of(text), Destination::Nowhere(_)), "{text}");
        }
    }
}
