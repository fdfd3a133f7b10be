//! What a record says, as rows of label and value in the order that a reader asks.

use super::{
    atlas,
    shared::Shared,
    strings::Strings,
    view::{Fact, FactGroup, FactValue},
};
use crate::parse::{
    record::{
        Api, Code, Common, CommonTechnology, Community, DataSet, Details, Entry, ExternalGuidance,
        Meeting, Organisation, Platform, Procurement, Standard, Supplier,
    },
    value::{Day, Reference, WebAddress},
};

/// Rows that are being made.
struct Facts<'s> {
    strings: &'s Strings,
    rows: Vec<Fact>,
}

impl<'s> Facts<'s> {
    fn of(strings: &'s Strings) -> Self {
        Self { strings, rows: Vec::new() }
    }

    /// Adds a row if it has a value.
    fn row(&mut self, field: &str, values: impl IntoIterator<Item = FactValue>) -> &mut Self {
        let values: Vec<_> = values.into_iter().collect();
        if !values.is_empty() {
            self.rows.push(Fact { label: self.strings.label("field", field), values });
        }
        self
    }

    fn text<T: AsRef<str>>(
        &mut self,
        field: &str,
        texts: impl IntoIterator<Item = T>,
    ) -> &mut Self {
        self.row(field, texts.into_iter().map(|text| plain(text.as_ref())))
    }

    /// Adds a row of words with labels; `unknown` is shown as such.
    fn words<'w>(
        &mut self,
        field: &str,
        group: &str,
        words: impl IntoIterator<Item = &'w str>,
    ) -> &mut Self {
        let strings = self.strings;
        self.row(
            field,
            words.into_iter().map(|word| FactValue {
                unknown: word == "unknown",
                ..plain(&strings.label(group, word))
            }),
        )
    }

    fn link<'a>(
        &mut self,
        field: &str,
        urls: impl IntoIterator<Item = &'a WebAddress>,
    ) -> &mut Self {
        self.row(field, urls.into_iter().map(linked))
    }

    fn day(&mut self, field: &str, day: Option<Day>) -> &mut Self {
        let strings = self.strings;
        self.row(field, day.map(|day| plain(&strings.day(day.date).text)))
    }

    fn group(self, name: &str, id: &str) -> Option<FactGroup> {
        let title = self.strings.label("facts", name);
        (!self.rows.is_empty()).then(|| FactGroup { title, id: id.to_owned(), facts: self.rows })
    }
}

fn plain(text: &str) -> FactValue {
    FactValue { text: text.to_owned(), href: String::new(), unknown: false }
}

/// The address without what every address begins with.
fn linked(url: &WebAddress) -> FactValue {
    let shown = url.trim_start_matches("https://").trim_start_matches("http://");
    let shown = shown.trim_start_matches("www.").trim_end_matches('/');
    FactValue { href: url.to_string(), ..plain(shown) }
}

/// Every group of facts about an entry.
pub(super) fn of_entry(shared: &Shared<'_>, record: &Entry) -> Vec<FactGroup> {
    let strings = shared.strings();
    let root = "../../";
    let organisation = |reference: &Reference| {
        let link = shared.organisation_link(&reference.name);
        FactValue { href: format!("{root}{}", link.address), ..plain(&link.title) }
    };
    let suppliers = record.common.suppliers.iter().map(|one| supplier(shared, one, &organisation));
    let suppliers = suppliers.collect();
    let groups = [
        terms(strings, &record.common).group("use", "page-use"),
        details(strings, &record.details, &organisation).group("details", "page-details"),
        people(strings, &record.common, (organisation(&record.common.provider), suppliers))
            .group("people", "page-people"),
        life(strings, &record.common).group("life", "page-life"),
    ];
    groups.into_iter().flatten().collect()
}

/// Can we use it?
fn terms<'s>(strings: &'s Strings, common: &Common) -> Facts<'s> {
    let mut facts = Facts::of(strings);
    facts.words("audience", "audience", common.audience.iter().map(|one| one.name.as_str()));
    if let Some(access) = &common.access {
        facts.words("access", "access-rights", access.rights.map(|rights| rights.word()));
        facts.words("join", "join", access.join.map(|join| join.word()));
    }
    if let Some(cost) = &common.cost {
        facts.words("cost", "cost-model", cost.model.map(|model| model.word()));
        facts.text("cost-note", cost.note.as_deref());
        facts.link("cost-url", &cost.url);
    }
    let licence = common.licence.as_ref().map(|licence| strings.label("licence", licence.as_str()));
    facts.text("licence", licence);
    if let Some(hosting) = &common.hosting {
        facts.words("hosting", "hosting-model", hosting.model.map(|model| model.word()));
        facts.words("regions", "region", hosting.regions.iter().map(|region| region.word()));
    }
    let classification = common.classification.map(|one| one.word());
    facts.words("classification", "classification", classification);
    if let Some(support) = &common.support {
        facts.words("support", "support-hours", support.hours.map(|hours| hours.word()));
        facts.text("support-channels", support.channels.iter().map(|channel| &**channel));
        facts.link("support-sla", &support.sla);
    }
    if let Some(accessibility) = &common.accessibility {
        let standard = accessibility.standard.map(|standard| standard.word());
        facts.words("accessibility-standard", "accessibility-standard", standard);
        facts.link("accessibility-statement", &accessibility.statement);
    }
    facts.text("languages", common.languages.iter().map(|code| strings.label("language", code)));
    facts
}

