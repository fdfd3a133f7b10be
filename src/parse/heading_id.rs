//! What links name after `#`: an id for each heading, made from its words.

use std::collections::{BTreeMap, BTreeSet};

/// The ids of one body.
#[derive(Debug, Default)]
pub struct HeadingIds {
    taken: BTreeSet<String>,
    /// The next number to try for words that have come before.
    next: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// Takes an id that an author gave; `false` if the page has it already, or needs it itself.
    pub fn take(&mut self, id: &str) -> bool {
        !is_reserved(id) && self.taken.insert(id.to_owned())
    }

    /// The id of a heading with these words, as code hosts make it: lower case, hyphens for spaces,
    /// other signs dropped, and a number after it when the page has it already.
    pub fn of(&mut self, words: &str) -> String {
        let kept = words.trim().to_lowercase();
        let kept =
            kept.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
        let base: String = kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect();
        let base = match base.as_str() {
            "" => "section".to_owned(),
            base if is_reserved(base) => format!("section-{base}"),
            _ => base,
        };
        if self.take(&base) {
            return base;
        }
        let first = *self.next.get(&base).unwrap_or(&1);
        let mut number = first;
        while !self.take(&format!("{base}-{number}")) {
            number += 1;
        }
        let id = format!("{base}-{number}");
        self.next.insert(base, number + 1);
        id
    }
}

/// Whether templates or footnotes use an id themselves.
pub(super) fn is_reserved(id: &str) -> bool {
    const PREFIXES: [&str; 4] = ["footnote", "page-", "update-", "updates-"];
    PREFIXES.iter().any(|prefix| id.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_what_a_code_host_makes_of_the_words() {
        let mut ids = HeadingIds::default();
        assert_eq!(ids.of("What's in C++ & Rust?"), "whats-in-c--rust");
        assert_eq!(ids.of("Dŵr"), "dŵr");
    }

    #[test]
    fn the_second_heading_with_the_same_words_gets_a_number() {
        let mut ids = HeadingIds::default();
        assert_eq!(ids.of("Same"), "same");
        assert_eq!(ids.of("Same"), "same-1");
    }

    #[test]
    fn a_heading_does_not_take_an_id_that_the_page_itself_needs() {
        assert_eq!(HeadingIds::default().of("Footnotes"), "section-footnotes");
        assert_eq!(HeadingIds::default().of("Page list"), "section-page-list");
    }
}
