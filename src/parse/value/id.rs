//! Words that are ids: of other records, of tags, of audiences.

use std::ops::Deref;

use serde::{Serialize, Serializer};

use super::{Value, stand_in};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::{Shape, Target},
        table::Node,
    },
    rule::{Rule, TAG_SPELLING, VALUE},
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
        Self::spelt(node, (Self::FORM, VALUE), found)
    }
}

impl Reference {
    /// Reads a slug; a word that is none but becomes one breaks that rule.
    fn spelt(
        node: &Node<'_>,
        (form, rule): (&str, &'static Rule),
        found: &mut Diagnostics,
    ) -> Option<Self> {
        let Some(word) = node.value.as_str() else {
            return node.wrong_type(form, found);
        };
        if is_slug(word) {
            return Some(Self { name: word.to_owned(), span: node.span });
        }
        if stand_in::reported(node, found) {
            return None;
        }
        let message = format!("`{word}` is not made of a-z, 0-9 and hyphens");
        let stem = word.trim_end_matches(".md").trim_end_matches(".toml");
        found.push(match slugify(stem) {
            slug if slug.is_empty() => {
                VALUE.at(node.span, message).help("write a word such as `open-source`")
            }
            slug => {
                let finding = rule.at(node.span, message);
                finding.replace(format!("write `{slug}`"), format!("\"{slug}\""))
            }
        });
        None
    }
}

impl Reference {
    /// Reads what an author calls another record. Whether that is an id, a name or an acronym is for
    /// the check to tell, which knows the records.
    fn named(node: &Node<'_>, form: &str, found: &mut Diagnostics) -> Option<Self> {
        let Some(word) = node.value.as_str() else {
            return node.wrong_type(form, found);
        };
        if !slugify(word).is_empty() {
            let stands_in = stand_in::reported(node, found);
            return (!stands_in).then(|| Self { name: word.to_owned(), span: node.span });
        }
        Self::spelt(node, (form, VALUE), found)
    }
}

impl Serialize for Reference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

macro_rules! ids {
    ($(
        $(#[doc = $about:literal])* $name:ident = $form:literal, $shape:expr, $target:expr, $rule:expr;
    )*) => {$(
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
                let target: Option<Target> = $target;
                if target.is_some() {
                    return Reference::named(node, Self::FORM, found).map(Self);
                }
                Reference::spelt(node, (Self::FORM, $rule), found).map(Self)
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
    EntryId = "an entry's id in double quotes", Shape::Id(Target::Entry), Some(Target::Entry), VALUE;
    /// The id of an organisation.
    OrganisationId = "an organisation's id in double quotes", Shape::Id(Target::Organisation), Some(Target::Organisation), VALUE;
    /// The id of a need.
    NeedId = "a need's id in double quotes", Shape::Id(Target::Need), Some(Target::Need), VALUE;
    /// The id of a standard.
    StandardId = "a standard's id in double quotes", Shape::Id(Target::Standard), Some(Target::Standard), VALUE;
    /// Whom something is for: a word that the portal's vocabulary, or the built-in list, has.
    Audience = "a word for an audience in double quotes", Shape::Audience, None, VALUE;
    /// A word to find an entry by.
    Tag = "a word in double quotes", Shape::Slug, None, TAG_SPELLING;
}