/// Somebody who can be paid to help, with the agreement to buy through and its last day.
fn supplier(
    shared: &Shared<'_>,
    supplier: &Supplier,
    organisation: &dyn Fn(&Reference) -> FactValue,
) -> FactValue {
    let value = organisation(&supplier.organisation);
    let agreement = supplier.agreement.as_ref().and_then(|one| shared.portal.entry(&one.name));
    let agreement = agreement.map(|entry| entry.record.common.name.to_string());
    let until = supplier.until.map(|day| shared.strings().day(day.date).text);
    let until = until.map(|day| shared.strings().with_title("supplier_until", &day));
    let parts = [Some(value.text.clone()), agreement, until].into_iter().flatten();
    FactValue { text: parts.collect::<Vec<_>>().join(", "), ..value }
}

/// Who stands behind it, and where is more?
fn people<'s>(
    strings: &'s Strings,
    common: &Common,
    (provider, suppliers): (FactValue, Vec<FactValue>),
) -> Facts<'s> {
    let mut facts = Facts::of(strings);
    facts.row("provider", [provider]);
    facts.link("documentation", &common.documentation).link("contribute", &common.contribute);
    facts.row("suppliers", suppliers);
    facts.link("same-as", &common.same_as);
    facts.text("source", common.source.as_ref().map(|source| source.dataset.to_string()));
    facts
}

/// When was what?
fn life<'s>(strings: &'s Strings, common: &Common) -> Facts<'s> {
    let mut facts = Facts::of(strings);
    if let Some(dates) = &common.dates {
        facts
            .day("published", dates.published)
            .day("live", dates.live)
            .day("deprecated", dates.deprecated)
            .day("sunset", dates.sunset)
            .day("retired", dates.retired);
    }
    facts
}

fn details<'s>(
    strings: &'s Strings,
    details: &Details,
    organisation: &dyn Fn(&Reference) -> FactValue,
) -> Facts<'s> {
    let mut facts = Facts::of(strings);
    match details {
        Details::Platform(platform) => platform_facts(&mut facts, platform),
        Details::Api(api) => api_facts(&mut facts, api),
        Details::Code(code) => code_facts(&mut facts, code),
        Details::CommonTechnology(technology) => technology_facts(&mut facts, technology),
        Details::Community(community) => community_facts(&mut facts, community),
        Details::Procurement(procurement) => {
            procurement_facts(&mut facts, procurement);
            facts.row("buyer", procurement.buyer.as_deref().map(organisation));
        }
        Details::Data(data) => data_facts(&mut facts, data),
        Details::Guidance(guidance) => guidance_facts(&mut facts, guidance),
    }
    facts
}

fn platform_facts(facts: &mut Facts<'_>, platform: &Platform) {
    facts
        .text("eligibility", platform.eligibility.as_deref())
        .words("start-time", "start-time", platform.start_time.map(|time| time.word()))
        .link("onboarding", &platform.onboarding)
        .link("sandbox", &platform.sandbox)
        .link("pricing", &platform.pricing)
        .link("status-page", &platform.status_page)
        .link("uptime", &platform.uptime);
}

