//! How much a record tells, worked out from what is there. A tier asks nothing of anybody: what is
//! missing is named, so that the next person knows what would help.

use super::ListedEntry;
use crate::parse::{
    record::{Contact, Details, Kind, Lifecycle},
    value::Reviewed,
};

/// How much a record tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// That the thing exists, and who runs it.
    Listed,
    /// What it is for, for whom, and where to start.
    Documented,
    /// All that a reader needs to decide.
    ReuseReady,
}

/// The tier of a record, and what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completeness {
    /// The highest tier whose items are all there.
    pub tier: Tier,
    /// What is missing for the next tier, in the order that a reader asks; empty at the highest.
    pub missing: Vec<Item>,
}

/// Something that a record can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the field of that name; `Description` is the file beside")]
pub enum Item {
    Lifecycle,
    Contact,
    Reviewed,
    Url,
    Description,
    Needs,
    Audience,
    Documentation,
    Licence,
    Cost,
    Support,
    Hosting,
    Classification,
    Access,
    Accessibility,
    Meets,
    Contribute,
}

impl Tier {
    /// Its name in data and in a theme's strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Documented => "documented",
            Self::ReuseReady => "reuse-ready",
        }
    }
}

impl Item {
    /// The name of its field, or `description`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lifecycle => "lifecycle",
            Self::Contact => "contact",
            Self::Reviewed => "reviewed",
            Self::Url => "url",
            Self::Description => "description",
            Self::Needs => "needs",
            Self::Audience => "audience",
            Self::Documentation => "documentation",
            Self::Licence => "licence",
            Self::Cost => "cost",
            Self::Support => "support",
            Self::Hosting => "hosting",
            Self::Classification => "classification",
            Self::Access => "access",
            Self::Accessibility => "accessibility",
            Self::Meets => "meets",
            Self::Contribute => "contribute",
        }
    }

    /// Whether a record tells this. A word for what nobody knows tells nothing.
    fn is_told(self, entry: &ListedEntry<'_>) -> bool {
        let common = &entry.record.common;
        let known = |word: &str| word != "unknown";
        match self {
            Self::Lifecycle => common.lifecycle != Lifecycle::Unknown,
            Self::Contact => !matches!(common.contact, Contact::Unknown),
            Self::Reviewed => matches!(common.reviewed, Reviewed::On(_)),
            // The place to start with code is the code.
            Self::Url => common.url.is_some() || matches!(entry.record.details, Details::Code(_)),
            Self::Description => entry.description.is_some(),
            Self::Needs => !common.needs.is_empty(),
            Self::Audience => !common.audience.is_empty(),
            Self::Documentation => common.documentation.is_some(),
            Self::Licence => common.licence.is_some(),
            Self::Cost => common.cost.as_ref().is_some_and(|cost| {
                cost.model.is_some_and(|model| known(model.word())) || cost.note.is_some()
            }),
            Self::Support => common.support.as_ref().is_some_and(|support| {
                support.hours.is_some_and(|hours| known(hours.word()))
                    || !support.channels.is_empty()
            }),
            Self::Hosting => common.hosting.is_some(),
            Self::Classification => common.classification.is_some_and(|one| known(one.word())),
            Self::Access => common.access.is_some(),
            Self::Accessibility => common.accessibility.is_some(),
            Self::Meets => !common.meets.is_empty(),
            Self::Contribute => common.contribute.is_some(),
        }
    }
}

impl Completeness {
    /// Judges an entry by what readers ask of its kind.
    pub fn of(entry: &ListedEntry<'_>) -> Self {
        let missing = |items: &[Item]| -> Vec<Item> {
            items.iter().copied().filter(|item| !item.is_told(entry)).collect()
        };
        let kind = entry.record.kind;
        let for_documented = missing(documented(kind));
        if !for_documented.is_empty() {
            return Self { tier: Tier::Listed, missing: for_documented };
        }
        let missing = missing(reuse_ready(kind));
        let tier = if missing.is_empty() { Tier::ReuseReady } else { Tier::Documented };
        Self { tier, missing }
    }
}

/// What a documented entry of that kind tells.
pub fn documented(kind: Kind) -> &'static [Item] {
    use Item::{Audience, Contact, Description, Documentation, Lifecycle, Needs, Reviewed, Url};
    match kind {
        Kind::Platform | Kind::Api | Kind::Code | Kind::Data => {
            &[Url, Description, Needs, Audience, Documentation, Lifecycle, Contact, Reviewed]
        }
        // These are documentation themselves, or have none.
        Kind::CommonTechnology | Kind::Community | Kind::Procurement | Kind::Guidance => {
            &[Url, Description, Needs, Audience, Lifecycle, Contact, Reviewed]
        }
    }
}

/// What an entry of that kind must tell beyond that to be ready for reuse.
pub fn reuse_ready(kind: Kind) -> &'static [Item] {
    use Item::{
        Access, Accessibility, Classification, Contribute, Cost, Hosting, Licence, Meets, Support,
    };
    match kind {
        Kind::Platform => &[
            Access,
            Cost,
            Licence,
            Hosting,
            Classification,
            Support,
            Accessibility,
            Meets,
            Contribute,
        ],
        Kind::Api => &[Access, Cost, Licence, Classification, Support, Meets, Contribute],
        Kind::Code => &[Licence, Support, Meets, Contribute],
        Kind::Data => &[Access, Licence, Support, Contribute],
        Kind::Procurement => &[Access, Cost, Support],
        Kind::CommonTechnology => &[Support, Meets],
        Kind::Community => &[Access],
        Kind::Guidance => &[Licence],
    }
}
