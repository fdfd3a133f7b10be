//! The languages of code blocks: which word of a fence names one, and which grammar it means.

use std::sync::LazyLock;

use syntect::parsing::{SyntaxReference, SyntaxSet};

/// Words for code without colours. A session at a console is among them, because what a program
/// prints has no grammar.
const PLAIN: [&str; 8] =
    ["console", "output", "plain", "plaintext", "sh-session", "shell-session", "text", "txt"];

/// Words that people write, and those that the grammars go by.
const ALIASES: [(&str, &str); 21] = [
    ("apache", "htaccess"),
    ("batch", "bat"),
    ("cjs", "js"),
    ("csharp", "cs"),
    ("docker", "dockerfile"),
    ("fs", "f#"),
    ("fsharp", "f#"),
    ("golang", "go"),
    ("h", "c"),
    ("json5", "js"),
    ("jsonc", "js"),
    ("jsonl", "json"),
    ("jsx", "tsx"),
    ("mjs", "js"),
    ("ndjson", "json"),
    ("objc", "objective-c"),
    ("rdf", "xml"),
    ("shell", "sh"),
    ("systemd", "ini"),
    ("tera", "jinja2"),
    ("xsl", "xml"),
];

/// Reading the grammars takes a few milliseconds, so a portal without code never does.
static GRAMMARS: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

/// The language that a fence names: `toml` of `toml title=entry.toml`, `rust` of `rust,ignore`.
/// Empty if it names none.
pub fn named_in(info: &str) -> &str {
    info.split([' ', '\t', ',']).next().unwrap_or_default()
}

/// Whether code in this language can be coloured, or is meant to stay plain. Case does not matter.
pub fn known(name: &str) -> bool {
    is_plain(name) || grammar(name).is_some()
}

/// Every name that is [`known`], for "did you mean".
pub fn names() -> impl Iterator<Item = &'static str> {
    let aliases = ALIASES.iter().map(|(alias, _)| *alias);
    let listed = GRAMMARS.syntaxes().iter().filter(|syntax| !syntax.hidden).flat_map(|syntax| {
        syntax.file_extensions.iter().map(String::as_str).chain([syntax.name.as_str()])
    });
    PLAIN.into_iter().chain(aliases).chain(listed.filter(|name| is_name(name)))
}

/// Whether a word can stand in a class: one letter or more of `[A-Za-z0-9_+#.-]`.
pub(crate) fn is_name(word: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "_+#.-".contains(letter);
    !word.is_empty() && word.chars().all(fits)
}

/// The grammar that a name means; none for plain text and for what is not [`known`].
pub(crate) fn grammar(name: &str) -> Option<&'static SyntaxReference> {
    if is_plain(name) || !is_name(name) {
        return None;
    }
    let alias = ALIASES.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(name));
    GRAMMARS.find_syntax_by_token(alias.map_or(name, |(_, meant)| meant))
}

/// All grammars: each refers to others by its place among them.
pub(crate) fn grammars() -> &'static SyntaxSet {
    &GRAMMARS
}

fn is_plain(name: &str) -> bool {
    PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(grammar(name).map(|syntax| syntax.name.as_str()), expected);
    }

    #[test]
    fn the_first_word_of_a_fence_names_the_language() {
        assert_eq!(named_in("toml title=\"a, b\""), "toml");
        assert_eq!(named_in("rust,ignore"), "rust");
        assert_eq!(named_in(""), "");
    }

    #[test]
    fn common_names_find_their_grammar() {
        check("toml", Some("TOML"));
        check("YML", Some("YAML"));
        check("c++", Some("C++"));
        check("hcl", Some("Terraform"));
        check("typescript", Some("TypeScript"));
    }

    #[test]
    fn an_alias_finds_the_grammar_it_stands_for() {
        check("shell", Some("Bourne Again Shell (bash)"));
        check("fs", Some("F#"));
    }

    #[test]
    fn every_alias_leads_to_a_grammar() {
        let lost: Vec<_> = ALIASES.iter().filter(|(alias, _)| grammar(alias).is_none()).collect();
        assert_eq!(lost, Vec::<&(&str, &str)>::new());
    }

    #[test]
    fn plain_text_is_known_but_has_no_grammar() {
        check("text", None);
        assert!(known("text"));
        assert!(!known("fortrash"));
    }

    #[test]
    fn every_name_on_offer_is_known() {
        let unknown: Vec<_> = names().filter(|name| !known(name)).collect();
        assert_eq!(unknown, Vec::<&str>::new());
    }
}
