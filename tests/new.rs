//! What `new` writes: for each sort of record one that passes `check`, and nothing where it would have to
//! make something up.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::BTreeSet;

use commonshelf::{
    diagnostic::Severity,
    parse::{self, record::Sort},
    source::Sources,
};
use support::findings;
use support::folder::{copy_of, files, read, temporary};
use support::program::{Ended, run};
use tempfile::TempDir;

/// Every sort of record that `new` makes, its id, and what must be said of it.
const RECORDS: [(&str, &str, &[&str]); 14] = [
    ("platform", "my-thing", &[]),
    ("api", "my-api", &[]),
    ("code", "my-code", &["repository=https://github.com/alphagov/x", "grain=repository"]),
    ("common-technology", "my-network", &[]),
    ("community", "my-people", &["channels=[{ type = \"web\", url = \"https://www.gov.uk/a\" }]"]),
    ("procurement", "my-deal", &[]),
    ("data", "my-data", &[]),
    ("guidance", "my-advice", &[]),
    ("organisation", "my-office", &["status=live"]),
    ("need", "moor-boats", &[]),
    ("standard", "my-standard", &["issuer=Harbour Office", "url=https://www.gov.uk/standard"]),
    ("adoption", "harbour-office/my-thing", &["status=live"]),
    (
        "plan",
        "harbour-office/my-plan",
        &[
            "need=take-payments",
            "stage=idea",
            "window={ from = 2027-01-01, to = 2027-03-31 }",
            "collaboration=share-code",
        ],
    ),
    ("assessment", "harbour-office/my-look", &["entry=my-thing", "type=other", "date=2026-11-01"]),
];

fn new(portal: &TempDir, kind: &str, id: &str, set: &[&str]) -> Ended {
    let set = set.iter().flat_map(|said| ["--set", said]);
    run(portal.path(), ["new", kind, id].into_iter().chain(set))
}

#[test]
fn each_sort_of_record_that_is_made_passes_check_and_is_laid_out() {
    let portal = copy_of("tests/rules/base");
    for (kind, id, set) in RECORDS {
        let ended = new(&portal, kind, id, set);
        let sort = Sort::of(kind).expect("it is a sort of record");
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{kind}");
        assert!(portal.path().join(sort.path(id)).is_file(), "{kind}");
    }
    let formatted = run(portal.path(), ["fmt", "--check"]);
    assert_eq!((formatted.code, formatted.stderr.as_str()), (0, ""), "{}", formatted.stdout);
    assert!(
        !findings::check(portal.path()).findings.has_errors(),
        "{}",
        findings::text_of(portal.path())
    );
}

#[test]
fn every_sort_of_record_but_the_vocabulary_is_made() {
    let made: BTreeSet<_> = RECORDS.iter().map(|(kind, ..)| *kind).collect();
    let sorts: BTreeSet<_> = Sort::all().map(Sort::word).collect();
    assert_eq!(sorts.difference(&made).collect::<Vec<_>>(), [&"vocabulary"]);
}

/// What an author takes in by deleting `# ` must be of the right form; for `…`, there must be words.
#[test]
fn every_field_that_is_commented_out_has_an_example_that_its_reader_takes() {
    let portal = copy_of("tests/rules/base");
    for (kind, id, set) in RECORDS {
        let sort = Sort::of(kind).expect("it is a sort of record");
        let path = sort.path(id);
        new(&portal, kind, id, set);
        let is_field = |line: &&str| {
            sort.fields().any(|field| line.starts_with(&format!("{} = ", field.name)))
        };
        let text = read(portal.path(), &path);
        let lines =
            text.lines().map(|line| line.strip_prefix("# ").filter(is_field).unwrap_or(line));
        let text: String = lines.flat_map(|line| [line, "\n"]).collect();
        let text = text.replace("\"…\"", "\"Words\"");
        let fields = toml::from_str::<toml::Table>(&text).expect(kind).len();
        assert_eq!(fields, sort.fields().count(), "{kind} shows every field");
        let mut sources = Sources::default();
        sources.add(path, text);
        let (_, found) = parse::parse(&sources, "en");
        let errors = found.iter().filter(|finding| finding.rule.severity == Severity::Error);
        let messages: Vec<_> = errors.map(|finding| &finding.message).collect();
        assert!(messages.is_empty(), "{kind}: {messages:?}");
    }
}

