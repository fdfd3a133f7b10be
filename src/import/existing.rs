//! What a portal has before anything is imported into it, so that nothing is made twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    parse::{Parsed, path::ContentPath},
    slug::slugify,
    source::Sources,
};

/// The records that a portal has, by what an import knows of them.
#[derive(Debug, Default)]
pub(super) struct Existing {
    organisations: BTreeMap<String, String>,
    entries: BTreeMap<String, String>,
    /// Every id of an entry, whether or not its record could be read.
    ids: BTreeSet<String>,
}

impl Existing {
    /// Looks at everything that the portal has.
    pub(super) fn of(sources: &Sources, parsed: &Parsed<'_>) -> Self {
        let mut existing = Self::default();
        for (_, file) in sources.files() {
            match ContentPath::of(&file.path) {
                ContentPath::Organisation(id) => existing.organisation(id, id),
                ContentPath::Entry(_, id) => {
                    existing.ids.insert(id.to_owned());
                }
                _ => {}
            }
        }
        for organisation in &parsed.organisations {
            let (id, fields) = (&organisation.id, &organisation.fields);
            let other_ids = fields.aliases.iter().chain(&fields.govuk_id);
            other_ids.for_each(|other| existing.organisation(other, id));
            existing.organisation(&sameness(&fields.name), id);
            fields.aliases.iter().for_each(|alias| existing.organisation(&sameness(alias), id));
        }
        for entry in &parsed.entries {
            let common = &entry.common;
            let key = common.source.as_ref().and_then(|source| {
                source.key.as_ref().map(|key| format!("{}\n{}", &*source.dataset, &**key))
            });
            let named = named(&common.provider.name, &common.name);
            for known in [key, Some(named)].into_iter().flatten() {
                existing.entries.entry(known).or_insert_with(|| entry.id.clone());
            }
        }
        existing
    }

    fn organisation(&mut self, known: &str, id: &str) {
        self.organisations.entry(known.to_owned()).or_insert_with(|| id.to_owned());
    }

    /// The organisation with that id, former id, slug on GOV.UK or name, if there is one.
    pub(super) fn organisation_like(&self, id: &str, name: &str) -> Option<&str> {
        let found = self.organisations.get(id).or_else(|| self.organisations.get(&sameness(name)));
        found.map(String::as_str)
    }

    /// The entry that came from that row before, or that has this name and provider.
    pub(super) fn entry_like(&self, key: (&str, &str), provider: &str, name: &str) -> Option<&str> {
        let (dataset, key) = key;
        let known = self.entries.get(&format!("{dataset}\n{key}"));
        known.or_else(|| self.entries.get(&named(provider, name))).map(String::as_str)
    }

    /// Whether an entry has that id already.
    pub(super) fn has_entry(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

/// A name without what two writers of it do differently: letters in capitals, signs, `&`, `The`.
fn sameness(name: &str) -> String {
    let slug = slugify(&name.replace('&', " and "));
    // A blank cannot be part of an id, so a name is never taken for one.
    format!("name {}", slug.strip_prefix("the-").unwrap_or(&slug))
}

fn named(provider: &str, name: &str) -> String {
    format!("{provider} {}", sameness(name))
}
