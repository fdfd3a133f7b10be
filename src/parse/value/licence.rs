//! The terms under which something may be used.

use serde::{Serialize, Serializer};

use super::{Value, stand_in};
use crate::{
    diagnostic::Diagnostics,
    parse::{shape::Shape, table::Node},
    rule::LICENCE,
};

/// Terms of use: an SPDX expression, or one of three words for what SPDX has no name for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence(String);

const WORDS: [&str; 3] = ["data-share-agreement", "commercial", "not-applicable"];

impl Value for Licence {
    const FORM: &str = "a licence such as `\"MIT\"` or `\"OGL-UK-3.0\"`";
    const SHAPE: Shape = Shape::Licence(&WORDS);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        if Self::is_one(text) {
            return Some(Self(text.to_owned()));
        }
        if stand_in::reported(node, found) {
            return None;
        }
        let finding = LICENCE.at(node.span, format!("`{text}` is not a licence that SPDX knows"));
        found.push(match (Self::meant(text), guess(text)) {
            (Some(name), _) => {
                finding.replace(format!("did you mean `{name}`?"), format!("\"{name}\""))
            }
            // What a licence says depends on its version, so a guess is not put in its place.
            (None, Some(name)) => finding.help(format!("did you mean `{name}`, or another version of it?")),
            (None, None) => finding.help(format!(
                "write `OGL-UK-3.0` for the Open Government Licence, another SPDX expression such as `MIT`, or one of {}",
                WORDS.join(", ")
            )),
        });
        None
    }
}

/// The pages that licences are known by, without what comes before the site's name; in lower case,
/// with `license` as `licence`.
const ADDRESSES: [(&str, &str); 8] = [
    ("apache.org/licences/licence-2.0", "Apache-2.0"),
    ("creativecommons.org/licences/by-sa/4.0", "CC-BY-SA-4.0"),
    ("creativecommons.org/licences/by/4.0", "CC-BY-4.0"),
    ("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
    ("gnu.org/licences/agpl-3.0", "AGPL-3.0-only"),
    ("gnu.org/licences/gpl-3.0", "GPL-3.0-only"),
    ("opensource.org/licences/isc", "ISC"),
    ("opensource.org/licences/mit", "MIT"),
];

/// Another spelling of an expression. One that adds a version is a guess, and not taken.
fn canonical(text: &str) -> Option<String> {
    let canonical = spdx::Expression::canonicalize(text).ok().flatten()?;
    let versions = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    (versions(&canonical) == versions(text)).then_some(canonical)
}

/// The licence that a loose name may stand for.
fn guess(text: &str) -> Option<&'static str> {
    let (id, used) = spdx::imprecise_license_id(text)?;
    (used == text.len()).then_some(id.name)
}

/// Which Open Government Licence a text in lower case names: the current one, unless it says another.
fn open_government(lower: &str) -> Option<String> {
    let named = ["open government licence", "open-government-licence", "ogl"];
    if !named.iter().any(|name| lower.contains(name)) {
        return None;
    }
    let number = lower.chars().find(char::is_ascii_digit).unwrap_or('3');
    ('1'..='3').contains(&number).then(|| format!("OGL-UK-{number}.0"))
}

impl Licence {
    /// Whether a text is an SPDX expression or one of the words.
    pub fn is_one(text: &str) -> bool {
        WORDS.contains(&text) || spdx::Expression::parse(text).is_ok()
    }

    /// The licence that a text stands for without doubt: another spelling, its usual name, or its page.
    pub fn meant(text: &str) -> Option<String> {
        let lower = text.to_lowercase().replace("license", "licence");
        let word = WORDS.iter().find(|word| **word == lower).map(|word| (*word).to_owned());
        let address = lower.split_once("://").map_or("", |(_, address)| address);
        let address = address.trim_start_matches("www.").trim_end_matches('/');
        let page = || ADDRESSES.iter().find(|(known, _)| address == *known);
        word.or_else(|| open_government(&lower))
            .or_else(|| canonical(text))
            .or_else(|| {
                let mut all = spdx::identifiers::LICENSES.iter();
                all.find(|one| one.full_name.eq_ignore_ascii_case(text))
                    .map(|one| one.name.to_owned())
            })
            .or_else(|| page().map(|(_, licence)| (*licence).to_owned()))
    }

    /// The expression or word.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether every licence that it names is one for software.
    pub fn is_for_software(&self) -> bool {
        spdx::Expression::parse(&self.0).is_ok_and(|expression| {
            let mut named = expression.requirements().map(|named| named.req.license.id());
            named.all(|id| id.is_some_and(spdx::LicenseId::is_osi_approved))
        })
    }
}

impl Serialize for Licence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