#[test]
fn a_new_record_looks_like_this() {
    let portal = copy_of("tests/rules/base");
    let ended = new(&portal, "need", "moor-boats", &["synonyms=[\"berth\"]"]);
    insta::assert_snapshot!(ended.stdout, @r##"
    made `content/needs/moor-boats.toml`
    `summary` is filled in as "Says in a sentence what somebody has who can moor boats.": put your own there
    next: write what you know into it, then commonshelf check
    for help in your editor: commonshelf schema --write schema
    "##);
    insta::assert_snapshot!(read(portal.path(), "content/needs/moor-boats.toml"), @r##"
    #:schema ../../schema/need.schema.json
    # Need: What a reader has before they know any product. Every field that it can have stands here,
    # and in docs/records.md of Commonshelf. Write what is true, and leave out what you do not know.

    # Ends the sentence "I need to …" (text of at most 60 letters).
    label = "moor boats"

    # What having it means (text of at most 250 letters).
    # `new` has filled this in: put your own here.
    summary = "Says in a sentence what somebody has who can moor boats."

    # Other words for it (list of texts of at most 200 letters).
    synonyms = ["berth"]

    # The rest is optional. To say a field, take away the `# ` before it.

    # The entry to look at first (id of an entry).
    # default = "id-of-an-entry"

    # The wider need (id of a need).
    # parent = "id-of-a-need"

    # The page of guidance about it (path of a page or record).
    # guidance = "…"
    "##);
}

#[test]
fn what_is_filled_in_without_knowing_is_named() {
    let portal = copy_of("tests/rules/base");
    insta::assert_snapshot!(new(&portal, "platform", "my-thing", &[]).stdout, @r##"
    made `content/catalogue/platform/my-thing.toml`
    `provider` is filled in as "harbour-office": put your own there
    `summary` is filled in as "Says in a sentence what My thing does for whoever uses it.": put your own there
    next: write what you know into it, then commonshelf check
    for help in your editor: commonshelf schema --write schema
    "##);
}

#[test]
fn what_could_only_be_made_up_must_be_said() {
    let portal = copy_of("tests/rules/base");
    let before = files(portal.path());
    let ended = new(&portal, "code", "my-code", &["grain=repository"]);
    assert_eq!(ended.code, 2);
    insta::assert_snapshot!(ended.stderr, @r##"
    error: a new record of sort `code` cannot do without `repository`
    help: say what is true, in the form of these examples:
      --set repository=https://www.gov.uk/  where it is (web address)
    "##);
    assert_eq!(files(portal.path()), before);
}

#[test]
fn a_record_with_an_error_is_not_written() {
    let portal = copy_of("tests/rules/base");
    let before = files(portal.path());
    let ended = new(&portal, "platform", "my-thing", &["provider=harbour-ofice"]);
    assert_eq!(ended.code, 1);
    insta::assert_snapshot!(ended.stderr, @r##"
    error[unknown-reference]: there is no organisation `harbour-ofice`
      --> content/catalogue/platform/my-thing.toml:13:12
       |
    13 | provider = "harbour-ofice"
       |            ^^^^^^^^^^^^^^^
       |
    help: did you mean `harbour-office`? Otherwise add `content/organisations/harbour-ofice.toml`
       |
    13 | provider = "harbour-office"
       |                       +

    nothing was written to `content/catalogue/platform/my-thing.toml`
    "##);
    assert_eq!(files(portal.path()), before);
}

#[test]
fn a_record_that_is_there_stays_as_it_is() {
    let portal = copy_of("tests/rules/base");
    let before = files(portal.path());
    let ended = new(&portal, "need", "take-payments", &[]);
    assert_eq!(ended.code, 2);
    insta::assert_snapshot!(ended.stderr, @r##"
    error: `content/needs/take-payments.toml` is there already
    help: change it, or give the new record another id
    "##);
    assert_eq!(files(portal.path()), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_out_of_the_portal() {
    let (portal, elsewhere) = (copy_of("tests/rules/base"), temporary());
    let link = portal.path().join("content/standards");
    std::os::unix::fs::symlink(elsewhere.path(), link).expect("it is new");
    let said = ["issuer=Harbour Office", "url=https://www.gov.uk/a"];
    let ended = new(&portal, "standard", "a", &said);
    let expected = "error: `./content/standards` is a symbolic link\n\
                    help: put the file or folder itself here\n";
    assert_eq!((ended.code, ended.stderr.as_str(), ended.stdout.as_str()), (2, expected, ""));
    assert_eq!(files(elsewhere.path()).len(), 0);
}

#[test]
fn a_slip_in_what_was_said_is_answered_with_what_was_meant() {
    let portal = copy_of("tests/rules/base");
    let slips: [(&str, &str, &[&str]); 7] = [
        ("platfrom", "a", &[]),
        ("vocabulary", "a", &[]),
        ("platform", "My Thing", &[]),
        ("adoption", "my-thing", &[]),
        ("need", "a", &["sumary=A"]),
        ("need", "a", &["colour=blue"]),
        ("need", "a", &["summary"]),
    ];
    let answers = slips.map(|(kind, id, set)| {
        let ended = new(&portal, kind, id, set);
        assert_eq!(ended.code, 2, "{kind} {id} {set:?}");
        ended.stderr
    });
    insta::assert_snapshot!(answers.join("\n"), @r##"
    error: there is no kind of record `platfrom`
    help: did you mean `platform`?

    error: there is no kind of record `vocabulary`
    help: the kinds of record are platform, api, code, common-technology, community, procurement, data, guidance, organisation, need, standard, adoption, plan, assessment

    error: the id `My Thing` is not made of a-z, 0-9 and hyphens
    help: did you mean `my-thing`?

    error: `my-thing` is not the id of such a record
    help: write `commonshelf new adoption ORGANISATION/ENTRY`

    error: a record of sort `need` has no field `sumary`
    help: did you mean `summary`?

    error: a record of sort `need` has no field `colour`
    help: the fields are label, summary, synonyms, default, parent, guidance

    error: `summary` does not say what a field is
    help: write `--set name=value`
    "##);
}
