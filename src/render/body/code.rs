//! Blocks of code, coloured when their language is known and they are not enormous.

use pulldown_cmark::CodeBlockKind;

use super::piece::{Piece, words_inside};
use super::{block, escape, highlight};
use crate::language;

/// Bytes of a block above which it stays plain: colouring takes time with every byte.
const LONGEST_BLOCK: usize = 100_000;

/// Bytes of a line above which its block stays plain: some patterns look at the rest of the line
/// again from every letter.
const LONGEST_LINE: usize = 2_000;

/// Writes a block of code that has just started, and says which pieces are left after it.
pub(super) fn block<'p, 'm>(
    out: &mut String,
    kind: &CodeBlockKind<'_>,
    after: &'p [Piece<'m>],
) -> &'p [Piece<'m>] {
    let name = match kind {
        CodeBlockKind::Fenced(info) => language::named_in(info),
        CodeBlockKind::Indented => "",
    };
    let (code, after) = words_inside(after);
    block::open(out, "<pre class=\"code\" tabindex=\"0\"><code");
    if language::is_name(name) {
        escape::attribute(out, "class", &format!("language-{}", name.to_ascii_lowercase()));
    }
    out.push('>');
    contents(out, name, &code);
    out.push_str("</code></pre>\n");
    after
}

fn contents(out: &mut String, name: &str, code: &str) {
    match coloured(name, code) {
        Some(html) => out.push_str(&html),
        None => escape::text(out, code),
    }
}

fn coloured(name: &str, code: &str) -> Option<String> {
    if code.len() > LONGEST_BLOCK || code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    // A fault in a grammar is nothing that an author could mend, and plain code reads as well.
    highlight::html(language::grammar(name)?, code).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, is_coloured: bool) {
        assert_eq!(coloured("toml", code).is_some(), is_coloured);
    }

    #[test]
    fn a_block_of_more_than_100_000_bytes_stays_plain() {
        check(&"#\n".repeat(50_000), true);
        check(&"#\n".repeat(50_001), false);
    }

    #[test]
    fn a_line_of_more_than_2_000_bytes_keeps_its_block_plain() {
        check(&format!("a = 1\n{}\n", "#".repeat(2_000)), true);
        check(&format!("a = 1\n{}\n", "#".repeat(2_001)), false);
    }
}
