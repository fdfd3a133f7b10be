//! Texts, and the words that are ids.

use std::{fmt, ops::Deref};

use serde::{Serialize, Serializer};

use super::Value;
use crate::{
    diagnostic::Diagnostics,
    parse::table::Node,
    rule::{TEXT_LENGTH, TEXT_MARKUP, VALUE},
    slug::{is_slug, slugify},
    source::Span,
};

/// One line of plain text with at most that many letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Text<const MOST: usize>(String);

/// The name of an entry.
pub type Name = Text<80>;
/// The name of an organisation.
pub type OrganisationName = Text<120>;
/// What stands under a name in lists.
pub type Summary = Text<250>;
/// What ends the sentence "I need to …".
pub type Label = Text<60>;
/// A word or a few.
pub type Line = Text<200>;
/// A sentence or a few.
pub type Paragraph = Text<1000>;

impl<const MOST: usize> Value for Text<MOST> {
    const FORM: &str = "a text in double quotes";

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        let letters = text.chars().count();
        if text.trim().is_empty() {
            found.push(
                TEXT_LENGTH
                    .at(node.span, "this text is empty")
                    .help("say something, or delete the field"),
            );
        } else if letters > MOST {
            let message = format!("this text has {letters} letters, {} too many", letters - MOST);
            found.push(TEXT_LENGTH.at(node.span, message).help(format!("use at most {MOST}")));
        }
        if let Some(sign) = markup(text) {
            let message = format!("this text is shown as it is, `{sign}` and all");
            found.push(TEXT_MARKUP.at(node.span, message).help("write plain words on one line"));
        }
        let unseen =
            |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
        if let Some(letter) = text.chars().find(|letter| unseen(*letter) && *letter != '\n') {
            let message =
                format!("this text holds the control character U+{:04X}", u32::from(letter));
            found.push(TEXT_MARKUP.at(node.span, message).help("take it away; it cannot be shown"));
        }
        Some(Self(text.trim().to_owned()))
    }
}

/// The first sign of markup in what should be plain text.
fn markup(text: &str) -> Option<&'static str> {
    const SIGNS: [(&str, &str); 7] = [
        ("\n", "\\n"),
        ("\\n", "\\n"),
        ("**", "**"),
        ("](", "]("),
        ("`", "`` ` ``"),
        ("</", "</"),
        ("<br", "<br"),
    ];
    SIGNS.iter().find(|(sign, _)| text.contains(sign)).map(|(_, shown)| *shown)
}

impl<const MOST: usize> Deref for Text<MOST> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> fmt::Display for Text<MOST> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// An author's word that must lead to a record: an id, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The id of the other record.
    pub name: String,
    /// The author's text.
    pub span: Span,
}

/// A word to find an entry by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Tag(String);

/// A language, such as `en` or `cy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageCode(String);

impl Value for Reference {
    const FORM: &str = "an id in double quotes";

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        slug(node, Self::FORM, found).map(|name| Self { name, span: node.span })
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

impl Value for Tag {
    const FORM: &str = "a word in double quotes";

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        slug(node, Self::FORM, found).map(Self)
    }
}

impl Deref for Tag {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Value for LanguageCode {
    const FORM: &str = "a language code such as `\"en\"`";

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(code) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        let parts: Vec<_> = code.split('-').collect();
        let primary = parts[0].len();
        let plain = |part: &&str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if (2..=3).contains(&primary) && parts.iter().all(plain) {
            return Some(Self(code.to_owned()));
        }
        let message = format!("`{code}` is not a language code");
        found.push(VALUE.at(node.span, message).help("write a code such as `en` or `cy`"));
        None
    }
}

impl Deref for LanguageCode {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

fn slug(node: &Node<'_>, form: &str, found: &mut Diagnostics) -> Option<String> {
    let Some(word) = node.value.as_str() else {
        return node.wrong_type(form, found);
    };
    if is_slug(word) {
        return Some(word.to_owned());
    }
    let finding = VALUE.at(node.span, format!("`{word}` is not made of a-z, 0-9 and hyphens"));
    let stem = word.trim_end_matches(".md").trim_end_matches(".toml");
    found.push(match slugify(stem) {
        slug if slug.is_empty() => finding.help("write a word such as `open-source`"),
        slug => finding.replace(format!("write `{slug}`"), format!("\"{slug}\"")),
    });
    None
}
