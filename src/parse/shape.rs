//! What a record looks like, as plain data: the one definition that reading, the JSON Schema, the
//! documentation, `new` and `fmt` share. [`record!`](super::record) makes it of each record.

/// A record, or a table inside one.
#[derive(Clone, Copy, Debug)]
pub struct RecordShape {
    /// The name of its type.
    pub name: &'static str,
    /// What it is, as a sentence.
    pub about: &'static str,
    /// Its fields, in the order that they are written.
    pub fields: &'static [FieldShape],
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct FieldShape {
    /// The key.
    pub name: &'static str,
    /// What it means, for the end of a sentence.
    pub what: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What its value looks like; a list for a field that holds one.
    pub shape: Shape,
}

/// What a value looks like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Plain text of at most so many letters, or a table with one for each language.
    Text(usize),
    /// A word of a-z, 0-9 and inner hyphens.
    Slug,
    /// The id of a record of that sort.
    Id(Target),
    /// A word of the vocabulary, or of a fixed list where the portal has none.
    Audience,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A day.
    Day,
    /// A number and `days`, `weeks`, `months` or `years`.
    Period,
    /// A complete web address.
    WebAddress,
    /// An email address.
    Email,
    /// An SPDX expression or one of these words.
    Licence(&'static [&'static str]),
    /// A language code such as `en`.
    Language,
    /// `true` or `false`.
    Boolean,
    /// A whole number that is not negative.
    Count,
    /// A text of a form that only its type knows, which is this one.
    Special(&'static str),
    /// A list.
    List(&'static Shape),
    /// A list with something in it.
    OneOrMore(&'static Shape),
    /// A table.
    Table(&'static RecordShape),
    /// A table that needs at least one of these fields.
    TableWithOneOf(&'static RecordShape, &'static [&'static str]),
    /// One or the other.
    Either(&'static Shape, &'static Shape),
    /// The word `unknown`.
    Unknown,
}

/// A sort of record that an id can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// An entry of the catalogue.
    Entry,
    /// An organisation.
    Organisation,
    /// A need.
    Need,
    /// A standard.
    Standard,
}

impl Target {
    /// What it is called in a sentence.
    pub fn what(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Organisation => "organisation",
            Self::Need => "need",
            Self::Standard => "standard",
        }
    }

    /// The folder of its records below `content/`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Entry => "catalogue/KIND",
            Self::Organisation => "organisations",
            Self::Need => "needs",
            Self::Standard => "standards",
        }
    }
}
