//! The records of the catalogue. Each is defined once, with [`record!`]: its fields, what they mean,
//! and the form of their values.

use toml::Spanned;

mod adoption;
mod assessment;
mod entry;
mod kinds;
mod need;
mod organisation;
mod plan;
mod shared;
mod sort;
mod standard;
mod vocabulary;
mod words;

pub use adoption::{Adoption, AdoptionFields, parse_adoption};
pub use assessment::{Assessment, AssessmentFields, parse_assessment};
pub use entry::{Common, Entry, Meets, parse_entry};
pub use kinds::{
    Api, Channel, Code, CommonTechnology, Community, DataSet, Details, ExternalGuidance, Meeting,
    Platform, Procurement,
};
pub use need::{Need, NeedFields, parse_need};
pub use organisation::{Organisation, OrganisationFields, parse_organisation};
pub use plan::{Plan, PlanFields, parse_plan};
pub use shared::{Change, Contact, Notice, Supplier};
pub use sort::Sort;
pub use standard::{Standard, StandardFields, parse_standard};
pub use vocabulary::{AUDIENCES, Term, Vocabulary, VocabularyFields, parse_vocabulary};
pub use words::{AdoptionStatus, Kind, Lifecycle, OrganisationStatus, PlanStage};

use super::{
    shape::Target,
    table::{Fields, Origin},
    toml_document,
    value::Reference,
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    rule::{UNFINISHED_RECORD, VALUE},
    source::{SourceFile, SourceId},
};

/// Defines a record: a struct, its fields in the order that they are written, how to read them, and
/// its [`RecordShape`](super::shape::RecordShape). A field is `required`, `optional` (an `Option`) or
/// a `list` (a `Vec`, empty when absent). As JSON, it has the same keys in the same order, without
/// those that are absent.
macro_rules! record {
    (
        $(#[doc = $about:literal])*
        $visibility:vis struct $name:ident {
            $( $(#[doc = $what:literal])* $field:ident: $presence:ident $type:ty, )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        $visibility struct $name {
            $( $(#[doc = $what])* pub $field: record!(@type $presence $type), )*
        }

        impl $name {
            /// Its definition, as data.
            pub const RECORD: $crate::parse::shape::RecordShape =
                $crate::parse::shape::RecordShape {
                    name: stringify!($name),
                    about: concat!($($about),*).trim_ascii(),
                    fields: &[$( $crate::parse::shape::FieldShape {
                        name: record!(@name $field),
                        what: concat!($($what),*).trim_ascii(),
                        required: record!(@required $presence),
                        shape: record!(@shape $presence $type),
                    } ),*],
                };

            /// Reads the fields of this record and no others; the caller finishes the table.
            pub fn read_fields(fields: &mut $crate::parse::table::Fields<'_, '_>) -> Option<Self> {
                let mut shapes = Self::RECORD.fields.iter();
                $(
                    let shape = shapes.next()?;
                    let $field = record!(@read $presence $type, fields, shape);
                )*
                if false $( || record!(@lost $presence $field) )* {
                    $( record!(@keep $presence $type, &$field, fields); )*
                }
                Some(Self { $( $field: record!(@unwrap $presence $field), )* })
            }

            /// Shows every id in it that leads to another record.
            pub fn references<'v>(
                &'v self,
                visit: &mut dyn FnMut(
                    $crate::parse::shape::Target,
                    &'v $crate::parse::value::Reference,
                ),
            ) {
                $( record!(@visit $presence $type, &self.$field, visit); )*
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                $( record!(@write $presence map, record!(@name $field), &self.$field); )*
                serde::ser::SerializeMap::end(map)
            }
        }

        impl $crate::parse::value::Value for $name {
            const FORM: &str = "a table `{ key = value, … }`";
            const SHAPE: $crate::parse::shape::Shape =
                $crate::parse::shape::Shape::Table(&Self::RECORD);

            fn read(
                node: &$crate::parse::table::Node<'_>,
                found: &mut $crate::diagnostic::Diagnostics,
            ) -> Option<Self> {
                let toml::de::DeValue::Table(table) = node.value else {
                    return node.wrong_type(Self::FORM, found);
                };
                let mut fields = $crate::parse::table::Fields::of_table(table, node, found);
                let read = Self::read_fields(&mut fields);
                fields.finish();
                read
            }

            fn references<'v>(
                &'v self,
                visit: &mut dyn FnMut(
                    $crate::parse::shape::Target,
                    &'v $crate::parse::value::Reference,
                ),
            ) {
                Self::references(self, visit);
            }
        }
    };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type list $type:ty) => { Vec<$type> };
    (@read required $type:ty, $fields:ident, $field:expr) => { $fields.required::<$type>($field) };
    (@read optional $type:ty, $fields:ident, $field:expr) => { $fields.optional::<$type>($field) };
    (@read list $type:ty, $fields:ident, $field:expr) => {
        $fields.optional::<Vec<$type>>($field).unwrap_or_default()
    };
    (@write required $map:ident, $name:expr, $value:expr) => {
        serde::ser::SerializeMap::serialize_entry(&mut $map, $name, $value)?
    };
    (@write optional $map:ident, $name:expr, $value:expr) => {
        if let Some(value) = $value {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $name, value)?;
        }
    };
    (@write list $map:ident, $name:expr, $value:expr) => {
        if !$value.is_empty() {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $name, $value)?;
        }
    };
    (@lost required $field:ident) => { $field.is_none() };
    (@lost $presence:ident $field:ident) => { false };
    (@keep list $type:ty, $value:expr, $fields:ident) => {
        <Vec<$type> as $crate::parse::value::Value>::references($value, &mut |target, id| {
            $fields.keep(target, id);
        })
    };
    (@keep $presence:ident $type:ty, $value:expr, $fields:ident) => {
        if let Some(value) = $value {
            <$type as $crate::parse::value::Value>::references(value, &mut |target, id| {
                $fields.keep(target, id);
            });
        }
    };
    (@required required) => { true };
    (@required $presence:ident) => { false };
    (@shape list $type:ty) => { <Vec<$type> as $crate::parse::value::Value>::SHAPE };
    (@shape $presence:ident $type:ty) => { <$type as $crate::parse::value::Value>::SHAPE };
    (@visit required $type:ty, $value:expr, $visit:ident) => {
        <$type as $crate::parse::value::Value>::references($value, $visit)
    };
    (@visit optional $type:ty, $value:expr, $visit:ident) => {
        if let Some(value) = $value {
            <$type as $crate::parse::value::Value>::references(value, $visit);
        }
    };
    (@visit list $type:ty, $value:expr, $visit:ident) => {
        <Vec<$type> as $crate::parse::value::Value>::references($value, $visit)
    };
    (@name $field:ident) => { $crate::parse::record::plain(stringify!($field)) };
    (@unwrap required $field:ident) => { $field? };
    (@unwrap $presence:ident $field:ident) => { $field };
}
pub(crate) use record;

