//! Bytes to text: UTF-8, one kind of line end, no byte order mark.

use crate::{
    diagnostic::Diagnostics,
    rule::ENCODING,
    source::{SourceId, Sources},
};

/// Adds a file's text, or reports why its bytes are not text.
pub(super) fn take(path: String, bytes: Vec<u8>, sources: &mut Sources, found: &mut Diagnostics) {
    let is_text = [".md", ".toml"].iter().any(|ending| path.ends_with(ending));
    if path.starts_with("content/") && !is_text {
        // Nothing is made from it, whatever its bytes are, and that is what its finding will say.
        sources.add(path, String::new());
        return;
    }
    add(path, bytes, sources, found);
}

/// Adds a file's text, spoilt and reported when its bytes are not text.
pub(super) fn add(
    path: String,
    bytes: Vec<u8>,
    sources: &mut Sources,
    found: &mut Diagnostics,
) -> SourceId {
    let (text, trouble) = decode(bytes);
    let Some((at, what)) = trouble else { return sources.add(path, text) };
    let message = format!("`{path}` {what}");
    let id = sources.add_spoilt(path, text);
    found.push(ENCODING.at(id.span(at..at), message).help("save it as UTF-8 in your editor"));
    id
}

/// The text, and where and how the bytes are not UTF-8.
fn decode(bytes: Vec<u8>) -> (String, Option<(usize, String)>) {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return (String::new(), Some((0, "is UTF-16, not UTF-8".to_owned())));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            return (text, Some((at, format!("is not UTF-8 at byte {at}"))));
        }
    };
    let text = text.strip_prefix('\u{FEFF}').map(ToOwned::to_owned).unwrap_or(text);
    let text =
        if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let nul = text.find('\0').map(|at| (at, format!("holds a NUL at byte {at}")));
    (text, nul)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, trouble: Option<(usize, &str)>) {
        let trouble = trouble.map(|(at, what)| (at, what.to_owned()));
        assert_eq!(decode(bytes.to_vec()), (text.to_owned(), trouble));
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        check(b"\xEF\xBB\xBFtitle", "title", None);
    }

    #[test]
    fn lines_end_in_one_way_whatever_wrote_them() {
        check(b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", None);
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_named() {
        check(b"caf\xE9", "caf\u{FFFD}", Some((3, "is not UTF-8 at byte 3")));
    }

    #[test]
    fn utf16_is_called_by_its_name() {
        check(b"\xFF\xFEt\0", "", Some((0, "is UTF-16, not UTF-8")));
    }

    #[test]
    fn a_nul_is_no_text() {
        check(b"a\0b", "a\0b", Some((1, "holds a NUL at byte 1")));
    }
}
