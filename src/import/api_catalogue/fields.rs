//! The columns of an API as the fields of an entry.

use toml_edit::{Array, InlineTable, Value};

use super::{Api, LONGEST_NAME, source};
use crate::import::{
    Cell, Draft, Fate, Run, prose,
    values::{self, Reach},
};

/// Finishes the record of an API.
pub(super) fn fill(run: &mut Run<'_>, mut draft: Draft, api: &Api<'_>) {
    if api.told_apart {
        let why = "another entry has this name, so the id has the provider in it";
        let (name, id) = (&api.name, draft.id.clone());
        run.note(&draft, (Fate::Changed, "name"), (why, name, &id));
    }
    set_name(run, &mut draft, api);
    set_description(run, &mut draft, api);
    draft.set("provider", api.provider.as_str(), api.cell("provider"));
    draft.put("lifecycle", "unknown");
    let why = "no column says how far along it is";
    run.note(&draft, (Fate::Unknown, "lifecycle"), (why, "", "unknown"));
    set_contact(run, &mut draft, api.cell("maintainer"));
    set_reviewed(run, &mut draft, api.cell("dateUpdated"));
    set_address(run, &mut draft, "documentation", api.cell("documentation"));
    set_address(run, &mut draft, "endpoint", api.cell("url"));
    set_licence(run, &mut draft, api.cell("license"));
    set_dates(run, &mut draft, api);
    let area = values::plain(&api.cell("areaServed").text);
    if !area.is_empty() {
        draft.set("area", area, api.cell("areaServed"));
    }
    draft.set("source", source(run, api), api.cell("name"));
    run.make(draft);
}

fn set_name(run: &mut Run<'_>, draft: &mut Draft, api: &Api<'_>) {
    let cell = api.cell("name");
    let plain = values::plain(&api.name);
    let short = values::cut(&plain, LONGEST_NAME);
    if short != plain {
        let why = "a name has at most 80 letters; the whole of it is a synonym";
        run.note(draft, (Fate::Changed, "name"), (why, &api.name, &short));
        draft.set("synonyms", Array::from_iter([values::cut(&plain, 200)]), cell);
    } else if plain != api.name {
        run.note(draft, (Fate::Changed, "name"), ("a name is plain text", &api.name, &plain));
    }
    draft.set("name", short, cell);
}

fn set_description(run: &mut Run<'_>, draft: &mut Draft, api: &Api<'_>) {
    let cell = api.cell("description");
    let read = prose::read(&cell.text);
    for done in read.done {
        run.note(draft, (Fate::Changed, cell.column), (done, "", ""));
    }
    if read.summary.is_empty() {
        let why = "there is no description, so the name stands for the summary";
        let name = draft.text("name").to_owned();
        run.note(draft, (Fate::Unknown, cell.column), (why, "", &name));
        draft.set("summary", name, cell);
    } else {
        draft.set("summary", read.summary, cell);
    }
    draft.description = read.body;
}

fn set_contact(run: &mut Run<'_>, draft: &mut Draft, cell: &Cell) {
    let text = cell.text.trim();
    let Some(reach) = values::reach(text) else {
        draft.set("contact", "unknown", cell);
        let told = match text {
            "" => (Fate::Unknown, "nobody is named"),
            _ => (Fate::LeftOut, "this holds neither a web address nor one mailbox"),
        };
        run.note(draft, (told.0, cell.column), (told.1, text, "unknown"));
        return;
    };
    let Reach { team, email, url } = reach;
    let parts = [("team", team), ("email", email), ("url", url)];
    let parts = parts.into_iter().filter_map(|(key, part)| Some((key, part?)));
    let contact: InlineTable = parts.map(|(key, part)| (key, Value::from(part))).collect();
    let same = contact.len() == 1 && contact.iter().any(|(_, value)| value.as_str() == Some(text));
    let contact = Value::from(contact);
    if !same {
        let why = "a contact is a team, a mailbox or a page";
        run.note(draft, (Fate::Changed, cell.column), (why, text, contact.to_string().trim()));
    }
    draft.set("contact", contact, cell);
}

fn set_reviewed(run: &mut Run<'_>, draft: &mut Draft, cell: &Cell) {
    let text = cell.text.trim();
    if let Some(day) = values::day(text).filter(|day| *day <= run.today) {
        draft.set("reviewed", crate::import::draft::of_day(day), cell);
        return;
    }
    draft.set("reviewed", "unknown", cell);
    let told = match text {
        "" => (Fate::Unknown, "it is not said when the row was last looked at"),
        _ => (Fate::LeftOut, "this is no day up to today"),
    };
    run.note(draft, (told.0, cell.column), (told.1, text, "unknown"));
}

fn set_address(run: &mut Run<'_>, draft: &mut Draft, field: &'static str, cell: &Cell) {
    let text = cell.text.trim();
    match values::web_address(text) {
        Some(address) => {
            if address != text {
                let why = "a web address begins with `https://`";
                run.note(draft, (Fate::Changed, cell.column), (why, text, &address));
            }
            draft.set(field, address, cell);
        }
        None if text.is_empty() => {
            run.note(draft, (Fate::Unknown, cell.column), ("no address is given", "", ""));
        }
        None => run.note(draft, (Fate::LeftOut, cell.column), ("this is no web address", text, "")),
    }
}

fn set_licence(run: &mut Run<'_>, draft: &mut Draft, cell: &Cell) {
    let text = cell.text.trim();
    match values::licence(text) {
        Some(licence) => {
            if licence != text {
                let why = "a licence goes by its SPDX name";
                run.note(draft, (Fate::Changed, cell.column), (why, text, &licence));
            }
            draft.set("licence", licence, cell);
        }
        None if text.is_empty() => {
            run.note(draft, (Fate::Unknown, cell.column), ("no licence is given", "", ""));
        }
        None => {
            let why = "this is no licence that has an SPDX name";
            run.note(draft, (Fate::LeftOut, cell.column), (why, text, ""));
        }
    }
}

/// The day that a row was added is the day its API was first public only if that did not start
/// before.
fn set_dates(run: &mut Run<'_>, draft: &mut Draft, api: &Api<'_>) {
    let [added, start, end] = ["dateAdded", "startDate", "endDate"].map(|column| api.cell(column));
    let mut days = [added, start, end].map(|cell| values::day(cell.text.trim()));
    for (cell, day) in [added, start, end].into_iter().zip(&mut days) {
        let text = cell.text.trim();
        let future = day.is_some_and(|day| day > run.today) && cell.column != "endDate";
        if day.is_none() && !text.is_empty() {
            run.note(draft, (Fate::LeftOut, cell.column), ("this is no day", text, ""));
        } else if future {
            run.note(draft, (Fate::LeftOut, cell.column), ("this day is yet to come", text, ""));
            *day = None;
        }
    }
    let [published, live, sunset] = &mut days;
    if let (Some(added), Some(started)) = (*published, *live)
        && started < added
    {
        let why = "the API started before its row was added, so this is not when it was published";
        run.note(draft, (Fate::LeftOut, "dateAdded"), (why, &added.to_string(), ""));
        *published = None;
    }
    if let (Some(ended), Some(before)) = (*sunset, live.or(*published))
        && ended < before
    {
        let why = "the API would end before it began";
        run.note(draft, (Fate::LeftOut, "endDate"), (why, &ended.to_string(), ""));
        *sunset = None;
    }
    let keys = [("published", added), ("live", start), ("sunset", end)];
    for ((key, cell), day) in keys.into_iter().zip(days) {
        if let Some(day) = day {
            draft.set_day(("dates", key), day, cell);
        }
    }
}
