//! Words that are ids: of other records, of tags, of audiences.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::Value;
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::{Shape, Target},
        table::Node,
    },
    rule::VALUE,
    slug::{is_slug, slugify},
    source::Span,
};

/// An author's word that must lead somewhere: an id, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The id.
    pub name: String,
    /// The author's text.
    pub span: Span,
}

impl Value for Reference {
    const FORM: &str = "an id in double quotes";
    const SHAPE: Shape = Shape::Slug;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(word) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        if is_slug(word) {
            return Some(Self { name: word.to_owned(), span: node.span });
        }
        let finding = VALUE.at(node.span, format!("`{word}` is not made of a-z, 0-9 and hyphens"));
        let stem = word.trim_end_matches(".md").trim_end_matches(".toml");
        found.push(match slugify(stem) {
            slug if slug.is_empty() => finding.help("write a word such as `open-source`"),
            slug => finding.replace(format!("write `{slug}`"), format!("\"{slug}\"")),
        });
        None
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

macro_rules! ids {
    ($($(#[doc = $about:literal])* $name:ident = $form:literal, $shape:expr, $target:expr;)*) => {$(
        $(#[doc = $about])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct $name(pub Reference);

        impl Deref for $name {
            type Target = Reference;

            fn deref(&self) -> &Reference {
                &self.0
            }
        }

        impl Value for $name {
            const FORM: &str = $form;
            const SHAPE: Shape = $shape;

            fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
                Reference::read(node, found).map(Self)
            }

            fn references<'v>(&'v self, visit: &mut dyn FnMut(Target, &'v Reference)) {
                let target: Option<Target> = $target;
                if let Some(target) = target {
                    visit(target, &self.0);
                }
            }
        }
    )*};
}

ids! {
    /// The id of an entry.
    EntryId = "an entry's id in double quotes", Shape::Id(Target::Entry), Some(Target::Entry);
    /// The id of an organisation.
    OrganisationId = "an organisation's id in double quotes", Shape::Id(Target::Organisation), Some(Target::Organisation);
    /// The id of a need.
    NeedId = "a need's id in double quotes", Shape::Id(Target::Need), Some(Target::Need);
    /// The id of a standard.
    StandardId = "a standard's id in double quotes", Shape::Id(Target::Standard), Some(Target::Standard);
    /// Whom something is for: a word that the portal's vocabulary, or the built-in list, has.
    Audience = "a word for an audience in double quotes", Shape::Audience, None;
    /// A word to find an entry by.
    Tag = "a word in double quotes", Shape::Slug, None;
}
