//! The fields with a fixed choice, and their words.

/// Defines a fixed choice: an enum, its words as authors write them, and how to read one.
macro_rules! words {
    ($(#[doc = $about:literal])* $name:ident { $($variant:ident = $word:literal,)* }) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( #[doc = concat!("`", $word, "`")] $variant, )*
        }

        impl $name {
            /// Every word, in the order that lists show them.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The choice that a word stands for.
            pub fn of(word: &str) -> Option<Self> {
                match word {
                    $( $word => Some(Self::$variant), )*
                    _ => None,
                }
            }

            /// The word that an author writes for it.
            pub fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )*
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl crate::parse::value::Value for $name {
            const FORM: &str = concat!("one of" $(, " `", $word, "`")*);
            const SHAPE: crate::parse::shape::Shape = crate::parse::shape::Shape::Words(Self::WORDS);

            fn read(
                node: &crate::parse::table::Node<'_>,
                found: &mut crate::diagnostic::Diagnostics,
            ) -> Option<Self> {
                crate::parse::value::word(node, Self::WORDS, found).and_then(Self::of)
            }
        }
    };
}

words! {
    /// What sort of thing an entry is.
    Kind {
        Platform = "platform",
        Api = "api",
        Code = "code",
        CommonTechnology = "common-technology",
        Community = "community",
        Procurement = "procurement",
        Data = "data",
        Guidance = "guidance",
    }
}

words! {
    /// How far along it is.
    Lifecycle {
        Planned = "planned",
        Discovery = "discovery",
        Alpha = "alpha",
        PrivateBeta = "private-beta",
        PublicBeta = "public-beta",
        Live = "live",
        Deprecated = "deprecated",
        Retired = "retired",
        Unknown = "unknown",
    }
}

words! {
    /// How it is paid for.
    CostModel {
        Free = "free",
        FreeAllowance = "free-allowance",
        Usage = "usage",
        Subscription = "subscription",
        Recharge = "recharge",
        Contract = "contract",
        Unknown = "unknown",
    }
}

words! {
    /// When somebody answers.
    SupportHours {
        BestEffort = "best-effort",
        OfficeHours = "office-hours",
        Always = "24x7",
        None = "none",
        Unknown = "unknown",
    }
}

words! {
    /// How it is hosted.
    HostingModel {
        Public = "public",
        Private = "private",
        Community = "community",
        Hybrid = "hybrid",
        OnPremises = "on-premises",
        NotHosted = "not-hosted",
    }
}

words! {
    /// Where data is kept.
    Region {
        Uk = "uk",
        Eea = "eea",
        Other = "other",
    }
}

words! {
    /// The highest classification that it may hold.
    Classification {
        Official = "official",
        Secret = "secret",
        TopSecret = "top-secret",
        NotApplicable = "not-applicable",
        Unknown = "unknown",
    }
}

words! {
    /// Who can see it.
    AccessRights {
        Open = "open",
        Internal = "internal",
        Commercial = "commercial",
    }
}

words! {
    /// What it takes to start.
    Join {
        None = "none",
        FreeAccount = "free-account",
        GovEmail = "gov-email",
        Approval = "approval",
        Contract = "contract",
    }
}

words! {
    /// The accessibility standard that it says it meets.
    AccessibilityStandard {
        Wcag21Aa = "wcag21-aa",
        Wcag22Aa = "wcag22-aa",
        Wcag22Aaa = "wcag22-aaa",
    }
}

words! {
    /// How long it takes to start.
    StartTime {
        SameDay = "same-day",
        Days = "days",
        Weeks = "weeks",
        Unknown = "unknown",
    }
}

words! {
    /// How an API is called.
    ApiType {
        Rest = "rest",
        Soap = "soap",
        Graphql = "graphql",
        Event = "event",
    }
}

words! {
    /// How a caller of an API says who it is.
    Authentication {
        None = "none",
        ApiKey = "api-key",
        Oauth2 = "oauth2",
        Openid = "openid",
        MutualTls = "mutual-tls",
        Other = "other",
    }
}

words! {
    /// How much code an entry stands for.
    Grain {
        Repository = "repository",
        OrganisationAccount = "organisation-account",
    }
}

words! {
    /// What sort of software it is, as publiccode.yml has it.
    SoftwareType {
        StandaloneWeb = "standalone-web",
        StandaloneBackend = "standalone-backend",
        StandaloneDesktop = "standalone-desktop",
        StandaloneMobile = "standalone-mobile",
        StandaloneIot = "standalone-iot",
        StandaloneOther = "standalone-other",
        Addon = "addon",
        Library = "library",
        ConfigurationFiles = "configuration-files",
    }
}