/// A field's name without what Rust needs before a word of its own, as in `r#type`.
pub(crate) const fn plain(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// A file to read, and the portal's language.
#[derive(Clone, Copy, Debug)]
pub struct ToRead<'s> {
    /// Its id.
    pub source: SourceId,
    /// The file.
    pub file: &'s SourceFile,
    /// The language that a plain text is in.
    pub language: &'s str,
}

/// The ids in what could be read of a record that could not be read as a whole.
pub type Loose = Vec<(Target, Reference)>;

/// Reads a file that is one record.
fn read_document<T>(
    to_read: ToRead<'_>,
    found: &mut Diagnostics,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Result<T, Loose> {
    let ToRead { source, file, language } = to_read;
    let origin = Origin { source, at: 0, language };
    let document: Spanned<_> =
        toml_document::parse(&file.text, origin, found).ok_or_else(Loose::new)?;
    let mut fields = Fields::of_document(&document, origin, found);
    let record = read(&mut fields);
    // Finished in any case: what nobody asked for is reported there.
    let loose = fields.finish();
    found.extend(unfinished(source, &file.text));
    record.ok_or(loose)
}

/// The comment above what `new` filled in without knowing.
pub const FILLED_IN: &str = "# `new` has filled this in: put your own here.";

/// What nobody has put their own in place of.
fn unfinished(source: SourceId, text: &str) -> impl Iterator<Item = Diagnostic> + '_ {
    text.match_indices(FILLED_IN).map(move |(at, line)| {
        let span = source.span(at..at + line.len());
        let finding = UNFINISHED_RECORD.at(span, "`new` has filled in what stands below");
        finding.help("write there what is true, and take this line away")
    })
}

/// Adds the ids that a path gives.
fn with_path<const IDS: usize>(mut loose: Loose, ids: [(Target, &Reference); IDS]) -> Loose {
    loose.extend(ids.map(|(target, id)| (target, id.clone())));
    loose
}

/// The ids that no entry can have, because the portal's own lists need their addresses.
pub const RESERVED_IDS: [&str; 2] = ["by", "page"];

fn check_id(id: &str, source: SourceId, found: &mut Diagnostics) {
    if RESERVED_IDS.contains(&id) {
        let message = format!("the id `{id}` is kept for the portal's own pages");
        found.push(VALUE.at(source.span(0..0), message).help("give the file another name"));
    }
}
