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
        if WORDS.contains(&text) || spdx::Expression::parse(text).is_ok() {
            return Some(Self(text.to_owned()));
        }
        if stand_in::reported(node, found) {
            return None;
        }
        let finding = LICENCE.at(node.span, format!("`{text}` is not a licence that SPDX knows"));
        found.push(match meant(text) {
            Some(name) => finding.replace(format!("did you mean `{name}`?"), format!("\"{name}\"")),
            None => {
                finding.help(format!("write an SPDX expression, or one of {}", WORDS.join(", ")))
            }
        });
        None
    }
}

/// The licence that a loose name stands for.
fn meant(text: &str) -> Option<String> {
    let canonical = spdx::Expression::canonicalize(text).ok().flatten();
    canonical.or_else(|| {
        let (id, used) = spdx::imprecise_license_id(text)?;
        (used == text.len()).then(|| id.name.to_owned())
    })
}

impl Licence {
    /// The expression or word.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is one of the words for what SPDX has no name for.
    pub fn is_word(&self) -> bool {
        WORDS.contains(&self.as_str())
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
