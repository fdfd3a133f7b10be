//! Texts that people read, and the codes of their languages.

use std::{collections::BTreeMap, fmt, ops::Deref};

use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::{Value, text_rules};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    parse::{shape::Shape, table::Node},
    rule::{TEXT_LENGTH, VALUE},
    source::Span,
};

/// The most letters of a [`Line`].
pub(super) const LINE: usize = 200;

/// The most letters of a text that is a name; a longer one is a sentence, or a line.
pub(super) const NAME: usize = 120;

/// One line of plain text with at most that many letters, in one language or in several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text<const MOST: usize> {
    /// What is shown: the text in the portal's language, or in the first language that there is.
    shown: String,
    /// Set when what is shown is in another language than the portal.
    foreign: Option<String>,
    /// The text in each language, when the author wrote a table.
    all: BTreeMap<String, String>,
}

/// The name of an entry.
pub type Name = Text<80>;
/// The name of an organisation.
pub type OrganisationName = Text<NAME>;
/// What stands under a name in lists.
pub type Summary = Text<250>;
/// What ends the sentence "I need to …".
pub type Label = Text<60>;
/// A word or a few: a name that people search for, a version, a number in another list.
pub type Line = Text<LINE>;
/// A sentence or a few.
pub type Paragraph = Text<1000>;

impl<const MOST: usize> Value for Text<MOST> {
    const FORM: &str = "a text in double quotes";
    const SHAPE: Shape = Shape::Text(MOST);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        match node.value {
            DeValue::String(text) => {
                text_rules::judge(text, MOST, node.span, found);
                let shown = text.trim().to_owned();
                Some(Self { shown, foreign: None, all: BTreeMap::new() })
            }
            DeValue::Table(_) => Self::read_languages(node, found),
            _ => node.wrong_type(Self::FORM, found),
        }
    }
}

impl<const MOST: usize> Text<MOST> {
    /// Reads `{ en = "…", cy = "…" }`.
    fn read_languages(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let table = node.value.as_table()?;
        let mut all = BTreeMap::new();
        for (key, value) in table {
            let code = key.get_ref().as_ref();
            if LanguageCode::of(code).is_none() {
                found.push(not_a_language(code, node.origin.span(key.span())));
            }
            let inner = Node::new(value, node.origin);
            match inner.value.as_str() {
                Some(text) => {
                    text_rules::judge(text, MOST, inner.span, found);
                    all.insert(code.to_owned(), text.trim().to_owned());
                }
                None => inner.wrong_type::<()>(Self::FORM, found).unwrap_or_default(),
            }
        }
        let language = node.origin.language;
        let own = all.get_key_value(language).or_else(|| all.first_key_value());
        let Some((code, shown)) = own.map(|(code, text)| (code.clone(), text.clone())) else {
            let help = format!("write a text in double quotes, or `{{ {language} = \"…\" }}`");
            found.push(TEXT_LENGTH.at(node.span, "this text is empty").help(help));
            return None;
        };
        Some(Self { shown, foreign: (code != language).then_some(code), all })
    }

    /// The language of the text, if that is another than the portal's.
    pub fn foreign(&self) -> Option<&str> {
        self.foreign.as_deref()
    }
}

impl<const MOST: usize> Deref for Text<MOST> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.shown
    }
}

impl<const MOST: usize> fmt::Display for Text<MOST> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

/// As the author wrote it: a text, or a table with one for each language.
impl<const MOST: usize> Serialize for Text<MOST> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.all.is_empty() {
            serializer.serialize_str(&self.shown)
        } else {
            self.all.serialize(serializer)
        }
    }
}

/// A language, such as `en` or `cy`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageCode(String);

impl Value for LanguageCode {
    const FORM: &str = "a language code such as `\"en\"`";
    const SHAPE: Shape = Shape::Language;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(code) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        let language = Self::of(code);
        if language.is_none() {
            found.push(not_a_language(code, node.span));
        }
        language
    }
}

impl LanguageCode {
    /// Reads a code: two or three letters, and further parts after hyphens.
    pub fn of(code: &str) -> Option<Self> {
        let parts: Vec<_> = code.split('-').collect();
        let primary = parts[0].len();
        let plain = |part: &&str| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let fine = (2..=3).contains(&primary) && parts.iter().all(plain);
        fine.then(|| Self(code.to_owned()))
    }
}

fn not_a_language(code: &str, span: Span) -> Diagnostic {
    let message = format!("`{code}` is not a language code");
    VALUE.at(span, message).help("write a code such as `en` or `cy`")
}

impl Deref for LanguageCode {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
