//! What organisations say of themselves, wherever a page shows it: adoptions, plans, assessments.

use serde::Serialize;

use super::{Contact, Day, PageLink};

/// That an organisation uses an entry.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct AdoptionView {
    /// Who.
    pub(crate) organisation: PageLink,
    /// What.
    pub(crate) entry: PageLink,
    /// How far along they are: "In service", …
    pub(crate) status: String,
    /// The word of it, for a class.
    pub(crate) status_word: &'static str,
    /// Since when.
    pub(crate) since: Option<Day>,
    /// When they last said so.
    pub(crate) confirmed: Day,
    /// Whether that was within the last 12 months.
    pub(crate) current: bool,
    /// What they use it for; this and each text below is empty when not said.
    pub(crate) purpose: String,
    /// The service that they use it in.
    pub(crate) service: String,
    /// The version that they use.
    pub(crate) version: String,
    /// How many people it serves, as a band.
    pub(crate) scale: String,
    /// How it has gone.
    pub(crate) experience: String,
    /// The mailbox that answers questions.
    pub(crate) referent: String,
    /// What it can tell about.
    pub(crate) topics: Vec<String>,
    /// A page that shows the use.
    pub(crate) evidence: String,
    /// The last day of their contract.
    pub(crate) contract_end: Option<Day>,
    /// Whether that day has passed.
    pub(crate) contract_ended: bool,
    /// Why they stopped.
    pub(crate) stopped_reason: String,
}

/// Who uses an entry, those in use first.
#[derive(Debug, Serialize)]
pub(crate) struct UsesView {
    /// How many organisations use it.
    pub(crate) using: usize,
    /// Of these, how many said so within the last 12 months.
    pub(crate) confirmed: usize,
    /// Of these, how many answer questions.
    pub(crate) answering: usize,
    /// How many are looking at it.
    pub(crate) evaluating: usize,
    /// How many have stopped.
    pub(crate) stopped: usize,
    /// Everybody who says something of it.
    pub(crate) adoptions: Vec<AdoptionView>,
    /// The path of the file in which an organisation says that it uses it.
    pub(crate) path: String,
}

/// What an organisation is about to do.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PlanView {
    /// What it is called.
    pub(crate) title: String,
    /// Its id on the page of plans.
    pub(crate) id: String,
    /// Its place on that page, from the root.
    pub(crate) address: String,
    /// What is planned; empty when not said.
    pub(crate) summary: String,
    /// Whose it is.
    pub(crate) organisation: PageLink,
    /// What it is for.
    pub(crate) need: PageLink,
    /// How far along it is.
    pub(crate) stage: String,
    /// The first day of the work.
    pub(crate) from: Day,
    /// The last day of the work.
    pub(crate) to: Day,
    /// What they would do together.
    pub(crate) collaboration: String,
    /// Whom to talk to.
    pub(crate) contact: Contact,
    /// The last day on which the plan counts.
    pub(crate) expires: Day,
    /// What may be bought.
    pub(crate) category: Vec<String>,
    /// What it may cost, as a band; empty when not said.
    pub(crate) value_band: String,
    /// The entries that are being looked at.
    pub(crate) candidates: Vec<PageLink>,
}

/// That somebody has looked closely at an entry.
#[derive(Debug, Serialize)]
pub(crate) struct AssessmentView {
    /// What sort of assessment it was.
    pub(crate) sort: String,
    /// Who assessed.
    pub(crate) organisation: PageLink,
    /// What was assessed.
    pub(crate) entry: PageLink,
    /// When it was finished.
    pub(crate) date: Day,
    /// What it covered; empty when not said.
    pub(crate) scope: String,
    /// What it came to; empty when not said.
    pub(crate) outcome: String,
    /// Where it can be read; empty when not said.
    pub(crate) url: String,
    /// Who shows it.
    pub(crate) contact: Option<Contact>,
    /// The last day on which it counts.
    pub(crate) valid_until: Option<Day>,
    /// Whether that day has passed.
    pub(crate) expired: bool,
}
