//! What the content must be: each rule a row of [`RULES`], with a case file of its own under
//! `tests/rules/`.

mod examples;

use crate::{
    diagnostic::{Diagnostic, Severity},
    source::Span,
};

/// One thing that the content must be.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in lower case with hyphens; never changes.
    pub code: &'static str,
    /// How much a breach matters.
    pub severity: Severity,
    /// What it wants, as a sentence.
    pub wants: &'static str,
    /// Why, as a sentence.
    pub why: &'static str,
    /// A breach, and how it is mended.
    pub example: Example,
}

/// Lines of a file that break a rule, and those that should stand there instead.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The file; a folder, with `/` at the end, when the lines are names of files in it.
    pub path: &'static str,
    /// What breaks the rule. Lines that begin with a fence of a head are the whole page.
    pub bad: &'static str,
    /// What does not.
    pub good: &'static str,
}

impl Rule {
    /// A finding that breaks this rule.
    pub fn at(&'static self, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            rule: self,
            span,
            message: message.into(),
            help: String::new(),
            replacement: None,
            related: None,
        }
    }
}

macro_rules! rules {
    ($($name:ident: $severity:ident $code:literal, $wants:literal, $why:literal;)*) => {
        $(
            #[doc = $wants]
            pub const $name: &Rule = {
                static RULE: Rule = Rule {
                    code: $code,
                    severity: Severity::$severity,
                    wants: $wants,
                    why: $why,
                    example: examples::$name,
                };
                &RULE
            };
        )*

        /// Every rule, by code.
        pub const RULES: &[&Rule] = &[$($name),*];
    };
}

