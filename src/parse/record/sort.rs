//! The sorts of record that a file can be.

use super::{
    AdoptionFields, AssessmentFields, Common, Details, Kind, NeedFields, OrganisationFields,
    PlanFields, StandardFields, assessment::WAYS_TO_SEE, vocabulary::VocabularyFields,
};
use crate::parse::shape::{FieldShape, RecordShape};

/// What sort of record a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// An entry of that kind.
    Entry(Kind),
    /// An organisation.
    Organisation,
    /// A need.
    Need,
    /// A standard.
    Standard,
    /// An adoption.
    Adoption,
    /// A plan.
    Plan,
    /// An assessment.
    Assessment,
    /// The portal's words.
    Vocabulary,
}

impl Sort {
    /// Every sort, entries first, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = Kind::WORDS.iter().filter_map(|word| Kind::of(word)).map(Self::Entry);
        kinds.chain([
            Self::Organisation,
            Self::Need,
            Self::Standard,
            Self::Adoption,
            Self::Plan,
            Self::Assessment,
            Self::Vocabulary,
        ])
    }

    /// The sort with that word: a kind of entry, or `organisation`, `need` and so on.
    pub fn of(word: &str) -> Option<Self> {
        Self::all().find(|sort| sort.word() == word)
    }

    /// Its word on the command line and in the names of schemas.
    pub fn word(self) -> &'static str {
        match self {
            Self::Entry(kind) => kind.word(),
            Self::Organisation => "organisation",
            Self::Need => "need",
            Self::Standard => "standard",
            Self::Adoption => "adoption",
            Self::Plan => "plan",
            Self::Assessment => "assessment",
            Self::Vocabulary => "vocabulary",
        }
    }

    /// What it is, as a sentence.
    pub fn about(self) -> &'static str {
        self.own().about
    }

    /// Its fields in the order that they are written: those of every entry first, then its own.
    pub fn fields(self) -> impl Iterator<Item = &'static FieldShape> {
        let common = match self {
            Self::Entry(_) => Common::RECORD.fields,
            _ => &[],
        };
        common.iter().chain(self.own().fields)
    }

    /// The fields that only this sort has.
    pub fn own(self) -> RecordShape {
        match self {
            Self::Entry(kind) => Details::record_of(kind),
            Self::Organisation => OrganisationFields::RECORD,
            Self::Need => NeedFields::RECORD,
            Self::Standard => StandardFields::RECORD,
            Self::Adoption => AdoptionFields::RECORD,
            Self::Plan => PlanFields::RECORD,
            Self::Assessment => AssessmentFields::RECORD,
            Self::Vocabulary => VocabularyFields::RECORD,
        }
    }

    /// Fields of which such a record needs at least one, besides those that are required.
    pub fn one_of(self) -> &'static [&'static str] {
        match self {
            Self::Assessment => WAYS_TO_SEE,
            _ => &[],
        }
    }

    /// What its id is made of.
    pub fn id_form(self) -> &'static str {
        match self {
            Self::Adoption => "ORGANISATION/ENTRY",
            Self::Plan | Self::Assessment => "ORGANISATION/ID",
            Self::Vocabulary => "",
            _ => "ID",
        }
    }

    /// The path of such a record below the portal's root; its id is as [`Sort::id_form`] has it.
    pub fn path(self, id: &str) -> String {
        match self {
            Self::Entry(kind) => format!("content/catalogue/{}/{id}.toml", kind.word()),
            Self::Organisation => format!("content/organisations/{id}.toml"),
            Self::Need => format!("content/needs/{id}.toml"),
            Self::Standard => format!("content/standards/{id}.toml"),
            Self::Adoption => format!("content/adoptions/{id}.toml"),
            Self::Plan => format!("content/plans/{id}.toml"),
            Self::Assessment => format!("content/assessments/{id}.toml"),
            Self::Vocabulary => "content/vocabulary.toml".to_owned(),
        }
    }
}
