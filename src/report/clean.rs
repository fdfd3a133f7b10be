//! Words that are safe to print: no author's text commands a terminal, or looks like other text.

use std::borrow::Cow;

/// The longest sentence, in characters. An author's words in it may be of any length.
const LONGEST_TEXT: usize = 500;

/// One line that no terminal can take for a command, of a length that can be read.
pub(super) fn clean(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut cleaned: String = letters
        .by_ref()
        .take(LONGEST_TEXT)
        .map(|letter| match letter {
            '\n' | '\t' => ' ',
            // The order of writing, which can make a line look like another one.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
            letter if letter.is_control() => char::REPLACEMENT_CHARACTER,
            letter => letter,
        })
        .collect();
    if letters.next().is_some() {
        cleaned.push('…');
    }
    cleaned
}

/// Without the signs U+0080 to U+009F, which some terminals obey and the renderer lets through.
/// What stands for each has as many bytes, so that no place moves.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    let is_command = |letter: char| ('\u{80}'..='\u{9f}').contains(&letter);
    if text.contains(is_command) { text.replace(is_command, "·").into() } else { text.into() }
}