rules! {
    ADDRESS_CLASH: Error "address-clash",
        "Two things must not want the same address.",
        "One of them would be lost without a word.";
    ALERT_KIND: Error "alert-kind",
        "An alert is one of NOTE, TIP, IMPORTANT, WARNING and CAUTION, alone on its line.",
        "Anything else is shown as a quotation that begins with brackets.";
    BROKEN_ANCHOR: Error "broken-anchor",
        "A link to a place in a page must name a heading of that page.",
        "The reader lands at the top and does not find what was promised.";
    BROKEN_LINK: Error "broken-link",
        "A link inside the portal must lead to a file of the portal.",
        "Dead links are what readers of catalogues complain of most.";
    CAPITALS: Warning "capitals",
        "A name is not written in capitals throughout, unless it is an acronym.",
        "Capitals are hard to read, and a screen reader may spell them out.";
    CHANGE_NOTE: Warning "change-note",
        "When a day of an entry's life moves, a change note says so.",
        "Readers follow the notes; a change without one goes by unseen.";
    CLOSED_OWNER: Warning "closed-owner",
        "What can be used is run by an organisation that is at work.",
        "Nobody answers for it any more, or the record names the wrong organisation.";
    DATE_IN_FUTURE: Error "date-in-future",
        "A day on which something was done must not lie after today.",
        "It is a slip of the pen, and lists sort by it.";
    DATE_ORDER: Error "date-order",
        "Days that follow each other stand in that order.",
        "One of them is a slip of the pen, and lists are sorted by both.";
    DUPLICATE_ID: Error "duplicate-id",
        "An id is used once, whatever the kind.",
        "The id is the address, and every reference goes by it.";
    EMPTY_FILE: Error "empty-file",
        "A file of the content must say something.",
        "It would be a page without words.";
    ENCODING: Error "encoding",
        "A file is UTF-8 text.",
        "Anything else shows as broken letters.";
    EXPIRED: Warning "expired",
        "A plan or notice that has run out is renewed or taken away.",
        "It is no longer shown, so it only looks as if it were still true.";
    FENCE_LANGUAGE: Warning "fence-language",
        "The language after a code fence is one that can be highlighted, or `text`.",
        "A slip in the name costs the colours.";
    FILE_NAME: Error "file-name",
        "The names of files and folders of the content are made of a-z, 0-9 and hyphens.",
        "The name is the address: it must mean the same on every disk and in every link.";
    FILE_SIZE: Error "file-size",
        "A text file has at most 2 MiB.",
        "Nobody writes so much by hand; it is something else.";
    FOOTNOTE: Error "footnote",
        "A footnote is defined once and used.",
        "A reference without its note shows as brackets, a note without a reference not at all.";
    FRONT_MATTER: Error "front-matter",
        "A page begins with TOML between two lines of `+++`.",
        "The title and the summary stand there.";
    HEADING: Error "heading",
        "Headings start at level two, skip no level and are not empty.",
        "People who cannot see the page find their way by its headings.";
    HEADING_ID: Error "heading-id",
        "An id given to a heading is made of a-z, 0-9 and hyphens, and is used once in its page; \
         other attributes are not taken.",
        "Links go by it.";
    IMAGE_TEXT: Error "image-text",
        "A picture has words for those who cannot see it.",
        "Without them the picture says nothing to them, nor to a search.";
    INSECURE_URL: Warning "insecure-url",
        "A web address begins with https://.",
        "Anybody on the way can read or change what http:// brings.";
    LICENCE: Error "licence",
        "A licence is an SPDX expression, or one of three words for what SPDX has no name for.",
        "A reader must know the terms; a name that only its author knows does not tell them.";
    LIFECYCLE_DATES: Warning "lifecycle-dates",
        "How far along an entry is agrees with the days of its life.",
        "A reader would start with something that has stopped, or pass over what is there.";
    LINK_TO_RETIRED: Warning "link-to-retired",
        "Pages and entries do not send readers to a retired entry.",
        "They would follow the link to something that they cannot use.";
    MISPLACED_FILE: Error "misplaced-file",
        "Every file under `content/` is a page or a record.",
        "A file in the wrong place would be left out without a word.";
    MISSING_FIELD: Error "missing-field",
        "The fields that no page can do without are there.",
        "There are eight for an entry; some of them may be `unknown`.";
    NEAR_DUPLICATE: Warning "near-duplicate",
        "One thing has one entry.",
        "Two entries for one thing drift apart, and a reader has to guess which is right.";
    OVERDUE_REVIEW: Warning "overdue-review",
        "What must be checked again by a day is checked by then.",
        "It may have stopped being true, and readers are told so.";
    PANIC: Error "panic",
        "A file can be read without bringing Commonshelf down.",
        "It is our own fault, and the rest of the content is still worth checking.";
    PERSONAL_EMAIL: Warning "personal-email",
        "A contact is a team's shared mailbox, never a person's.",
        "People change jobs, and their addresses are personal data.";
    RAW_HTML: Error "raw-html",
        "Text is Markdown, never HTML.",
        "HTML from a contributor could run a script or break the page.";
    REFERENCE_CYCLE: Error "reference-cycle",
        "Nothing is part of itself or replaced by itself, by however many steps.",
        "A reader would go round in circles.";
    RETIRED_WITHOUT_REASON: Error "retired-without-reason",
        "A retired entry says why, or what replaced it.",
        "Readers who followed an old link need to know where to go.";
    SECTION_INDEX: Error "section-index",
        "A folder of guidance has an `index.md`.",
        "It is the page of the section, and says in which order the others are read.";
    SENTINEL_VALUE: Error "sentinel-value",
        "A field that nobody knows is left out or `unknown`, never filled with a stand-in.",
        "A stand-in looks like knowledge: it is counted, sorted and believed.";
    SHIFTED_VALUE: Warning "shifted-value",
        "A value stands in the field that it is for.",
        "A value that slipped into the next field says something false in both.";
    SYMLINK: Error "symlink",
        "The content holds no symbolic links.",
        "A link could publish any file of the machine that builds.";
    TAG_SPELLING: Error "tag-spelling",
        "A tag has one spelling.",
        "Entries with the same tag in two spellings do not find each other.";
    TEXT_LENGTH: Error "text-length",
        "A short text is short and not empty.",
        "It stands in lists, where a long one hides the others.";
    TEXT_MARKUP: Error "text-markup",
        "A field of plain text holds no markup and one line.",
        "It is shown as it is, signs and all.";
    TOML_SYNTAX: Error "toml-syntax",
        "A record and the head of a page are TOML.",
        "Nothing after the fault can be read.";
    UNFINISHED_RECORD: Warning "unfinished-record",
        "What `new` filled in without knowing is replaced by what is true.",
        "It would be published as if somebody had said it.";
    UNKNOWN_KEY: Error "unknown-key",
        "A record has only the fields of its kind.",
        "A slip in the name of a field would lose what it says.";
    UNKNOWN_REFERENCE: Error "unknown-reference",
        "An id leads to a record that is there.",
        "Otherwise the page would miss a link that its author meant.";
    UNKNOWN_WORD: Error "unknown-word",
        "A field with a fixed choice holds one of its words.",
        "Lists and filters are made from these words.";
    UNUSED_VOCABULARY: Warning "unused-vocabulary",
        "A word of the vocabulary is used by some record.",
        "A reader would look for it and find nothing.";
    URL: Error "url",
        "A web address is complete and begins with https:// or http://.",
        "Anything else does not open, or opens something else.";
    VAGUE_LINK_TEXT: Warning "vague-link-text",
        "The words of a link say where it leads.",
        "People who hear a list of the links of a page hear only these words.";
    VALUE: Error "value",
        "A date is a day of the calendar, an id a word of a-z, 0-9 and hyphens.",
        "What can be checked can be trusted and sorted.";
    WRONG_TYPE: Error "wrong-type",
        "A field holds the type of value that it is for.",
        "A list is not a text, and a date in quotes is not a date.";
}

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn rules_stand_in_the_order_of_their_codes_and_each_once() {
        assert!(RULES.is_sorted_by(|a, b| a.code < b.code));
    }
}