words! {
    /// Who keeps the code going, as publiccode.yml has it.
    Maintenance {
        Internal = "internal",
        Contract = "contract",
        Community = "community",
        None = "none",
    }
}

words! {
    /// Where a community meets.
    ChannelType {
        Slack = "slack",
        GoogleGroup = "google-group",
        Email = "email",
        Teams = "teams",
        Forum = "forum",
        Meetup = "meetup",
        Github = "github",
        Web = "web",
    }
}

words! {
    /// How far along a procurement is.
    ProcurementStatus {
        FuturePipeline = "future-pipeline",
        Planned = "planned",
        InProgress = "in-progress",
        Live = "live",
        Closed = "closed",
        Unknown = "unknown",
    }
}

words! {
    /// How a buyer uses an agreement.
    Route {
        CallOff = "call-off",
        DirectAward = "direct-award",
        Catalogue = "catalogue",
        JointProcurement = "joint-procurement",
    }
}

words! {
    /// How often data is brought up to date.
    UpdateFrequency {
        Continuous = "continuous",
        Daily = "daily",
        Weekly = "weekly",
        Monthly = "monthly",
        Quarterly = "quarterly",
        Annual = "annual",
        Irregular = "irregular",
        AsNeeded = "as-needed",
        NotUpdated = "not-updated",
        Unknown = "unknown",
    }
}

words! {
    /// How binding external guidance is.
    Obligation {
        Mandatory = "mandatory",
        Recommended = "recommended",
        Informative = "informative",
    }
}

words! {
    /// Whether an organisation is at work, as GOV.UK has it.
    OrganisationStatus {
        Live = "live",
        Closed = "closed",
        Joining = "joining",
        Transitioning = "transitioning",
        Exempt = "exempt",
        Devolved = "devolved",
        Unknown = "unknown",
    }
}

words! {
    /// What sort of body an organisation is, as GOV.UK has it.
    OrganisationType {
        MinisterialDepartment = "ministerial-department",
        NonMinisterialDepartment = "non-ministerial-department",
        ExecutiveAgency = "executive-agency",
        ExecutiveNdpb = "executive-ndpb",
        AdvisoryNdpb = "advisory-ndpb",
        Tribunal = "tribunal",
        Court = "court",
        PublicCorporation = "public-corporation",
        IndependentMonitoringBody = "independent-monitoring-body",
        SpecialHealthAuthority = "special-health-authority",
        DevolvedAdministration = "devolved-administration",
        CivilService = "civil-service",
        AdHocAdvisoryGroup = "ad-hoc-advisory-group",
        ExecutiveOffice = "executive-office",
        SubOrganisation = "sub-organisation",
        Other = "other",
    }
}

words! {
    /// What part of the public sector an organisation belongs to.
    Level {
        Central = "central",
        Devolved = "devolved",
        Local = "local",
        Nhs = "nhs",
        ArmsLength = "arms-length",
        PoliceFire = "police-fire",
        Community = "community",
    }
}

words! {
    /// How far along an organisation is with something that it adopts.
    AdoptionStatus {
        Evaluating = "evaluating",
        Piloting = "piloting",
        Live = "live",
        Stopped = "stopped",
    }
}

words! {
    /// How many people an adopter serves with it in a year.
    Scale {
        UnderThousand = "under-1000",
        ToHundredThousand = "1000-to-100000",
        ToMillion = "100000-to-1000000",
        OverMillion = "over-1000000",
    }
}

words! {
    /// How far along a plan is.
    PlanStage {
        Idea = "idea",
        Discovery = "discovery",
        BusinessCase = "business-case",
        Procuring = "procuring",
        Building = "building",
    }
}

words! {
    /// What the people behind a plan would do together with others.
    Collaboration {
        ShareLearning = "share-learning",
        ShareCode = "share-code",
        JointDesign = "joint-design",
        JointProcurement = "joint-procurement",
        CoFund = "co-fund",
    }
}

words! {
    /// What a plan may cost, as a band: values are not published.
    ValueBand {
        UnderHundredThousand = "under-100k",
        ToMillion = "100k-to-1m",
        ToFiveMillion = "1m-to-5m",
        ToTwentyMillion = "5m-to-20m",
        OverTwentyMillion = "over-20m",
    }
}

words! {
    /// How binding a standard is.
    StandardStatus {
        Mandatory = "mandatory",
        Preferred = "preferred",
        Deprecated = "deprecated",
    }
}

words! {
    /// What was assessed.
    AssessmentType {
        DataProtection = "data-protection",
        PenetrationTest = "penetration-test",
        AccessibilityAudit = "accessibility-audit",
        ServiceAssessment = "service-assessment",
        DueDiligence = "due-diligence",
        CloudSecurity = "cloud-security",
        Other = "other",
    }
}
