//! Addresses on the web.

use std::ops::Deref;

use serde::Serialize;
use url::{ParseError, Url};

use super::{Value, stand_in};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    parse::{shape::Shape, table::Node},
    rule::{INSECURE_URL, URL},
    source::Span,
};

/// A complete address that begins with `https://` or `http://`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WebAddress(String);

impl Value for WebAddress {
    const FORM: &str = "an address such as `\"https://www.gov.uk/\"`";
    const SHAPE: Shape = Shape::WebAddress;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        match Self::of(text) {
            Ok(address) => {
                found.extend(doubt(text, node.span).map(|mut finding| {
                    finding.replacement = finding.replacement.map(|text| format!("\"{text}\""));
                    finding
                }));
                Some(address)
            }
            Err(_) if stand_in::reported(node, found) => None,
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

/// Why somebody should look at an address that is well-formed: it is an example, or anybody on the
/// way can change what it brings.
pub(crate) fn doubt(text: &str, span: Span) -> Option<Diagnostic> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "https" | "http"))?;
    if let Some(example) = stand_in::example_domain(url.host_str()?) {
        return Some(stand_in::example_finding(text, example, span));
    }
    let (_, rest) = text.split_once(':').filter(|_| url.scheme() == "http")?;
    let secure = format!("https:{}", rest.replace('"', "%22"));
    let message = format!("`{text}` is not protected on its way");
    let help = format!("write `{secure}`, if the site answers there");
    Some(INSECURE_URL.at(span, message).replace(help, secure))
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
}
