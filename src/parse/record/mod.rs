//! The records of the catalogue. Each is defined once, with [`record!`]: its fields, what they mean,
//! and the form of their values.

use toml::Spanned;

mod entry;
mod kinds;
mod need;
mod organisation;
mod shared;
mod words;

pub use entry::{Common, Entry, parse_entry};
pub use kinds::{
    Api, Channel, Code, CommonTechnology, Community, DataSet, Details, ExternalGuidance, Meeting,
    Platform, Procurement,
};
pub use need::{Need, NeedFields, parse_need};
pub use organisation::{Organisation, OrganisationFields, parse_organisation};
pub use shared::{Change, Contact, Notice, Supplier};
pub use words::{Audience, Kind, Lifecycle, OrganisationStatus};

use super::{
    table::{Fields, Origin},
    toml_document,
};
use crate::{
    diagnostic::Diagnostics,
    rule::VALUE,
    source::{SourceFile, SourceId},
};

/// Defines a record: a struct, its fields in the order that they are written, and how to read them.
/// A field is `required`, `optional` (an `Option`) or a `list` (a `Vec`, empty when absent). As JSON,
/// it has the same keys in the same order, without those that are absent.
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
            /// The names of its fields, in their order.
            pub const FIELDS: &[&str] = &[$( $crate::parse::record::plain(stringify!($field)) ),*];

            /// Reads the fields of this record and no others; the caller finishes the table.
            pub fn read_fields(fields: &mut $crate::parse::table::Fields<'_, '_>) -> Option<Self> {
                $(
                    let $field = record!(@read $presence $type, fields, $crate::parse::table::Field {
                        name: record!(@name $field),
                        what: concat!($($what),*).trim_ascii(),
                    });
                )*
                Some(Self { $( $field: record!(@unwrap $presence $field), )* })
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

/// Reads a file that is one record.
fn read_document<T>(
    source: SourceId,
    file: &SourceFile,
    found: &mut Diagnostics,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Option<T> {
    let origin = Origin { source, at: 0 };
    let document: Spanned<_> = toml_document::parse(&file.text, origin, found)?;
    let mut fields = Fields::of_document(&document, origin, found);
    let record = read(&mut fields);
    fields.finish();
    record
}

/// Reports an id of an entry whose address the portal's own lists need.
fn check_id(id: &str, source: SourceId, found: &mut Diagnostics) {
    const RESERVED: [&str; 2] = ["by", "page"];
    if RESERVED.contains(&id) {
        let message = format!("the id `{id}` is kept for the portal's own pages");
        found.push(VALUE.at(source.span(0..0), message).help("give the file another name"));
    }
}
