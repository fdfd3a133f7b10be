//! The colour classes: few enough that a theme can give each a colour that is easy to read.
//!
//! A grammar names the place of each letter by a stack of scopes, such as
//! `source.toml string.quoted.double.basic.toml constant.character.escape.toml`; the innermost scope
//! that [`CLASSES`] knows decides.

use std::sync::LazyLock;

use syntect::parsing::Scope;

/// The class of a stack of scopes, outermost first, without its prefix `hl-`.
pub(super) fn of(scopes: &[Scope]) -> Option<&'static str> {
    match scopes.iter().rev().find_map(|scope| known(*scope)) {
        // JSON has no scope for a key but a string within this one.
        Some(STRING) if scopes.iter().any(|scope| MAPPING_KEY.is_prefix_of(*scope)) => Some(NAME),
        Some(NONE) | None => None,
        class => class,
    }
}

const COMMENT: &str = "c";
const STRING: &str = "s";
const NUMBER: &str = "n";
const KEYWORD: &str = "k";
const FUNCTION: &str = "f";
const TYPE: &str = "t";
const NAME: &str = "v";
const OPERATOR: &str = "o";
const PUNCTUATION: &str = "p";
const CONSTANT: &str = "l";
const TAG: &str = "g";
const INSERTED: &str = "i";
const DELETED: &str = "d";
/// Known to have no class, whatever is around it.
const NONE: &str = "";

/// What a scope begins with, and its class; the first that fits counts.
const CLASSES: [(&str, &str); 71] = [
    // A string may have whole programs inside.
    ("source", NONE),
    ("text", NONE),
    ("meta.interpolation", NONE),
    ("meta.template.expression", NONE),
    ("meta.embedded", NONE),
    // Signs that belong to what they begin or end.
    ("punctuation.definition.comment", COMMENT),
    ("punctuation.definition.string", STRING),
    ("punctuation.definition.raw", STRING),
    ("punctuation.definition.constant", NUMBER),
    ("punctuation.definition.keyword", KEYWORD),
    ("punctuation.definition.annotation", FUNCTION),
    ("punctuation.decorator", FUNCTION),
    ("punctuation.definition.heading", TYPE),
    ("punctuation.definition.entity.html", STRING),
    ("punctuation.terminator.entity.html", STRING),
    ("punctuation.definition.entity", NAME),
    ("punctuation.definition.parameter", NAME),
    ("punctuation.definition.variable", NAME),
    ("punctuation.definition.tag", TAG),
    ("punctuation.definition.inserted", INSERTED),
    ("punctuation.definition.to-file", INSERTED),
    ("punctuation.definition.deleted", DELETED),
    ("punctuation.definition.from-file", DELETED),
    ("punctuation.section.interpolation", PUNCTUATION),
    ("punctuation", PUNCTUATION),
    ("comment", COMMENT),
    ("string", STRING),
    ("markup.raw", STRING),
    ("markup.inline.raw", STRING),
    ("markup.underline.link", STRING),
    ("markup.heading", TYPE),
    ("markup.inserted", INSERTED),
    ("markup.deleted", DELETED),
    ("markup.changed", KEYWORD),
    ("meta.diff.header.from-file", DELETED),
    ("meta.diff.header.to-file", INSERTED),
    ("meta.diff", COMMENT),
    ("constant.numeric", NUMBER),
    ("constant.other.datetime", NUMBER),
    ("constant.other.color", NUMBER),
    ("constant.character", STRING),
    ("constant.other.placeholder", STRING),
    ("constant", CONSTANT),
    ("keyword.operator.word", KEYWORD),
    ("keyword.operator.logical.python", KEYWORD),
    ("keyword.operator", OPERATOR),
    ("keyword.other.unit", NUMBER),
    ("keyword.name", NAME),
    ("keyword", KEYWORD),
    ("storage.type.numeric", NUMBER),
    ("storage.type.string", STRING),
    ("storage", KEYWORD),
    ("entity.name.function", FUNCTION),
    ("entity.name.tag.toml", NAME),
    ("entity.name.tag.yaml", NAME),
    ("entity.name.tag", TAG),
    ("entity.name.variable", NAME),
    ("entity.name.field", NAME),
    ("entity.name.constant", CONSTANT),
    ("entity.other.inherited-class", TYPE),
    ("entity.other", NAME),
    ("entity", TYPE),
    ("support.function", FUNCTION),
    ("support.macro", FUNCTION),
    ("support.constant", CONSTANT),
    ("support.type.property-name", NAME),
    ("support", TYPE),
    ("variable.function", FUNCTION),
    ("variable.language", CONSTANT),
    ("variable.type", TYPE),
    ("variable", NAME),
];

static KNOWN: LazyLock<Vec<(Scope, &str)>> =
    LazyLock::new(|| CLASSES.iter().map(|(prefix, class)| (scope(prefix), *class)).collect());

static MAPPING_KEY: LazyLock<Scope> = LazyLock::new(|| scope("meta.mapping.key"));

fn known(scope: Scope) -> Option<&'static str> {
    KNOWN.iter().find(|(prefix, _)| prefix.is_prefix_of(scope)).map(|(_, class)| *class)
}

fn scope(name: &str) -> Scope {
    Scope::new(name).expect("a scope of our own has at most eight parts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(scopes: &str, expected: Option<&str>) {
        let scopes: Vec<Scope> = scopes.split(' ').map(scope).collect();
        assert_eq!(of(&scopes), expected);
    }

    #[test]
    fn the_innermost_known_scope_decides() {
        check("source.rust string.quoted.double.rust", Some("s"));
        check("source.rust meta.block.rust string.quoted.double.rust meta.x.rust", Some("s"));
        check("source.rust comment.line.rust punctuation.definition.comment.rust", Some("c"));
    }

    #[test]
    fn a_program_within_a_string_is_no_string() {
        check("source.python string.quoted.python meta.interpolation.python", None);
        check("source.js string.template.js meta.interpolation.js variable.other.js", Some("v"));
    }

    #[test]
    fn a_key_of_a_mapping_is_a_name_even_as_a_string() {
        check("source.json meta.mapping.key.json string.quoted.double.json", Some("v"));
        check("source.json meta.mapping.value.json string.quoted.double.json", Some("s"));
    }

    #[test]
    fn a_scope_without_an_entry_has_no_class() {
        check("source.rust meta.path.rust", None);
    }
}
