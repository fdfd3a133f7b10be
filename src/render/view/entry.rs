//! A catalogue entry: `entry.html`.

use serde::Serialize;
use tera::Value;

use super::{Anchor, AssessmentView, Day, Link, Note, PageLink, UsesView};

/// What `entry.html` sees as `entry`.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    /// The kind's label in the singular: "Platform".
    pub(crate) kind: String,
    /// Address of the kind's list.
    pub(crate) kind_address: String,
    /// The lifecycle's label: "Live".
    pub(crate) lifecycle: String,
    /// The lifecycle's word, for a class: `live`.
    pub(crate) lifecycle_word: &'static str,
    /// Who provides it.
    pub(crate) provider: PageLink,
    /// The one place to start.
    pub(crate) start: Option<Link>,
    /// The long description as HTML, safe to show; empty when there is none.
    pub(crate) body: Value,
    /// The level-two headings of the long description.
    pub(crate) contents: Vec<Anchor>,
    /// Set when it is retired.
    pub(crate) retirement: Option<Retirement>,
    /// Notices that have not run out.
    pub(crate) notices: Vec<Notice>,
    /// Who uses it.
    pub(crate) uses: UsesView,
    /// How much its record tells.
    pub(crate) tier: TierView,
    /// The standards that it meets.
    pub(crate) meets: Vec<MeetsView>,
    /// Who has looked closely at it, newest first.
    pub(crate) assessments: Vec<AssessmentView>,
    /// Groups of facts in the order that a reader asks for them; none is empty.
    pub(crate) facts: Vec<FactGroup>,
    /// The needs it meets.
    pub(crate) needs: Vec<PageLink>,
    /// Its tags.
    pub(crate) tags: Vec<PageLink>,
    /// What it has to do with other entries, a line for each sort of relation; none is empty.
    pub(crate) relations: Vec<Relation>,
    /// When somebody last checked the record.
    pub(crate) reviewed: Option<Day>,
    /// When it must be checked again.
    pub(crate) review_due: Option<Day>,
    /// How it stands: `fresh`, `due`, `overdue` or `unverified`.
    pub(crate) freshness: &'static str,
    /// How to reach the team.
    pub(crate) contact: Contact,
    /// Change notes, newest first.
    pub(crate) updates: Vec<Note>,
    /// Other words that people look for it by.
    pub(crate) also_known_as: Vec<String>,
    /// Address of the same record as JSON.
    pub(crate) json: String,
}

/// How much a record tells.
#[derive(Debug, Serialize)]
pub(crate) struct TierView {
    /// "Documented".
    pub(crate) label: String,
    /// Its word, for a class.
    pub(crate) word: &'static str,
    /// What it means, in a sentence.
    pub(crate) meaning: String,
    /// The label of the next tier; empty at the highest.
    pub(crate) next: String,
    /// What is missing for the next tier, as labels; empty at the highest.
    pub(crate) missing: Vec<String>,
}

/// A standard that an entry meets.
#[derive(Debug, Serialize)]
pub(crate) struct MeetsView {
    /// Its name.
    pub(crate) title: String,
    /// Its page, from the root.
    pub(crate) address: String,
    /// A page that shows it; empty when not said.
    pub(crate) evidence: String,
}

/// Why and when an entry was retired, and what to use instead.
#[derive(Debug, Serialize)]
pub(crate) struct Retirement {
    /// When, if known.
    pub(crate) date: Option<Day>,
    /// Why, in the author's words; empty when not said.
    pub(crate) reason: String,
    /// What replaced it.
    pub(crate) successors: Vec<PageLink>,
}

/// A text that runs out.
#[derive(Debug, Serialize)]
pub(crate) struct Notice {
    /// What it says.
    pub(crate) text: String,
    /// The last day that it is shown.
    pub(crate) until: Day,
}

/// Facts under one heading: "Can you use it", "Technical details".
#[derive(Debug, Serialize)]
pub(crate) struct FactGroup {
    /// The heading.
    pub(crate) title: String,
    /// The heading's id.
    pub(crate) id: String,
    /// The facts, none without a value.
    pub(crate) facts: Vec<Fact>,
}

/// One row of a summary list.
#[derive(Debug, Serialize)]
pub(crate) struct Fact {
    /// What it is: "Licence".
    pub(crate) label: String,
    /// What the record says; "Not known" is a value too.
    pub(crate) values: Vec<FactValue>,
}

/// One thing that a record says.
#[derive(Debug, Serialize)]
pub(crate) struct FactValue {
    /// The words.
    pub(crate) text: String,
    /// Where they lead; empty for plain words.
    pub(crate) href: String,
    /// Whether this stands for something that nobody knows.
    pub(crate) unknown: bool,
}

/// How to reach the team.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Contact {
    /// The team's name; empty when not said.
    pub(crate) team: String,
    /// An email address; empty when not said.
    pub(crate) email: String,
    /// A page; empty when not said.
    pub(crate) url: String,
    /// Whether the record says that nobody knows.
    pub(crate) unknown: bool,
}

/// The other entries that stand in one relation to this one.
#[derive(Debug, Serialize)]
pub(crate) struct Relation {
    /// What they are to it: "Works with", "Replaces", …
    pub(crate) label: String,
    /// The other entries; each a [`Card`](super::Card).
    pub(crate) entries: Vec<Value>,
}