fn api_facts(facts: &mut Facts<'_>, api: &Api) {
    facts
        .link("endpoint", &api.endpoint)
        .link("specification", &api.specification)
        .words("api-type", "api-type", api.r#type.map(|one| one.word()))
        .words("authentication", "authentication", api.authentication.map(|one| one.word()))
        .text("area", api.area.as_deref())
        .text("versioning", api.versioning.as_deref())
        .link("sandbox", &api.sandbox);
}

fn code_facts(facts: &mut Facts<'_>, code: &Code) {
    facts
        .link("repository", [&code.repository])
        .words("grain", "grain", [code.grain.word()])
        .words("software-type", "software-type", code.software_type.map(|one| one.word()))
        .text("programming-languages", code.programming_languages.iter().map(|one| &**one))
        .text("platforms", code.platforms.iter().map(|one| &**one))
        .text("version", code.version.as_deref())
        .words("maintenance", "maintenance", code.maintenance.map(|one| one.word()))
        .link("sbom", &code.sbom)
        .link("packages", &code.packages);
}

fn technology_facts(facts: &mut Facts<'_>, technology: &CommonTechnology) {
    facts
        .text("applies-to", technology.applies_to.as_deref())
        .link("steps", &technology.steps)
        .text("obligation", technology.obligation.as_deref())
        .text("certification", technology.certification.as_deref());
}

fn community_facts(facts: &mut Facts<'_>, community: &Community) {
    let strings = facts.strings;
    let channels = community.channels.0.iter().flat_map(|Meeting(channel)| {
        let label = strings.label("channel-type", channel.r#type.word());
        let url = channel.url.as_ref().map(|url| {
            let shown = linked(url);
            FactValue { text: format!("{label}: {}", shown.text), ..shown }
        });
        let email = channel.email.as_ref().map(|email| FactValue {
            href: format!("mailto:{}", &**email),
            ..plain(&format!("{label}: {}", &**email))
        });
        url.into_iter().chain(email)
    });
    facts.row("channels", channels);
    facts
        .text("cadence", community.cadence.as_deref())
        .text("topics", community.topics.iter().map(|topic| &**topic));
    if let Some(event) = &community.next_event {
        let title = format!("{}, {}", &*event.title, strings.day(event.date.date).text);
        let href = event.url.as_ref().map(|url| url.to_string()).unwrap_or_default();
        facts.row("next-event", [FactValue { href, ..plain(&title) }]);
    }
}

fn procurement_facts(facts: &mut Facts<'_>, procurement: &Procurement) {
    facts
        .words("procurement-status", "procurement-status", [procurement.status.word()])
        .words("route", "route", procurement.route.map(|route| route.word()))
        .text("agreement-id", procurement.agreement_id.as_deref())
        .text("fee", procurement.fee.as_deref())
        .text("lots", procurement.lots.iter().map(|lot| &**lot))
        .text("covers", procurement.covers.iter().map(|code| &**code))
        .link("notice-urls", &procurement.notice_urls)
        .text("ocid", procurement.ocid.as_deref());
    if let Some(timetable) = &procurement.timetable {
        facts
            .day("tenders-open", timetable.tenders_open)
            .day("tenders-close", timetable.tenders_close)
            .day("award", timetable.award)
            .day("agreement-live", timetable.live)
            .day("agreement-end", timetable.end);
    }
}

fn data_facts(facts: &mut Facts<'_>, data: &DataSet) {
    let strings = facts.strings;
    let distributions = data.distributions.iter().map(|one| {
        let mut value = linked(&one.url);
        if let Some(media_type) = &one.media_type {
            value.text = format!("{} ({})", value.text, &**media_type);
        }
        value
    });
    facts.row("distributions", distributions);
    let frequency = data.update_frequency.map(|one| one.word());
    facts.words("update-frequency", "update-frequency", frequency);
    facts.text("coverage", data.coverage.as_deref());
    facts.text("identifiers", data.identifiers.iter().map(|one| &**one));
    let personal = data.personal_data.map(|personal| if personal { "yes" } else { "no" });
    facts.row("personal-data", personal.map(|word| plain(&strings.label("yes-no", word))));
}

fn guidance_facts(facts: &mut Facts<'_>, guidance: &ExternalGuidance) {
    facts.text("issuer", guidance.issuer.as_deref());
    facts.words("guidance-obligation", "obligation", guidance.obligation.map(|one| one.word()));
}

/// What a record says about a standard.
pub(super) fn of_standard(shared: &Shared<'_>, standard: &Standard) -> Vec<Fact> {
    let fields = &standard.fields;
    let mut facts = Facts::of(shared.strings());
    facts
        .text("issued-by", Some(&*fields.issuer))
        .words("standard-status", "standard-status", fields.status.map(|one| one.word()))
        .text("acronyms", fields.acronyms.iter().map(|one| &**one));
    facts.rows
}

/// What a record says about an organisation.
pub(super) fn of_organisation(shared: &Shared<'_>, organisation: &Organisation) -> Vec<Fact> {
    let fields = &organisation.fields;
    let mut facts = Facts::of(shared.strings());
    facts
        .text("acronyms", fields.acronyms.iter().map(|one| &**one))
        .text("aliases", fields.aliases.iter().map(|one| &**one))
        .words("organisation-type", "organisation-type", fields.r#type.map(|one| one.word()))
        .words("level", "level", fields.level.map(|one| one.word()))
        .words("organisation-status", "organisation-status", [fields.status.word()]);
    let parent = fields.parent.as_ref().map(|parent| shared.organisation_link(&parent.name));
    let root = crate::model::routes::root_from(&atlas::of_organisation(&organisation.id));
    facts.row(
        "parent",
        parent.map(|link| FactValue {
            href: format!("{root}{}", link.address),
            ..plain(&link.title)
        }),
    );
    facts.link("website", &fields.url).link("code-accounts", &fields.code_accounts);
    facts.rows
}
