//! What a text for people must be: short and plain, in words that say something, and in its own field.

use jiff::civil::Date;

use super::{
    WebAddress, mailbox, stand_in,
    text::{LINE, NAME},
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    rule::{CAPITALS, SHIFTED_VALUE, TEXT_LENGTH, TEXT_MARKUP},
    source::Span,
};

/// Reports what is wrong with a text of at most that many letters.
pub(super) fn judge(text: &str, most: usize, span: Span, found: &mut Diagnostics) {
    found.extend(length(text, most, span));
    found.extend(signs(text, span));
    found.extend(unseen(text, span));
    let line = most == LINE;
    if stand_in::is_nothing(text) || !line && stand_in::is_nothing_alone(text) {
        found.push(stand_in::text_finding(text, span));
    } else if !line && let Some(finding) = shifted(text.trim(), span) {
        found.push(finding);
    } else if most <= NAME {
        found.extend(capitals(text, span));
    }
}

fn length(text: &str, most: usize, span: Span) -> Option<Diagnostic> {
    let letters = text.chars().count();
    if text.trim().is_empty() {
        let finding = TEXT_LENGTH.at(span, "this text is empty");
        return Some(finding.help("say something, or delete the field"));
    }
    (letters > most).then(|| {
        let message = format!("this text has {letters} letters, {} too many", letters - most);
        TEXT_LENGTH.at(span, message).help(format!("use at most {most}"))
    })
}

/// The first sign of markup in what should be plain text.
fn signs(text: &str, span: Span) -> Option<Diagnostic> {
    const SIGNS: [(&str, &str); 7] = [
        ("\n", "\\n"),
        ("\\n", "\\n"),
        ("**", "**"),
        ("](", "]("),
        ("`", "`` ` ``"),
        ("</", "</"),
        ("<br", "<br"),
    ];
    let (_, sign) = SIGNS.iter().find(|(sign, _)| text.contains(sign))?;
    let message = format!("this text is shown as it is, `{sign}` and all");
    Some(TEXT_MARKUP.at(span, message).help("write plain words on one line"))
}

fn unseen(text: &str, span: Span) -> Option<Diagnostic> {
    let unseen = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    let letter = text.chars().find(|letter| unseen(*letter) && *letter != '\n')?;
    let message = format!("this text holds the control character U+{:04X}", u32::from(letter));
    Some(TEXT_MARKUP.at(span, message).help("take it away; it cannot be shown"))
}

/// A text that is nothing but the value of another field.
fn shifted(text: &str, span: Span) -> Option<Diagnostic> {
    let (what, fields) = if is_web_address(text) {
        ("a web address", "`url` and the like")
    } else if mailbox::is_email(text) {
        ("an email address", "`contact`")
    } else if is_date(text) {
        ("a date", "`reviewed` or `dates`")
    } else if is_licence(text) {
        ("a licence", "`licence`")
    } else {
        return None;
    };
    let message = format!("`{text}` is {what}, where words are wanted");
    Some(
        SHIFTED_VALUE
            .at(span, message)
            .help(format!("say it in words; {what} belongs in {fields}")),
    )
}

fn is_web_address(text: &str) -> bool {
    WebAddress::of(text).is_ok() || text.starts_with("www.") && !text.contains(char::is_whitespace)
}

/// A date as a form or a spreadsheet writes it, such as `2026-11-01` or `1/11/26`.
fn is_date(text: &str) -> bool {
    let of_three = |sign: char| {
        let parts: Vec<&str> = text.split(sign).collect();
        let digits = |part: &&str| {
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        parts.len() == 3 && parts.iter().all(digits)
    };
    text.parse::<Date>().is_ok() || of_three('/') || of_three('-')
}

/// The short name of a licence. Those that are words or acronyms are left to mean what they say: there
/// is a program `curl`, and a licence of that name.
fn is_licence(text: &str) -> bool {
    let has_version = text.contains('-') && text.contains(|sign: char| sign.is_ascii_digit());
    (has_version || ["MIT", "ISC"].contains(&text)) && spdx::license_id(text).is_some()
}

/// A name in capitals throughout. An acronym has at most seven letters, one beside other words at most
/// five: `OS NGD API` is one, `PAYMENTS API` is shouting.
fn capitals(text: &str, span: Span) -> Option<Diagnostic> {
    if text.chars().any(|letter| letter.is_alphabetic() && !letter.is_uppercase()) {
        return None;
    }
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let longest = words.map(|word| word.chars().count()).max().unwrap_or_default();
    let several = text.split_whitespace().nth(1).is_some();
    (longest > if several { 5 } else { 7 }).then(|| {
        let message = format!("`{}` is in capitals throughout", text.trim());
        CAPITALS.at(span, message).help("write small letters where a sentence would have them")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[test]
    fn an_acronym_is_no_shouting() {
        let mut sources = Sources::default();
        let span = sources.add("content/a.toml".to_owned(), String::new()).span(0..0);
        for name in ["HMRC", "GOV.UK PaaS", "OS NGD API", "UKHSA API", "INSPIRE", "COVID-19", "…"]
        {
            assert!(capitals(name, span).is_none(), "{name}");
        }
        for name in ["HARBOUR OFFICE", "TAKE PAYMENTS", "MEDICINES", "ŴYTHNOS NEWYDD"] {
            assert!(capitals(name, span).is_some(), "{name}");
        }
    }

    #[test]
    fn a_name_with_digits_is_no_date_and_a_program_no_licence() {
        for text in ["24/7", "GOV.UK", "A-1-2", "Windows 11", "2026"] {
            assert!(!is_date(text), "{text}");
        }
        for text in ["curl", "OpenSSL", "X11", "MIT Libraries"] {
            assert!(!is_licence(text), "{text}");
        }
    }
}
