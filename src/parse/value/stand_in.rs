//! Stand-ins: what people write where they know nothing and a form insists on an answer.

use toml::{
    de::DeValue,
    value::{Date, Datetime},
};

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    parse::table::Node,
    rule::SENTINEL_VALUE,
    source::Span,
};

/// Texts that say nothing, wherever they stand; in small letters, without signs at their ends.
const NOTHING: [&str; 31] = [
    "blank",
    "changeme",
    "fixme",
    "n.a",
    "n/a",
    "nan",
    "nil",
    "no data",
    "non-compliant",
    "none",
    "not available",
    "not known",
    "not provided",
    "not set",
    "null",
    "placeholder",
    "tba",
    "tbc",
    "tbd",
    "to be added",
    "to be announced",
    "to be completed",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "todo",
    "undefined",
    "unknown",
    "xx",
    "xxx",
];

/// Texts that say nothing as a name or a sentence, but may be an acronym or a word to search for.
const NOTHING_ALONE: [&str; 8] = ["asdf", "dummy", "foo", "na", "string", "test", "testing", "x"];

/// Days that machines write for no day: the first and last that they count, or were told to use.
const DAYS: [(u16, u8, u8); 10] = [
    (1753, 1, 1),
    (1899, 12, 30),
    (1899, 12, 31),
    (1900, 1, 1),
    (1901, 1, 1),
    (1969, 12, 31),
    (1970, 1, 1),
    (2038, 1, 19),
    (2099, 12, 31),
    (2999, 12, 31),
];

/// Domains that are kept for examples and tests, with all that lies below them. The domains of
/// `.example` are missing on purpose: a portal that shows how things are done needs some.
const DOMAINS: [&str; 7] =
    ["example.com", "example.gov.uk", "example.net", "example.org", "invalid", "localhost", "test"];

/// Reports a stand-in where one value is wanted, and says whether there was one.
pub(super) fn reported(node: &Node<'_>, found: &mut Diagnostics) -> bool {
    let finding = at(node);
    let there = finding.is_some();
    found.extend(finding);
    there
}

/// Reports a stand-in in a field that takes `unknown`, and says whether there was one.
pub(crate) fn reported_as_unknown(node: &Node<'_>, found: &mut Diagnostics) -> bool {
    let finding = at(node)
        .map(|finding| finding.replace("write `\"unknown\"` when nobody knows", "\"unknown\""));
    let there = finding.is_some();
    found.extend(finding);
    there
}

fn at(node: &Node<'_>) -> Option<Diagnostic> {
    match node.value {
        DeValue::String(text) if is_nothing(text) || is_nothing_alone(text) => {
            Some(text_finding(text, node.span))
        }
        DeValue::Datetime(Datetime { date: Some(date), .. }) if is_no_day(*date) => {
            let message = format!("{date} is a day that machines write for no day");
            let help = "leave the field out when nobody knows the day";
            Some(SENTINEL_VALUE.at(node.span, message).help(help))
        }
        _ => None,
    }
}

/// What to say of a text that says nothing.
pub(super) fn text_finding(text: &str, span: Span) -> Diagnostic {
    let message = format!("`{}` stands for something that nobody has written", text.trim());
    SENTINEL_VALUE.at(span, message).help("say what is true; leave the field out if nobody knows")
}

/// Whether a text says nothing, wherever it stands: it is a stand-in, or begins as one.
pub(super) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let bare = bare(text);
    let sign = |letter: char| letter.is_ascii_punctuation() || "–—…".contains(letter);
    let begins = |word: &str| {
        let rest = text.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    !text.is_empty()
        && (text.chars().all(sign)
            || NOTHING.contains(&bare.as_str())
            || bare.starts_with("lorem ipsum")
            || ["TODO", "FIXME", "TBC", "TBD"].iter().any(|word| begins(word)))
}

/// Whether a text says nothing as a name or a sentence.
pub(super) fn is_nothing_alone(text: &str) -> bool {
    NOTHING_ALONE.contains(&bare(text).as_str())
}

fn bare(text: &str) -> String {
    text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase()
}

fn is_no_day(date: Date) -> bool {
    let Date { year, month, day } = date;
    year <= 1 || year >= 9000 || DAYS.contains(&(year, month, day))
}

/// The domain kept for examples that a site or mailbox is at.
pub(super) fn example_domain(host: &str) -> Option<&'static str> {
    let host = host.to_ascii_lowercase();
    DOMAINS.into_iter().find(|domain| {
        let before = host.strip_suffix(domain);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

/// What to say of an address at such a domain.
pub(super) fn example_finding(address: &str, domain: &str, span: Span) -> Diagnostic {
    let message = format!("`{address}` leads nowhere: `{domain}` is kept for examples and tests");
    SENTINEL_VALUE.at(span, message).help("write the real address, or take this one away")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_says_something_is_no_stand_in() {
        for text in ["C", "R", "Todo lists", "Test and Trace", "TODOIST", "None of these", "C++"] {
            assert!(!is_nothing(text), "{text}");
        }
        for text in ["-", "?", "…", "N/A", "n.a.", "[TBC]", "TODO: ask", "Lorem ipsum dolor"] {
            assert!(is_nothing(text), "{text}");
        }
    }

    #[test]
    fn a_domain_for_examples_is_known_by_its_end() {
        assert_eq!(example_domain("pay.Example.com"), Some("example.com"));
        for host in ["myexample.com", "harbour.example", "example.com.gov.uk", "contest"] {
            assert_eq!(example_domain(host), None, "{host}");
        }
    }
}
