//! Whether two things have nearly the same name and say nearly the same of themselves.

use std::collections::BTreeSet;

/// In the order of their names, each is compared with so many that follow it: all pairs would be too
/// many for a large catalogue, and names that are alike stand together.
const NEAR: usize = 10;

/// The letters that a name must have for a slip in it to be one; in a short name it makes another.
const LONG: usize = 8;

/// What is left of a name and a summary when it does not matter how they are put.
struct Gist {
    /// The long words of the name, sorted and joined.
    name: String,
    /// `name` from its end: a slip in the first letter moves a name far away in the usual order.
    backwards: String,
    /// Words of the name with a digit or of a single letter: these tell editions apart.
    marks: BTreeSet<String>,
    summary: BTreeSet<String>,
}

/// The numbers of those that are alike, the later first.
pub(super) fn pairs<'t>(
    texts: impl Iterator<Item = (&'t str, &'t str)>,
) -> BTreeSet<(usize, usize)> {
    let gists: Vec<_> = texts.map(|(name, summary)| Gist::of(name, summary)).collect();
    let mut pairs = BTreeSet::new();
    for key in [|gist: &Gist| gist.name.clone(), |gist: &Gist| gist.backwards.clone()] {
        let mut order: Vec<usize> = (0..gists.len()).collect();
        order.sort_by_cached_key(|&number| (key(&gists[number]), number));
        for (place, &one) in order.iter().enumerate() {
            let near = order[place + 1..].iter().take(NEAR);
            let alike = near.filter(|&&other| gists[one].is_like(&gists[other]));
            pairs.extend(alike.map(|&other| (one.max(other), one.min(other))));
        }
    }
    pairs
}

impl Gist {
    fn of(name: &str, summary: &str) -> Self {
        let is_mark = |word: &String| {
            word.chars().count() == 1 || word.contains(|letter: char| letter.is_numeric())
        };
        let (marks, long): (BTreeSet<_>, BTreeSet<_>) = words(name).partition(is_mark);
        let name: String = long.into_iter().collect();
        let backwards = name.chars().rev().collect();
        Self { name, backwards, marks, summary: words(summary).collect() }
    }

    fn is_like(&self, other: &Self) -> bool {
        let is_empty = self.name.is_empty() && self.marks.is_empty();
        !is_empty
            && self.marks == other.marks
            && (self.name == other.name
                || self.name.chars().count() >= LONG && is_one_slip(&self.name, &other.name))
            && share_most(&self.summary, &other.summary)
    }
}

/// Whether two names differ by one letter: another one, one too many, or two that changed places.
/// Told from what is left between the same beginning and the same end, which is much quicker than
/// counting edits: most names that stand together differ by more.
fn is_one_slip(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    while let (Some(a), Some(b)) = (one.clone().next(), other.clone().next())
        && a == b
    {
        one.next();
        other.next();
    }
    while let (Some(a), Some(b)) = (one.clone().next_back(), other.clone().next_back())
        && a == b
    {
        one.next_back();
        other.next_back();
    }
    match (one.as_str(), other.as_str()) {
        ("", rest) | (rest, "") => rest.chars().count() <= 1,
        (one, other) => {
            let pair = |text: &str| <[char; 2]>::try_from(text.chars().collect::<Vec<_>>()).ok();
            let swapped =
                pair(one).zip(pair(other)).is_some_and(|([a, b], [c, d])| (a, b) == (d, c));
            swapped || one.chars().count() == 1 && other.chars().count() == 1
        }
    }
}

/// The words of a text in small letters, without signs, without those that join others, and in the
/// singular.
fn words(text: &str) -> impl Iterator<Item = String> {
    const JOINING: [&str; 11] =
        ["a", "an", "and", "by", "for", "from", "in", "of", "the", "to", "with"];
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| letter.is_whitespace() || "-/".contains(letter));
    let words = words.map(|word| word.chars().filter(|letter| letter.is_alphanumeric()));
    let words: Vec<String> = words.map(Iterator::collect).collect();
    let words =
        words.into_iter().filter(|word| !word.is_empty() && !JOINING.contains(&word.as_str()));
    words.map(|word| match word.strip_suffix('s') {
        Some(singular) if singular.len() > 2 && !singular.ends_with('s') => singular.to_owned(),
        _ => word,
    })
}

/// Whether two texts have four words in five in common.
fn share_most(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let common = one.intersection(other).count();
    5 * common >= 2 * (one.len() + other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether two names are alike, of things that say the same of themselves.
    #[track_caller]
    fn check(one: &str, other: &str, alike: bool) {
        let texts = [(one, "Tells when the water is high."), (other, "Tells when water is high")];
        assert_eq!(!pairs(texts.into_iter()).is_empty(), alike, "{one} and {other}");
    }

    #[test]
    fn the_order_the_case_and_the_number_of_words_do_not_make_another_name() {
        check("Tide tables of the harbour", "Harbour: Tide Table", true);
        check("GOV.UK Tide", "GOVUK tides", true);
    }

    #[test]
    fn a_slip_makes_no_other_name_unless_it_is_short() {
        check("Tide predictions", "Tide perdictions", true);
        check("Tide predictions", "Ride predictions", true);
        check("Tide", "Tile", false);
        check("Import declarations", "Export declarations", false);
    }

    #[test]
    fn one_slip_is_one_edit() {
        let mut words = vec![String::new()];
        for length in 0..4 {
            let longest = words.iter().filter(|word| word.chars().count() == length);
            let longer =
                longest.flat_map(|word| ["a", "b", "é"].map(|letter| word.clone() + letter));
            words.extend(longer.collect::<Vec<_>>());
        }
        for (one, other) in words.iter().flat_map(|one| words.iter().map(move |other| (one, other)))
        {
            let expected = strsim::osa_distance(one, other) <= 1;
            assert_eq!(is_one_slip(one, other), expected, "{one} and {other}");
        }
    }

    #[test]
    fn an_edition_is_another_thing() {
        check("Tide tables 2025", "Tide tables 2026", false);
        check("Tide predictions A", "Tide predictions B", false);
    }

    #[test]
    fn what_says_another_thing_of_itself_is_another_thing() {
        let texts =
            [("Tide tables", "Tells when the water is high."), ("Tide tables", "Furniture.")];
        assert_eq!(pairs(texts.into_iter()), BTreeSet::new());
    }
}
