//! The one way from an author's text into a page: afterwards, no letter of it is markup.

/// Appends text that stands between tags or inside a quoted attribute.
pub(super) fn text(out: &mut String, text: &str) {
    let mut written = 0;
    for (at, letter) in text.match_indices(is_special) {
        out.push_str(&text[written..at]);
        out.push_str(replacement(letter));
        written = at + letter.len();
    }
    out.push_str(&text[written..]);
}

/// Appends ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &'static str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    text(out, value);
    out.push('"');
}

fn is_special(letter: char) -> bool {
    matches!(letter, '&' | '<' | '>' | '"') || is_unprintable(letter)
}

// HTML has no way to write a control character: <https://html.spec.whatwg.org/#preprocessing-the-input-stream>.
fn is_unprintable(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
}

fn replacement(letter: &str) -> &'static str {
    match letter {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        "\"" => "&quot;",
        _ => "\u{FFFD}",
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        super::text(&mut out, text);
        assert_eq!(out, expected);
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        check("Caffè, 10 µs — it's\n\tfine", "Caffè, 10 µs — it's\n\tfine");
    }

    #[test]
    fn markup_becomes_text() {
        check("<b a=\"x\">&amp;</b>", "&lt;b a=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;");
    }

    #[test]
    fn control_characters_become_the_replacement_character() {
        check("a\0b\u{7}c\u{7f}d\u{85}e\rf", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f");
    }
}
