//! What organisations say of themselves, as pages show it.

use super::{
    entry::contact,
    shared::Shared,
    view::{AdoptionView, AssessmentView, PlanView, UsesView},
};
use crate::{
    model::{
        atlas,
        declarations::about,
        plans::is_current,
        uses::{Counts, is_confirmed},
    },
    parse::record::{Adoption, AdoptionStatus, Assessment, Plan, Sort},
};

/// Who uses an entry.
pub(super) fn uses(shared: &Shared<'_>, id: &str) -> UsesView {
    let portal = shared.portal;
    let numbers = about(&portal.declarations.adoptions_of, id);
    let counts = Counts::of(numbers.iter().map(|&one| &portal.adoptions[one]), portal.today);
    UsesView {
        using: counts.using,
        confirmed: counts.confirmed,
        answering: counts.answering,
        evaluating: counts.evaluating,
        stopped: counts.stopped,
        adoptions: adoptions(shared, numbers),
        path: Sort::Adoption.path(&format!("ORGANISATION/{id}")),
    }
}

fn rank(status: AdoptionStatus) -> u8 {
    match status {
        AdoptionStatus::Live => 0,
        AdoptionStatus::Piloting => 1,
        AdoptionStatus::Evaluating => 2,
        AdoptionStatus::Stopped => 3,
    }
}

/// The adoptions with these numbers: those in service first, those who have stopped last, and of these
/// the confirmed ones first.
pub(super) fn adoptions(shared: &Shared<'_>, numbers: &[usize]) -> Vec<AdoptionView> {
    let portal = shared.portal;
    let mut adoptions: Vec<_> = numbers.iter().map(|&number| &portal.adoptions[number]).collect();
    adoptions.sort_by_key(|one| (rank(one.fields.status), !is_confirmed(one, portal.today)));
    adoptions.into_iter().map(|one| adoption(shared, one)).collect()
}

fn adoption(shared: &Shared<'_>, adoption: &Adoption) -> AdoptionView {
    let fields = &adoption.fields;
    let strings = shared.strings();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let scale = fields.scale.map(|scale| strings.label("scale", scale.word()));
    let referent = fields.referent.as_ref();
    let contract_end = fields.contract_end.map(|day| day.date);
    let topics = referent.into_iter().flat_map(|referent| &referent.topics);
    AdoptionView {
        organisation: shared.organisation_link(&adoption.organisation.name),
        entry: shared.entry_link_of(&adoption.entry.name),
        status: strings.label("adoption-status", fields.status.word()),
        status_word: fields.status.word(),
        since: fields.since.map(|day| strings.day(day.date)),
        confirmed: strings.day(fields.last_confirmed.date),
        current: is_confirmed(adoption, shared.portal.today),
        purpose: text(fields.purpose.as_deref()),
        service: text(fields.service.as_deref()),
        version: text(fields.version.as_deref()),
        scale: scale.unwrap_or_default(),
        experience: text(fields.experience.as_deref()),
        referent: text(referent.map(|referent| &*referent.email)),
        topics: topics.map(ToString::to_string).collect(),
        evidence: text(fields.evidence.as_deref()),
        contract_end: contract_end.map(|day| strings.day(day)),
        contract_ended: contract_end.is_some_and(|day| day < shared.portal.today),
        stopped_reason: text(fields.stopped_reason.as_deref()),
    }
}

/// The plans with these numbers.
pub(super) fn plans(shared: &Shared<'_>, numbers: &[usize]) -> Vec<PlanView> {
    numbers.iter().map(|&number| plan(shared, &shared.portal.plans[number])).collect()
}

/// Of the plans with these numbers, those that still count.
pub(super) fn current_plans(shared: &Shared<'_>, numbers: &[usize]) -> Vec<PlanView> {
    let plans = numbers.iter().map(|&number| &shared.portal.plans[number]);
    let current = plans.filter(|one| is_current(one, shared.portal.today));
    current.map(|one| plan(shared, one)).collect()
}

/// The place of a plan on the page of plans, from the root; `None` if it has run out.
pub(super) fn plan_address(shared: &Shared<'_>, plan: &Plan) -> Option<String> {
    is_current(plan, shared.portal.today)
        .then(|| format!("{}#{}", shared.at(atlas::PLANS), plan_id(plan)))
}

// An id has no underscore in it, so two plans never share one on the page.
fn plan_id(plan: &Plan) -> String {
    format!("plan-{}_{}", plan.organisation.name, plan.id)
}

fn plan(shared: &Shared<'_>, plan: &Plan) -> PlanView {
    let fields = &plan.fields;
    let strings = shared.strings();
    let id = plan_id(plan);
    let value_band = fields.value_band.map(|band| strings.label("value-band", band.word()));
    PlanView {
        title: fields.title.to_string(),
        address: format!("{}#{id}", shared.at(atlas::PLANS)),
        id,
        summary: fields.summary.as_deref().unwrap_or_default().to_owned(),
        organisation: shared.organisation_link(&plan.organisation.name),
        need: shared.need_link(&fields.need.name),
        stage: strings.label("plan-stage", fields.stage.word()),
        from: strings.day(fields.window.from.date),
        to: strings.day(fields.window.to.date),
        collaboration: strings.label("collaboration", fields.collaboration.word()),
        contact: contact(&fields.contact),
        expires: strings.day(fields.expires.date),
        category: fields.category.iter().map(ToString::to_string).collect(),
        value_band: value_band.unwrap_or_default(),
        candidates: fields.candidates.iter().map(|id| shared.entry_link_of(&id.name)).collect(),
    }
}

/// The assessments with these numbers, newest first.
pub(super) fn assessments(shared: &Shared<'_>, numbers: &[usize]) -> Vec<AssessmentView> {
    let assessments = numbers.iter().map(|&number| &shared.portal.assessments[number]);
    let mut assessments: Vec<_> = assessments.collect();
    assessments.sort_by_key(|one| std::cmp::Reverse(one.fields.date.date));
    assessments.into_iter().map(|one| assessment(shared, one)).collect()
}

fn assessment(shared: &Shared<'_>, assessment: &Assessment) -> AssessmentView {
    let fields = &assessment.fields;
    let strings = shared.strings();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let valid_until = fields.valid_until.map(|day| day.date);
    AssessmentView {
        sort: strings.label("assessment-type", fields.r#type.word()),
        organisation: shared.organisation_link(&assessment.organisation.name),
        entry: shared.entry_link_of(&fields.entry.name),
        date: strings.day(fields.date.date),
        scope: text(fields.scope.as_deref()),
        outcome: text(fields.outcome.as_deref()),
        url: text(fields.url.as_deref()),
        contact: fields.contact.as_ref().map(contact),
        valid_until: valid_until.map(|day| strings.day(day)),
        expired: valid_until.is_some_and(|day| day < shared.portal.today),
    }
}
