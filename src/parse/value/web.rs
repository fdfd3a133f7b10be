//! Addresses on the web, and of mail.

use std::ops::Deref;

use serde::Serialize;
use url::{ParseError, Url};

use super::Value;
use crate::{
    diagnostic::Diagnostics,
    parse::{shape::Shape, table::Node},
    rule::{URL, VALUE},
};

/// A complete address that begins with `https://` or `http://`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WebAddress(String);

/// An email address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Email(String);

impl Value for WebAddress {
    const FORM: &str = "an address such as `\"https://www.gov.uk/\"`";
    const SHAPE: Shape = Shape::WebAddress;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        match Self::of(text) {
            Ok(address) => Some(address),
            Err(why) => {
                let message = format!("`{text}` is not a web address: {why}");
                let help = "write a complete address that begins with `https://`";
                found.push(URL.at(node.span, message).help(help));
                None
            }
        }
    }
}

impl WebAddress {
    /// Reads a complete address.
    ///
    /// # Errors
    /// What is wrong with it, for the end of a sentence.
    pub fn of(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|error| match error {
            ParseError::RelativeUrlWithoutBase => "it does not begin with `https://`",
            ParseError::EmptyHost => "it names no site",
            _ => "the name of its site is not one",
        })?;
        if matches!(url.scheme(), "https" | "http") && !has_slashes(text) {
            return Err("`//` does not follow the first `:`".to_owned());
        }
        match (url.scheme(), url.host_str()) {
            ("https" | "http", Some(host)) if host.contains('.') || host == "localhost" => {}
            ("https" | "http", _) => return Err("it names no site".to_owned()),
            (scheme, _) => return Err(format!("it begins with `{scheme}:`")),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it holds a user name".to_owned());
        }
        if text.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
            return Err("it holds a space".to_owned());
        }
        Ok(Self(text.to_owned()))
    }
}

/// Whether an address has the two slashes that its standard forgives the lack of: on a page, a
/// browser takes `https:x` for a path.
pub(crate) fn has_slashes(text: &str) -> bool {
    let after_scheme = text.split_once(':').map(|(_, rest)| rest);
    after_scheme.is_some_and(|rest| rest.starts_with("//")) && !text.contains('\\')
}

impl Deref for WebAddress {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Value for Email {
    const FORM: &str = "an email address such as `\"team@department.gov.uk\"`";
    const SHAPE: Shape = Shape::Email;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        if is_email(text) {
            return Some(Self(text.to_owned()));
        }
        let message = format!("`{text}` is not an email address");
        found.push(VALUE.at(node.span, message).help("write a name, `@` and a domain"));
        None
    }
}

impl Deref for Email {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A name and a domain of at least two parts, in the letters that mailboxes of teams use.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let plain =
        |letter: char, signs: &str| letter.is_ascii_alphanumeric() || signs.contains(letter);
    !name.is_empty()
        && name.chars().all(|letter| plain(letter, ".+-_'"))
        && domain.contains('.')
        && domain
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|letter| plain(letter, "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_has_web_addresses() {
        for text in
            ["javascript:alert(1)", "data:text/html,x", "/guidance/", "https://", "https://a b.uk/"]
        {
            assert!(WebAddress::of(text).is_err(), "{text}");
        }
        assert!(WebAddress::of("https://www.gov.uk/bank-holidays.json").is_ok());
    }

    #[test]
    fn a_mailbox_has_a_name_and_a_domain() {
        for text in ["team", "team@localhost", "@a.uk", "a@b..uk", "a b@c.uk", "a@b@c.uk"] {
            assert!(!is_email(text), "{text}");
        }
        assert!(is_email("api-team+help@digital.example.gov.uk"));
    }
}
