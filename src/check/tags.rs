//! Tags that are spelt in two ways, and tags that the vocabulary does not have.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::Portal,
    parse::{record::Term, value::Reference},
    rule::{TAG_SPELLING, UNKNOWN_REFERENCE},
    slug::slugify,
    suggest::{Guesses, nearest},
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let terms = portal.vocabulary.as_ref().map_or(&[][..], |vocabulary| &vocabulary.words.tags);
    let used =
        || portal.entries.iter().flat_map(|entry| &entry.record.common.tags).map(|tag| &**tag);
    if terms.is_empty() {
        let usual = usual_spellings(used());
        for tag in used() {
            found.extend(misspelt(tag, usual[&bare(&tag.name)], "as other entries do"));
        }
    } else {
        let mut words = Words::of(terms);
        // Two terms that differ by hyphens alone are one tag as well.
        let ids = terms.iter().map(|term| &*term.id);
        found.extend(ids.filter_map(|id| words.misspelt(id)));
        found.extend(used().filter_map(|tag| words.judge(tag)));
    }
}

/// A word without its hyphens: the spellings of one tag have this in common.
fn bare(word: &str) -> String {
    word.replace('-', "")
}

/// For each bare word the spelling that most entries use, the first in the alphabet of several.
fn usual_spellings<'p>(used: impl Iterator<Item = &'p Reference>) -> BTreeMap<String, &'p str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    used.for_each(|tag| *counts.entry(&tag.name).or_default() += 1);
    let mut usual: BTreeMap<String, &str> = BTreeMap::new();
    for (&word, count) in &counts {
        let best = usual.entry(bare(word)).or_insert(word);
        if *count > counts[*best] {
            *best = word;
        }
    }
    usual
}

fn misspelt(tag: &Reference, right: &str, why: &str) -> Option<Diagnostic> {
    (tag.name != right).then(|| {
        let message = format!("the tag `{}` is spelt `{right}` elsewhere", tag.name);
        let finding = TAG_SPELLING.at(tag.span, message);
        finding.replace(format!("write `{right}`, {why}"), format!("\"{right}\""))
    })
}

/// The tags that the vocabulary has.
struct Words<'p> {
    ids: BTreeSet<&'p str>,
    /// By their bare words.
    spellings: BTreeMap<String, &'p str>,
    /// Other words for them, bare too.
    aliases: BTreeMap<String, &'p str>,
    guesses: Guesses<&'p str>,
}

impl<'p> Words<'p> {
    fn of(terms: &'p [Term]) -> Self {
        let mut words = Self {
            ids: terms.iter().map(|term| term.id.name.as_str()).collect(),
            spellings: BTreeMap::new(),
            aliases: BTreeMap::new(),
            guesses: Guesses::default(),
        };
        for term in terms {
            let id = term.id.name.as_str();
            words.spellings.entry(bare(id)).or_insert(id);
            for alias in &term.aliases {
                words.aliases.entry(bare(&slugify(alias))).or_insert(id);
            }
        }
        words
    }

    fn misspelt(&self, tag: &Reference) -> Option<Diagnostic> {
        misspelt(tag, self.spellings.get(&bare(&tag.name))?, "as the vocabulary does")
    }

    fn judge(&mut self, tag: &Reference) -> Option<Diagnostic> {
        let name = tag.name.as_str();
        if self.spellings.contains_key(&bare(name)) {
            return self.misspelt(tag).filter(|_| !self.ids.contains(name));
        }
        if let Some(id) = self.aliases.get(&bare(name)) {
            let message = format!("`{name}` is another word for the tag `{id}`");
            let finding = TAG_SPELLING.at(tag.span, message);
            return Some(finding.replace(format!("write `{id}`"), format!("\"{id}\"")));
        }
        let message = format!("there is no tag `{name}` in the vocabulary");
        let finding = UNKNOWN_REFERENCE.at(tag.span, message);
        let Self { ids, guesses, .. } = self;
        Some(match guesses.guess(name, ids.len(), || nearest(name, ids.iter().copied())) {
            Some(near) => finding.replace(
                format!("did you mean `{near}`? Otherwise add it to `content/vocabulary.toml`"),
                format!("\"{near}\""),
            ),
            None => finding.help("add it to `content/vocabulary.toml`, or use a tag that is there"),
        })
    }
}
