//! "Did you mean": the known word nearest to the one that was written.

use std::collections::BTreeMap;

/// Comparisons that one check may spend on guesses: about a second. Where ten thousand ids lead
/// nowhere, a slip is not what is wrong with them.
const MOST: usize = 3_000_000;

/// The candidate nearest to `word` by edits (Damerau-Levenshtein: a swap counts once, case does not
/// count unless two are as near), if it is near enough to be meant: at most one edit for every three
/// letters and one for a shorter word, so `licnese` finds `licence` and `foo` finds nothing.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let allowed = (lower.chars().count() / 3).max(1);
    let near = candidates.into_iter().filter_map(|candidate| {
        let other = candidate.to_lowercase();
        let length = other.chars().count().abs_diff(lower.chars().count());
        // Each letter too many is an edit, and counting is quicker than comparing.
        let distance = (length <= allowed).then(|| strsim::osa_distance(&lower, &other))?;
        let longer = candidate.chars().count().abs_diff(lower.chars().count());
        (distance <= allowed)
            .then(|| (distance, strsim::osa_distance(word, candidate), longer, candidate))
    });
    near.min().map(|(.., candidate)| candidate)
}

/// What was meant by many words: each is looked for once, and none any more when too much has been
/// compared.
#[derive(Debug)]
pub struct Guesses<T> {
    made: BTreeMap<String, Option<T>>,
    left: usize,
}

impl<T> Default for Guesses<T> {
    fn default() -> Self {
        Self { made: BTreeMap::new(), left: MOST }
    }
}

impl<T: Clone> Guesses<T> {
    /// What `find` finds for a word among so many.
    pub fn guess(
        &mut self,
        word: &str,
        among: usize,
        find: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        if let Some(made) = self.made.get(word) {
            return made.clone();
        }
        self.left = self.left.checked_sub(among)?;
        let guess = find();
        self.made.insert(word.to_owned(), guess.clone());
        guess
    }
}

/// `did you mean `x`?`, or what to say when nothing is near.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    nearest(word, candidates)
        .map_or_else(otherwise, |candidate| format!("did you mean `{candidate}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swapped_pair_of_letters_is_one_edit() {
        assert_eq!(nearest("licnece", ["licence", "support"]), Some("licence"));
    }

    #[test]
    fn a_short_word_is_not_guessed_from_nothing() {
        assert_eq!(nearest("foo", ["url", "name"]), None);
    }

    #[test]
    fn case_decides_only_between_two_that_are_as_near() {
        assert_eq!(nearest("LICNECE", ["licence", "support"]), Some("licence"));
        assert_eq!(nearest("Dats", ["date", "Days"]), Some("Days"));
    }

    #[test]
    fn a_word_is_looked_for_once_and_nothing_when_too_much_has_been_compared() {
        let mut guesses = Guesses::default();
        assert_eq!(guesses.guess("a", MOST - 5, || Some(1)), Some(1));
        assert_eq!(guesses.guess("b", 6, || Some(2)), None);
        assert_eq!(guesses.guess("a", MOST, || None), Some(1));
        assert_eq!(guesses.guess("c", 5, || Some(3)), Some(3));
    }

    #[test]
    fn the_first_in_the_alphabet_wins_a_tie() {
        assert_eq!(nearest("dats", ["days", "date"]), Some("date"));
    }
}
