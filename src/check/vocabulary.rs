//! Words of the vocabulary that nothing uses, that stand there twice, or that mean nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::audiences;
use crate::{
    diagnostic::Diagnostics,
    model::Portal,
    parse::{
        path::ContentPath,
        record::{Term, Vocabulary},
        toml_document::places_in,
        value::Reference,
    },
    rule::{DUPLICATE_ID, UNUSED_VOCABULARY},
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let Some(vocabulary) = &portal.vocabulary else { return };
    let words = &vocabulary.words;
    check_twice("tag", &words.tags, found);
    check_twice("audience", &words.audiences, found);
    check_synonyms(portal, vocabulary, found);
    // What an entry or a page that cannot be read would use is not known.
    let unread = |is_one: fn(&ContentPath<'_>) -> bool, read: usize| files(portal, is_one) > read;
    if unread(|path| matches!(path, ContentPath::Entry(..)), portal.entries.len()) {
        return;
    }
    let tags = portal.entries.iter().flat_map(|entry| &entry.record.common.tags);
    check_used("no entry has the tag", &words.tags, tags.map(|tag| &**tag), found);
    if unread(|path| *path == ContentPath::Page, portal.pages.len()) {
        return;
    }
    let audiences = audiences::used(portal).map(|audience| &**audience);
    check_used("nothing is for the audience", &words.audiences, audiences, found);
}

/// How many files of that sort the portal has, without drafts.
fn files(portal: &Portal<'_>, is_one: fn(&ContentPath<'_>) -> bool) -> usize {
    let paths = portal.sources.files().map(|(_, file)| file.path.as_str());
    let paths = paths.filter(|path| portal.routes.address_of(path).is_some());
    paths.filter(|path| is_one(&ContentPath::of(path))).count()
}

fn check_twice(what: &str, terms: &[Term], found: &mut Diagnostics) {
    let mut first: BTreeMap<&str, &Reference> = BTreeMap::new();
    for id in terms.iter().map(|term| &*term.id) {
        let other = *first.entry(&id.name).or_insert(id);
        if other != id {
            let message = format!("the {what} `{}` stands here twice", id.name);
            let finding = DUPLICATE_ID.at(id.span, message).help("keep one of the two");
            found.push(finding.related(other.span, "the first"));
        }
    }
}

fn check_used<'p>(
    nothing: &str,
    terms: &[Term],
    used: impl Iterator<Item = &'p Reference>,
    found: &mut Diagnostics,
) {
    let used: BTreeSet<_> = used.map(|reference| reference.name.as_str()).collect();
    for id in terms.iter().map(|term| &term.id).filter(|id| !used.contains(id.name.as_str())) {
        let message = format!("{nothing} `{}`", id.name);
        let help = "take it out until something needs it";
        found.push(UNUSED_VOCABULARY.at(id.span, message).help(help));
    }
}

/// A group of synonyms has two words at least, and each word is in one group.
fn check_synonyms(portal: &Portal<'_>, vocabulary: &Vocabulary, found: &mut Diagnostics) {
    let groups = &vocabulary.words.synonyms;
    if groups.is_empty() {
        return;
    }
    let places = places_in(portal.sources, vocabulary.source, "synonyms");
    // A group that is no list of texts has a finding of its own, and its place would be another's.
    if places.len() != groups.len() {
        return;
    }
    let mut group_of = BTreeMap::new();
    for (number, (group, span)) in groups.iter().zip(&places).enumerate() {
        let words: BTreeSet<_> = group.0.iter().map(|word| word.to_lowercase()).collect();
        if let [one] = words.iter().collect::<Vec<_>>()[..] {
            let message = format!("`{one}` stands alone, so it finds nothing more");
            let help = "add the words that mean the same, or take it away";
            found.push(UNUSED_VOCABULARY.at(*span, message).help(help));
        }
        for word in words {
            let message = format!("`{word}` stands in another group too");
            let first = *group_of.entry(word).or_insert(number);
            if first != number {
                let help = "put all words of one meaning into one group";
                let finding = UNUSED_VOCABULARY.at(*span, message).help(help);
                found.push(finding.related(places[first], "the other group"));
            }
        }
    }
}
