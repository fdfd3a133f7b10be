//! What a run came to, in one sentence.

use serde_json::{Value, json};

use crate::emit::Written;

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Pages of the portal.
    pub pages: usize,
    /// Entries of its catalogue.
    pub entries: usize,
    /// Whether the run was to write.
    pub writes: bool,
    /// What became of the files; `None` when none were written.
    pub files: Option<Written>,
    /// Findings because of which the portal is not built.
    pub errors: usize,
    /// Findings that somebody should look at.
    pub warnings: usize,
    /// How long it took.
    pub milliseconds: u128,
}

impl Summary {
    /// Without a full stop and without the end of the line.
    pub fn sentence(&self) -> String {
        let portal = format!("{} from {}", count(self.pages, PAGES), count(self.entries, ENTRIES));
        let done = match self.files {
            None if self.writes => "nothing built, nothing written".to_owned(),
            None if self.pages == 0 => "not fit to be built".to_owned(),
            None => format!("checked {portal}"),
            Some(Written { written, unchanged, removed }) => {
                let written = count(written, FILES);
                format!(
                    "built {portal}: {written} written, {unchanged} unchanged, {removed} removed"
                )
            }
        };
        format!("{done}; {}; {} ms", self.findings(), self.milliseconds)
    }

    fn findings(&self) -> String {
        match (self.errors, self.warnings) {
            (0, 0) => "no findings".to_owned(),
            (errors, 0) => count(errors, ERRORS),
            (0, warnings) => count(warnings, WARNINGS),
            (errors, warnings) => {
                format!("{}, {}", count(errors, ERRORS), count(warnings, WARNINGS))
            }
        }
    }

    /// An object with the fields by their names; `files` is `null` when none were written.
    pub fn json(&self) -> Value {
        let files = |files: Written| {
            json!({
                "written": files.written,
                "unchanged": files.unchanged,
                "removed": files.removed,
            })
        };
        json!({
            "pages": self.pages,
            "entries": self.entries,
            "files": self.files.map(files),
            "errors": self.errors,
            "warnings": self.warnings,
            // JSON has no larger numbers that every reader takes.
            "milliseconds": u64::try_from(self.milliseconds).unwrap_or(u64::MAX),
        })
    }
}

type Words = [&'static str; 2];

const PAGES: Words = ["page", "pages"];
const ENTRIES: Words = ["entry", "entries"];
const FILES: Words = ["file", "files"];
const ERRORS: Words = ["error", "errors"];
const WARNINGS: Words = ["warning", "warnings"];

fn count(number: usize, [one, many]: Words) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: Summary = Summary {
        pages: 123,
        entries: 45,
        writes: true,
        files: Some(Written { written: 3, unchanged: 200, removed: 0 }),
        errors: 0,
        warnings: 0,
        milliseconds: 87,
    };

    #[track_caller]
    fn check(summary: &Summary, expected: &str) {
        assert_eq!(summary.sentence(), expected);
    }

    #[test]
    fn a_build_says_what_became_of_the_files() {
        check(
            &BUILT,
            "built 123 pages from 45 entries: 3 files written, 200 unchanged, 0 removed; \
             no findings; 87 ms",
        );
    }

    #[test]
    fn a_check_does_not_speak_of_files() {
        let checked = Summary { writes: false, files: None, errors: 2, warnings: 1, ..BUILT };
        check(&checked, "checked 123 pages from 45 entries; 2 errors, 1 warning; 87 ms");
    }

    #[test]
    fn a_build_that_writes_nothing_says_so() {
        let stopped = Summary { files: None, errors: 1, ..BUILT };
        check(&stopped, "nothing built, nothing written; 1 error; 87 ms");
    }

    #[test]
    fn one_thing_is_not_many() {
        let files = Some(Written { written: 1, unchanged: 0, removed: 1 });
        let small = Summary { pages: 1, entries: 1, files, warnings: 1, ..BUILT };
        check(
            &small,
            "built 1 page from 1 entry: 1 file written, 0 unchanged, 1 removed; 1 warning; 87 ms",
        );
    }

    #[test]
    fn a_program_reads_the_same() {
        let expected = json!({
            "pages": 123, "entries": 45,
            "files": {"written": 3, "unchanged": 200, "removed": 0},
            "errors": 0, "warnings": 0, "milliseconds": 87,
        });
        assert_eq!(BUILT.json(), expected);
        assert_eq!(Summary { files: None, ..BUILT }.json()["files"], Value::Null);
    }
}
