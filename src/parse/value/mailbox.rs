//! Addresses of mail, and whose they are.

use std::ops::Deref;

use serde::Serialize;

use super::{Value, stand_in};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    parse::{shape::Shape, table::Node},
    rule::{PERSONAL_EMAIL, SENTINEL_VALUE, VALUE},
    source::Span,
};

/// An email address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Email(String);

impl Value for Email {
    const FORM: &str = "an email address such as `\"team@department.gov.uk\"`";
    const SHAPE: Shape = Shape::Email;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        if is_email(text) {
            found.extend(doubt(text, node.span));
            return Some(Self(text.to_owned()));
        }
        if !stand_in::reported(node, found) {
            let message = format!("`{text}` is not an email address");
            found.push(VALUE.at(node.span, message).help("write a name, `@` and a domain"));
        }
        None
    }
}

impl Deref for Email {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A name and a domain of at least two parts, in the letters that mailboxes of teams use.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let plain =
        |letter: char, signs: &str| letter.is_ascii_alphanumeric() || signs.contains(letter);
    !name.is_empty()
        && name.chars().all(|letter| plain(letter, ".+-_'"))
        && domain.contains('.')
        && domain
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|letter| plain(letter, "-")))
}

/// Why somebody should look at an address that is well-formed: nobody reads it, it is an example, or
/// it seems to be a person's.
pub(crate) fn doubt(address: &str, span: Span) -> Option<Diagnostic> {
    let lower = address.to_ascii_lowercase();
    let (name, domain) = lower.split_once('@')?;
    if let Some(example) = stand_in::example_domain(domain) {
        return Some(stand_in::example_finding(address, example, span));
    }
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    if ["noreply", "donotreply"].iter().any(|word| letters.starts_with(word)) {
        let message = format!("nobody reads what is sent to `{address}`");
        let help = "write a mailbox that somebody reads, or leave it out";
        return Some(SENTINEL_VALUE.at(span, message).help(help));
    }
    let why = if is_private(domain) {
        "it is at a provider of private mailboxes"
    } else if is_name(name) {
        "it looks like a first and a last name"
    } else {
        return None;
    };
    let message = format!("`{address}` may be a person's mailbox: {why}");
    Some(PERSONAL_EMAIL.at(span, message).help("write the shared mailbox of the team"))
}

/// Whether a domain is that of a provider that people have their own mailboxes at, in any country.
fn is_private(domain: &str) -> bool {
    let (name, country) = domain.split_once('.').unwrap_or((domain, ""));
    PRIVATE.contains(&name) && ["com", "co.uk", "de", "fr", "ie", "me", "net"].contains(&country)
}

/// Whether the part before `@` is a first name or its letter, a dot, and a last name.
fn is_name(mailbox: &str) -> bool {
    let mailbox = mailbox.split('+').next().unwrap_or(mailbox);
    let parts: Vec<&str> = mailbox.split('.').collect();
    let (first, last) = match parts[..] {
        [first, last] => (first, last),
        [first, middle, last] if middle.len() == 1 => (first, last),
        _ => return false,
    };
    let last = last.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let initial = first.len() == 1 && first.bytes().all(|byte| byte.is_ascii_lowercase());
    (initial || is_part_of_name(first)) && is_part_of_name(last)
}

/// Whether a word may be part of a person's name: it has a vowel, no more letters than names have,
/// and is no word that teams call themselves by.
fn is_part_of_name(word: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter == '-' || letter == '\'';
    let like_team = |team: &str| {
        word == team || team.len() > 3 && (word.starts_with(team) || word.ends_with(team))
    };
    (2..=12).contains(&word.len())
        && word.chars().all(plain)
        && word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        && !TEAM.split(' ').any(like_team)
}

/// Providers of private mailboxes, without the end of their domains.
const PRIVATE: [&str; 14] = [
    "aol",
    "btinternet",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "live",
    "me",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "yahoo",
];

/// Words that teams call themselves by. One of more than three letters counts at the beginning or
/// the end of a longer word too.
const TEAM: &str = "\
    access account admin alert analysis analytic answer api apis app archive assurance board business \
    buying care central centre change client cloud code commercial comms communication community \
    contact content contract council course customer cyber data delivery department design desk \
    dev developer devops digital directory discovery division education engage enquiries enquiry \
    environment event feedback finance foi forms forum general geo gis gov government group \
    health help home hosting house housing hub identity incident info information inquiries it \
    lab land learning legal library licence licensing list local mail mailbox management manager \
    map market media metadata metrics mobile national network news notify office online open \
    operation ops partner payment pension performance planning platform policy portal press \
    privacy problem procurement product programme project public publishing query records \
    register registry release report request research reuse sales school science security \
    service shared site software sourcing standard statistic stats strategy supplier support \
    survey system tax team tech technical technology test tools trade training transport trust \
    unit user web webmaster work";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_has_a_name_and_a_domain() {
        for text in ["team", "team@localhost", "@a.uk", "a@b..uk", "a b@c.uk", "a@b@c.uk"] {
            assert!(!is_email(text), "{text}");
        }
        assert!(is_email("api-team+help@digital.example.gov.uk"));
    }

    #[test]
    fn a_person_has_a_first_and_a_last_name() {
        for mailbox in ["jo.mason", "j.o'neill", "jo.a.mason2", "mary-jane.watson", "jo.mason+api"]
        {
            assert!(is_name(mailbox), "{mailbox}");
        }
    }

    #[test]
    fn a_team_is_called_by_what_it_does() {
        for mailbox in [
            "api.team",
            "customerservices",
            "data.manager",
            "dcbt.ogd",
            "des.support",
            "itproblems.breathingspace",
            "open.data",
            "statistics.opendata",
        ] {
            assert!(!is_name(mailbox), "{mailbox}");
        }
    }
}
