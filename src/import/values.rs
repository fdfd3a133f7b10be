//! Loose values of other catalogues as the values that ours has.

use jiff::civil::Date;

use crate::parse::value::{Licence, WebAddress, mailbox::is_email};

/// How to reach somebody.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// The team's name.
    pub(super) team: Option<String>,
    /// A mailbox.
    pub(super) email: Option<String>,
    /// A page.
    pub(super) url: Option<String>,
}

/// A text on one line, with one blank between words.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of at most that many letters, cut between words, with `…` for what is gone.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most - 1).map_or(text.len(), |(at, _)| at);
    let whole = text[..end].rfind(' ').unwrap_or(end);
    let signs = |letter: char| !letter.is_alphanumeric() && letter != ')';
    format!("{}…", text[..whole].trim_end_matches(signs))
}

/// A text on one line without what our plain texts may not hold.
pub(super) fn plain(text: &str) -> String {
    let signs = [("\\n", " "), ("`", ""), ("**", ""), ("](", "] ("), ("</", "/"), ("<br", "br")];
    line(&signs.iter().fold(text.to_owned(), |text, (sign, instead)| text.replace(sign, instead)))
}

/// A day of the calendar, written `2023-09-14`.
pub(super) fn day(text: &str) -> Option<Date> {
    let digits = text.split('-').map(str::len).collect::<Vec<_>>();
    if digits == [4, 2, 2] { text.parse().ok() } else { None }
}

/// A complete web address; one that lacks only its beginning is completed.
pub(super) fn web_address(text: &str) -> Option<String> {
    let whole = if text.starts_with("www.") { format!("https://{text}") } else { text.to_owned() };
    WebAddress::of(&whole).is_ok().then_some(whole)
}

/// The licence that a text is or stands for, if that can be told.
pub(super) fn licence(text: &str) -> Option<String> {
    if Licence::is_one(text) { Some(text.to_owned()) } else { Licence::meant(text) }
}

/// How to reach whoever a text names, if it holds a web address or one mailbox.
pub(super) fn reach(text: &str) -> Option<Reach> {
    if let Some(url) = web_address(text) {
        return Some(Reach { url: Some(url), ..Reach::default() });
    }
    let bare = |word: &str| {
        word.trim_matches(|letter| "<>(),;:.".contains(letter))
            .trim_start_matches("mailto:")
            .to_owned()
    };
    let mut mailboxes = text.split_whitespace().map(bare).filter(|word| is_email(word));
    let (Some(email), None) = (mailboxes.next(), mailboxes.next()) else { return None };
    let before = text.split(email.as_str()).next().unwrap_or_default();
    let team = before.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != ')');
    let team = Some(plain(team)).filter(|team| !team.is_empty() && team != "mailto");
    Some(Reach { team, email: Some(email), url: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_is_known_by_many_names() {
        let known = [
            ("ISC", "ISC"),
            ("MIT OR Apache-2.0", "MIT OR Apache-2.0"),
            ("commercial", "commercial"),
            ("Open Government Licence", "OGL-UK-3.0"),
            ("Data under Open Government License v2", "OGL-UK-2.0"),
            (
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                "OGL-UK-3.0",
            ),
            ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
            ("http://opensource.org/licenses/MIT", "MIT"),
        ];
        for (text, expected) in known {
            assert_eq!(licence(text).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["subscription required", "https://harbour.test/terms", "Open Government Licence v9"]
        {
            assert_eq!(licence(text), None, "{text}");
        }
    }

    #[test]
    fn a_contact_is_a_page_or_one_mailbox_with_its_team() {
        let mailbox = |team: Option<&str>| Reach {
            team: team.map(ToOwned::to_owned),
            email: Some("tides@harbour.gov.uk".to_owned()),
            url: None,
        };
        let known = [
            ("tides@harbour.gov.uk", None),
            ("mailto:tides@harbour.gov.uk", None),
            ("Tide desk - <tides@harbour.gov.uk>", Some("Tide desk")),
            ("Tide desk (day): tides@harbour.gov.uk (say why)", Some("Tide desk (day)")),
        ];
        for (text, team) in known {
            assert_eq!(reach(text), Some(mailbox(team)), "{text}");
        }
        let page = Reach { url: Some("https://harbour.gov.uk/ask".to_owned()), ..Reach::default() };
        assert_eq!(reach("https://harbour.gov.uk/ask"), Some(page));
        for text in ["The harbour office", "a@harbour.gov.uk or b@harbour.gov.uk"] {
            assert_eq!(reach(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(day("2023-09-14"), Some(jiff::civil::date(2023, 9, 14)));
        for text in ["2023-31-01", "in service", "14/09/2023", "2023-09-14T10:00", "20230914"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(cut("Tides, and more", 7), "Tides…");
        assert_eq!(cut("Tides", 5), "Tides");
    }
}
