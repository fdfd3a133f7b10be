//! The fields that only one kind of entry has.

use super::{
    record,
    words::{
        ApiType, Authentication, ChannelType, Grain, Kind, Maintenance, Obligation,
        ProcurementStatus, Route, SoftwareType, StartTime, UpdateFrequency,
    },
};
use crate::{
    diagnostic::Diagnostics,
    parse::{
        shape::{RecordShape, Shape, Target},
        table::{Fields, Node},
        value::{
            Count, Day, Email, EntryId, Line, OneOrMore, OrganisationId, Paragraph, Reference,
            Value, WebAddress,
        },
    },
    rule::MISSING_FIELD,
};

/// The fields of an entry's kind.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
#[expect(clippy::large_enum_variant, reason = "an entry has one, and every page reads it")]
pub enum Details {
    /// A service that others build on.
    Platform(Platform),
    /// An interface for programs.
    Api(Api),
    /// Source code.
    Code(Code),
    /// Technology that every organisation needs.
    CommonTechnology(CommonTechnology),
    /// People who meet.
    Community(Community),
    /// A way to buy.
    Procurement(Procurement),
    /// Data.
    Data(DataSet),
    /// Guidance that somebody else publishes.
    Guidance(ExternalGuidance),
}

impl Details {
    /// The definition of the fields that only that kind has.
    pub fn record_of(kind: Kind) -> RecordShape {
        match kind {
            Kind::Platform => Platform::RECORD,
            Kind::Api => Api::RECORD,
            Kind::Code => Code::RECORD,
            Kind::CommonTechnology => CommonTechnology::RECORD,
            Kind::Community => Community::RECORD,
            Kind::Procurement => Procurement::RECORD,
            Kind::Data => DataSet::RECORD,
            Kind::Guidance => ExternalGuidance::RECORD,
        }
    }

    /// Shows every id in them that leads to another record.
    pub fn references<'v>(&'v self, visit: &mut dyn FnMut(Target, &'v Reference)) {
        match self {
            Self::Platform(platform) => platform.references(visit),
            Self::Api(api) => api.references(visit),
            Self::Code(code) => code.references(visit),
            Self::CommonTechnology(technology) => technology.references(visit),
            Self::Community(community) => community.references(visit),
            Self::Procurement(procurement) => procurement.references(visit),
            Self::Data(data) => data.references(visit),
            Self::Guidance(guidance) => guidance.references(visit),
        }
    }

    /// Reads the fields of that kind.
    pub fn read_fields(kind: Kind, fields: &mut Fields<'_, '_>) -> Option<Self> {
        match kind {
            Kind::Platform => Platform::read_fields(fields).map(Self::Platform),
            Kind::Api => Api::read_fields(fields).map(Self::Api),
            Kind::Code => Code::read_fields(fields).map(Self::Code),
            Kind::CommonTechnology => {
                CommonTechnology::read_fields(fields).map(Self::CommonTechnology)
            }
            Kind::Community => Community::read_fields(fields).map(Self::Community),
            Kind::Procurement => Procurement::read_fields(fields).map(Self::Procurement),
            Kind::Data => DataSet::read_fields(fields).map(Self::Data),
            Kind::Guidance => ExternalGuidance::read_fields(fields).map(Self::Guidance),
        }
    }
}

record! {
    /// A service that others build on.
    pub struct Platform {
        /// where to sign up
        onboarding: optional WebAddress,
        /// where to try it
        sandbox: optional WebAddress,
        /// the price list
        pricing: optional WebAddress,
        /// how reliable it has been
        uptime: optional WebAddress,
        /// whether it works now
        status_page: optional WebAddress,
        /// who may use it
        eligibility: optional Paragraph,
        /// how long it takes to start
        start_time: optional StartTime,
    }
}

record! {
    /// An interface for programs.
    pub struct Api {
        /// the address that calls go to
        endpoint: optional WebAddress,
        /// its description for machines
        specification: optional WebAddress,
        /// how it is called
        r#type: optional ApiType,
        /// how a caller says who it is
        authentication: optional Authentication,
        /// the data that it gives
        serves: list EntryId,
        /// the places that it covers
        area: optional Line,
        /// how versions are told apart
        versioning: optional Paragraph,
        /// where to try it
        sandbox: optional WebAddress,
    }
}

