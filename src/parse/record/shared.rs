//! Small tables that several records hold.

use super::{
    record,
    words::{
        AccessRights, AccessibilityStandard, CostModel, HostingModel, Join, Region, SupportHours,
    },
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::Shape,
        table::Node,
        value::{
            Day, Email, EntryId, Line, OrganisationId, Paragraph, Value, WebAddress, stand_in,
        },
    },
    rule::MISSING_FIELD,
};

record! {
    /// A team, and how to reach it.
    pub struct ContactDetails {
        /// the team's name
        team: optional Line,
        /// its shared mailbox, never a person's
        email: optional Email,
        /// a page that says how to reach it
        url: optional WebAddress,
    }
}

/// How to reach the people behind an entry.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
pub enum Contact {
    /// A team with an email address, a page, or both.
    Team(ContactDetails),
    /// The record says that nobody knows.
    #[serde(serialize_with = "crate::parse::value::unknown")]
    Unknown,
}

impl Value for Contact {
    const FORM: &str = "`{ team = \"…\", url = \"https://…\" }` or `\"unknown\"`";
    const SHAPE: Shape = Shape::Either(
        &Shape::TableWithOneOf(&ContactDetails::RECORD, &["email", "url"]),
        &Shape::Unknown,
    );

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        if node.value.as_str() == Some("unknown") {
            return Some(Self::Unknown);
        }
        if stand_in::reported_as_unknown(node, found) {
            return None;
        }
        if !node.value.is_table() {
            return node.wrong_type(Self::FORM, found);
        }
        let team = ContactDetails::read(node, found)?;
        if !node.has_any(&["email", "url"]) {
            found.push(MISSING_FIELD.at(node.span, "this contact has no address").help(
                "add `email = \"…\"` or `url = \"https://…\"`, or write `contact = \"unknown\"`",
            ));
        }
        Some(Self::Team(team))
    }
}

record! {
    /// What it costs.
    pub struct Cost {
        /// how it is paid for
        model: optional CostModel,
        /// what to know about it
        note: optional Paragraph,
        /// the price list
        url: optional WebAddress,
    }
}

record! {
    /// What help there is.
    pub struct Support {
        /// when somebody answers
        hours: optional SupportHours,
        /// ways to ask
        channels: list Line,
        /// what is promised
        sla: optional WebAddress,
    }
}

record! {
    /// Where it runs.
    pub struct Hosting {
        /// how it is hosted
        model: optional HostingModel,
        /// where data is kept
        regions: list Region,
    }
}

record! {
    /// Who can see it and what it takes to start.
    pub struct Access {
        /// who can see it
        rights: optional AccessRights,
        /// what it takes to start
        join: optional Join,
    }
}

record! {
    /// What is known of its accessibility.
    pub struct Accessibility {
        /// its accessibility statement
        statement: optional WebAddress,
        /// the standard that it says it meets
        standard: optional AccessibilityStandard,
    }
}

record! {
    /// Somebody who can be paid to help.
    pub struct Supplier {
        /// who
        organisation: required OrganisationId,
        /// the agreement to buy through
        agreement: optional EntryId,
        /// the last day of that agreement
        until: optional Day,
    }
}

record! {
    /// The days of an entry's life.
    pub struct Dates {
        /// the day on which it was first public
        published: optional Day,
        /// the day on which it was in full use
        live: optional Day,
        /// the day from which newcomers are turned away
        deprecated: optional Day,
        /// the day on which it will stop
        sunset: optional Day,
        /// the day on which it stopped
        retired: optional Day,
    }
}

record! {
    /// Where an imported record came from.
    pub struct Source {
        /// the data set
        dataset: required Line,
        /// its key there
        key: optional Line,
        /// when it was imported
        imported: optional Day,
    }
}

record! {
    /// A text that is shown until a day.
    pub struct Notice {
        /// what it says
        text: required Paragraph,
        /// the last day that it is shown
        until: required Day,
    }
}

record! {
    /// What changed, for a reader.
    pub struct Change {
        /// the day of the change
        date: required Day,
        /// what changed, in words that a reader can use
        note: required Paragraph,
    }
}
