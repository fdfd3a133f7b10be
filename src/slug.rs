//! Words that can be part of an address on every host and every disk.

use icu_normalizer::ComposingNormalizerBorrowed;

/// Whether a word can be part of an address: `a` to `z`, `0` to `9` and inner hyphens.
pub fn is_slug(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !word.is_empty() && word.bytes().all(plain) && !word.starts_with('-') && !word.ends_with('-')
}

/// The word that an author meant, as a slug: `Ministry of Justice` is `ministry-of-justice`.
pub fn slugify(text: &str) -> String {
    let letters = text.to_lowercase();
    let parts = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// An address as a disk has it that tells neither capitals nor the forms of an accent apart.
pub fn folded(address: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(&address.to_lowercase()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_the_forms_of_an_accent_make_no_other_address() {
        assert_eq!(folded("assets/Caf\u{E9}.svg"), folded("assets/cafe\u{301}.svg"));
        assert_ne!(folded("assets/cafe.svg"), folded("assets/caf\u{E9}.svg"));
    }

    #[test]
    fn a_slug_has_its_hyphens_inside() {
        assert!(is_slug("point-8"));
        for word in ["", "-point", "point-", "Point", "po int", "dŵr"] {
            assert!(!is_slug(word), "{word}");
        }
    }

    #[test]
    fn a_name_becomes_the_slug_that_its_author_would_write() {
        assert_eq!(slugify("Ministry of Justice"), "ministry-of-justice");
        assert_eq!(slugify("  C++ / C#  "), "c-c");
    }
}
