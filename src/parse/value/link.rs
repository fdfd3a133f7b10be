//! Links in the head of a page and in records.

use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::{Line, Value, WebAddress};
use crate::{
    diagnostic::Diagnostics,
    parse::{record::record, shape::Shape, table::Node},
    rule::VALUE,
    slug::is_slug,
    source::Span,
};

/// A path of a page or record here: from the file's own folder, or from `content/` with a `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLink {
    /// As the author wrote it.
    pub destination: String,
    /// The author's text.
    pub span: Span,
}

record! {
    /// A page of another site.
    pub struct Elsewhere {
        /// what it is called
        title: required Line,
        /// where it is
        url: required WebAddress,
    }
}

/// A page here or elsewhere.
#[derive(Clone, Debug)]
pub enum PageLink {
    /// A page or record of this portal.
    Here(SourceLink),
    /// A page of another site.
    Elsewhere(Elsewhere),
}

/// An address of this portal, such as `/guidance/old-name/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// From the root, without the first `/` and with the last: `guidance/old-name/`.
    pub address: String,
    /// The author's text.
    pub span: Span,
}

impl Value for SourceLink {
    const FORM: &str = "a path such as `\"communities.md\"` in double quotes";
    const SHAPE: Shape = Shape::Special("path of a page or record");

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        match node.value {
            DeValue::String(path) => {
                Some(Self { destination: path.clone().into_owned(), span: node.span })
            }
            _ => node.wrong_type(Self::FORM, found),
        }
    }
}

impl Serialize for SourceLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.destination)
    }
}

impl Value for PageLink {
    const FORM: &str = "a path, or `{ title = \"…\", url = \"https://…\" }`";
    const SHAPE: Shape = Shape::Either(&SourceLink::SHAPE, &Elsewhere::SHAPE);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        match node.value {
            DeValue::String(_) => SourceLink::read(node, found).map(Self::Here),
            DeValue::Table(_) => Elsewhere::read(node, found).map(Self::Elsewhere),
            _ => node.wrong_type(Self::FORM, found),
        }
    }
}

impl Serialize for PageLink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Here(link) => link.serialize(serializer),
            Self::Elsewhere(link) => link.serialize(serializer),
        }
    }
}

impl Value for Address {
    const FORM: &str = "an address such as `\"/guidance/old-name/\"`";
    const SHAPE: Shape = Shape::Special("address of this portal");

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        let inner = text.strip_prefix('/').and_then(|text| text.strip_suffix('/'));
        match inner.filter(|inner| inner.split('/').all(is_slug)) {
            Some(inner) => Some(Self { address: format!("{inner}/"), span: node.span }),
            None => {
                let message = format!("`{text}` is not an address of this portal");
                let help =
                    "write it from the root with `/` at both ends, such as `/guidance/old-name/`";
                found.push(VALUE.at(node.span, message).help(help));
                None
            }
        }
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.address)
    }
}
