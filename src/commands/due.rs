//! `due`: what must be checked again, by owner: what is overdue, or falls due within 30 days.

use serde_json::json;

use super::{End, Trouble, World, today, write};
use crate::{
    cli::{DueArguments, DueFormat},
    model::{
        Circumstances, Portal,
        freshness::Freshness,
        stewardship::{self, Duty, Owner, Subject},
    },
    parse::shape::Target,
    pipeline::{self, Plan},
    suggest::did_you_mean,
};

/// One line of the list.
#[derive(serde::Serialize)]
struct Line {
    owner: String,
    state: &'static str,
    /// `YYYY-MM-DD`; `null` when nobody knows.
    due: Option<String>,
    task: &'static str,
    what: String,
    path: String,
}

pub(super) fn due(arguments: &DueArguments, world: &World) -> Result<End, Trouble> {
    let today = today(arguments.today, world)?;
    let plan = Plan::look(&arguments.root, Circumstances { today, drafts: false });
    let looked = pipeline::look(&plan, |portal| lines(portal, arguments.owner.as_deref()));
    let (lines, _, findings) = looked?;
    if findings.has_errors() {
        let warning =
            "warning: a file with a fault may not be in this list; `commonshelf check` names it\n";
        write(anstream::stderr(), warning);
    }
    let Some(lines) = lines else { return Ok(End::Usage) };
    let lines = lines.map_err(Trouble::usage)?;
    let text = match arguments.format {
        DueFormat::Human => human(&lines),
        DueFormat::Json => {
            format!("{:#}\n", json!({ "version": 1, "today": today.to_string(), "due": lines }))
        }
        DueFormat::Csv => csv(&lines).map_err(Trouble::own)?,
    };
    write(anstream::stdout(), &text);
    Ok(End::Done)
}

fn lines(portal: &Portal<'_>, owner: Option<&str>) -> Result<Vec<Line>, String> {
    let duties = stewardship::duties(portal);
    if let Some(wanted) = owner.filter(|wanted| !portal.ids.has(Target::Organisation, wanted)) {
        let known = duties.keys().any(|owner| *owner == Owner::Team(wanted));
        if !known {
            let ids = portal.ids.all(Target::Organisation);
            let help = did_you_mean(wanted, ids, || "name an organisation by its id".to_owned());
            return Err(format!("there is no organisation `{wanted}`\nhelp: {help}"));
        }
    }
    let wanted = |one: &Owner<'_>| {
        owner.is_none_or(
            |owner| matches!(one, Owner::Organisation(id) | Owner::Team(id) if *id == owner),
        )
    };
    let duties = duties.iter().filter(|(owner, _)| wanted(owner)).flat_map(|(_, duties)| duties);
    Ok(duties.map(|duty| line(portal, duty)).collect())
}

fn line(portal: &Portal<'_>, duty: &Duty<'_>) -> Line {
    let (source, task, what) = match duty.subject {
        Subject::Entry(number) => {
            let record = &portal.entries[number].record;
            (record.source, "check", record.common.name.to_string())
        }
        Subject::Page(number) => {
            let page = &portal.pages[number];
            (page.source, "check", page.head.title.to_string())
        }
        Subject::Adoption(number) => {
            let adoption = &portal.adoptions[number];
            let entry = portal.entry(&adoption.entry.name);
            let name = entry.map_or(adoption.entry.name.as_str(), |one| &one.record.common.name);
            (adoption.source, "confirm", name.to_owned())
        }
        Subject::Plan(number) => {
            let plan = &portal.plans[number];
            (plan.source, "renew", plan.fields.title.to_string())
        }
    };
    Line {
        owner: match duty.owner {
            Owner::Organisation(name) | Owner::Team(name) => name.to_owned(),
            Owner::Maintainer => {
                portal.settings.maintainer.as_deref().unwrap_or("maintainer").to_owned()
            }
        },
        state: duty.freshness.word(),
        due: duty.freshness.due().map(|day| day.to_string()),
        task,
        what,
        path: portal.sources.file(source).path.clone(),
    }
}

/// The lines under their owners. What has never been checked is counted: there is no day to name.
fn human(lines: &[Line]) -> String {
    let unverified = Freshness::Unverified.word();
    let mut text = Vec::new();
    let mut owner = None;
    for line in lines.iter().filter(|line| line.state != unverified) {
        if owner != Some(&line.owner) {
            text.extend(owner.map(|_| String::new()));
            text.push(line.owner.clone());
            owner = Some(&line.owner);
        }
        let Line { state, due, task, what, path, .. } = line;
        let due = due.as_deref().unwrap_or_default();
        text.push(format!("  {state:<7} {due}  {task} {what}"));
        text.push(format!("                      {path}"));
    }
    if text.is_empty() {
        text.push("nothing is overdue or falls due within 30 days".to_owned());
    }
    text.extend(match lines.iter().filter(|line| line.state == unverified).count() {
        0 => None,
        1 => Some("\n1 record or page has never been checked; `--format csv` names it".to_owned()),
        count => Some(format!(
            "\n{count} records and pages have never been checked; `--format csv` names them"
        )),
    });
    text.join("\n") + "\n"
}

fn csv(lines: &[Line]) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for line in lines {
        writer.serialize(line)?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