record! {
    /// Source code.
    pub struct Code {
        /// where it is
        repository: required WebAddress,
        /// whether that is one repository or a whole account
        grain: required Grain,
        /// what sort of software it is, as publiccode.yml has it
        software_type: optional SoftwareType,
        /// the languages it is written in
        programming_languages: list Line,
        /// what it runs on
        platforms: list Line,
        /// its latest version
        version: optional Line,
        /// who keeps it going
        maintenance: optional Maintenance,
        /// its bill of materials
        sbom: optional WebAddress,
        /// where to install it from
        packages: list WebAddress,
    }
}

record! {
    /// Technology that every organisation needs.
    pub struct CommonTechnology {
        /// who should use it
        applies_to: optional Paragraph,
        /// what to do
        steps: optional WebAddress,
        /// what must be done
        obligation: optional Paragraph,
        /// what shows that it was done
        certification: optional Paragraph,
        /// the service behind it
        related_platform: optional EntryId,
    }
}

record! {
    /// A place where a community meets.
    pub struct Channel {
        /// what sort of place it is
        r#type: required ChannelType,
        /// its address
        url: optional WebAddress,
        /// its email address
        email: optional Email,
    }
}

/// A channel that can be reached.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Meeting(pub Channel);

impl Value for Meeting {
    const FORM: &str = "`{ type = \"…\", url = \"https://…\" }`";
    const SHAPE: Shape = Shape::TableWithOneOf(&Channel::RECORD, &["email", "url"]);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let channel = Channel::read(node, found)?;
        if !node.has_any(&["email", "url"]) {
            let finding = MISSING_FIELD.at(node.span, "this channel has no address");
            found.push(finding.help("add `url = \"https://…\"` or `email = \"…\"`"));
        }
        Some(Self(channel))
    }
}

record! {
    /// The next time a community meets.
    pub struct Event {
        /// what it is called
        title: required Line,
        /// the day
        date: required Day,
        /// where to sign up
        url: optional WebAddress,
    }
}

record! {
    /// People who meet.
    pub struct Community {
        /// where they meet
        channels: required OneOrMore<Meeting>,
        /// how often they meet
        cadence: optional Line,
        /// what they talk about
        topics: list Line,
        /// the next time that they meet
        next_event: optional Event,
    }
}

record! {
    /// The days of a procurement.
    pub struct Timetable {
        /// the first day on which suppliers can bid
        tenders_open: optional Day,
        /// the last day on which suppliers can bid
        tenders_close: optional Day,
        /// the day on which the winner is known
        award: optional Day,
        /// the first day on which buyers can use it
        live: optional Day,
        /// the last day on which buyers can use it
        end: optional Day,
    }
}

record! {
    /// A way to buy.
    pub struct Procurement {
        /// how far along it is
        status: required ProcurementStatus,
        /// its reference, such as `RM1234`
        agreement_id: optional Line,
        /// its parts
        lots: list Line,
        /// what can be bought
        covers: list Line,
        /// the days of the procurement
        timetable: optional Timetable,
        /// the organisation that buys
        buyer: optional OrganisationId,
        /// how a buyer uses it
        route: optional Route,
        /// what it costs to use
        fee: optional Line,
        /// its public notices
        notice_urls: list WebAddress,
        /// its open contracting id
        ocid: optional Line,
    }
}

record! {
    /// A form in which data can be had.
    pub struct Distribution {
        /// where it is
        url: required WebAddress,
        /// its media type, such as `text/csv`
        media_type: optional Line,
        /// its size in bytes
        size: optional Count,
    }
}

record! {
    /// Data.
    pub struct DataSet {
        /// the forms in which it can be had
        distributions: list Distribution,
        /// how often it is brought up to date
        update_frequency: optional UpdateFrequency,
        /// the places and times that it covers
        coverage: optional Paragraph,
        /// the identifiers that it uses
        identifiers: list Line,
        /// whether it holds personal data
        personal_data: optional bool,
    }
}

record! {
    /// Guidance that somebody else publishes.
    pub struct ExternalGuidance {
        /// who publishes it
        issuer: optional Line,
        /// how binding it is
        obligation: optional Obligation,
    }
}
