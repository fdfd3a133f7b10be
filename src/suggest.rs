//! "Did you mean": the known word nearest to the one that was written.

/// The candidate nearest to `word` by edits (Damerau-Levenshtein: a swap counts once, case does not
/// count unless two are as near), if it is near enough to be meant: at most one edit for every three
/// letters and one for a shorter word, so `licnese` finds `licence` and `foo` finds nothing.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    let allowed = (lower.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::osa_distance(&lower, &candidate.to_lowercase());
            let longer = candidate.chars().count().abs_diff(lower.chars().count());
            (distance, strsim::osa_distance(word, candidate), longer, candidate)
        })
        .filter(|(distance, ..)| *distance <= allowed)
        .min()
        .map(|(.., candidate)| candidate)
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
    fn the_first_in_the_alphabet_wins_a_tie() {
        assert_eq!(nearest("dats", ["days", "date"]), Some("date"));
    }
}
