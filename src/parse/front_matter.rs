//! The head of a page: TOML between two lines of `+++`.

use crate::{
    diagnostic::Diagnostics,
    rule::FRONT_MATTER,
    source::{SourceFile, SourceId},
};

const FENCE: &str = "+++";

/// A page cut in two.
#[derive(Debug, PartialEq, Eq)]
pub struct Split<'s> {
    /// The TOML of the head.
    pub head: &'s str,
    /// First byte of the head in its file.
    pub head_at: usize,
    /// First byte of the body in its file.
    pub body_at: usize,
}

/// Cuts a page after its head, or reports why it has none.
pub fn split<'s>(id: SourceId, file: &'s SourceFile, found: &mut Diagnostics) -> Option<Split<'s>> {
    let text = &file.text;
    let first_line = text.find('\n').unwrap_or(text.len());
    if text[..first_line].trim_end() != FENCE {
        let message = match text[..first_line].trim_end() {
            "---" => "this head is YAML, where TOML between lines of `+++` is wanted",
            _ => "this page does not begin with `+++`",
        };
        found.push(FRONT_MATTER.at(id.span(0..first_line), message).help(
            "begin with a line of `+++`, the title and summary as TOML, and another line of `+++`",
        ));
        return None;
    }
    let head_at = (first_line + 1).min(text.len());
    let rest = &text[head_at..];
    let Some(length) = closing_fence(rest) else {
        found.push(
            FRONT_MATTER
                .at(id.span(0..FENCE.len()), "the head that begins here does not end")
                .help("write a line of `+++` after the last key"),
        );
        return None;
    };
    let fence_at = head_at + length;
    let body_at = text[fence_at..].find('\n').map_or(text.len(), |newline| fence_at + newline + 1);
    Some(Split { head: &rest[..length], head_at, body_at })
}

/// Where the line that is nothing but the fence begins.
fn closing_fence(rest: &str) -> Option<usize> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some(at);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    #[track_caller]
    fn check(text: &str, head: &str, body: &str) {
        let mut sources = Sources::default();
        let id = sources.add("content/a.md".to_owned(), text.to_owned());
        let split = split(id, sources.file(id), &mut Diagnostics::default()).unwrap();
        assert_eq!((split.head, &text[split.body_at..]), (head, body));
        assert_eq!(&text[split.head_at..split.head_at + head.len()], head);
    }

    #[test]
    fn the_head_lies_between_two_fences() {
        check("+++\ntitle = \"A\"\n+++\nBody\n", "title = \"A\"\n", "Body\n");
    }

    #[test]
    fn a_page_may_have_no_body() {
        check("+++\ntitle = \"A\"\n+++", "title = \"A\"\n", "");
    }

    #[test]
    fn a_head_may_be_empty() {
        check("+++\n+++\nBody", "", "Body");
    }
}
