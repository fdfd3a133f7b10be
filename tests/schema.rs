//! What `schema` writes, and that the program finds a fault where its schemas do.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use commonshelf::{
    parse::{self, record::Sort},
    source::Sources,
};
use support::folder::{copy_of, files, paths, read, repository, temporary, text_of, write};
use support::program::run;

#[test]
fn every_sort_of_record_is_listed() {
    let ended = run(temporary().path(), ["schema"]);
    assert_eq!(ended.code, 0);
    insta::assert_snapshot!(ended.stdout, @r##"
    platform           A service that others build on.
    api                An interface for programs.
    code               Source code.
    common-technology  Technology that every organisation needs.
    community          People who meet.
    procurement        A way to buy.
    data               Data.
    guidance           Guidance that somebody else publishes.
    organisation       A public body, or part of one.
    need               What a reader has before they know any product.
    standard           A rule that services are measured by, or a point of one.
    adoption           An organisation's own word that it uses an entry.
    plan               What an organisation is about to do, so that others can join in.
    assessment         An organisation's word that it has looked closely at an entry.
    vocabulary         The portal's own words.
    "##);
}

#[test]
fn a_schema_that_is_named_is_what_is_written_for_it() {
    let ended = run(temporary().path(), ["schema", "need"]);
    assert_eq!((ended.code, ended.stdout), (0, text_of("schema/need.schema.json")));
}

#[test]
fn a_sort_that_there_is_not_is_answered_with_one_that_there_is() {
    let ended = run(temporary().path(), ["schema", "organization"]);
    assert_eq!(ended.code, 2);
    insta::assert_snapshot!(ended.stderr, @r##"
    error: there is no sort of record `organization`
    help: did you mean `organisation`?
    "##);
}

#[test]
fn writing_again_changes_nothing() {
    let portal = copy_of("tests/rules/base");
    run(portal.path(), ["schema", "--write", "schema"]);
    let before = files(portal.path());
    let ended = run(portal.path(), ["schema", "--write", "schema"]);
    let changed = ended.stdout.lines().filter(|line| !line.starts_with("unchanged `"));
    assert_eq!((ended.code, changed.count()), (0, 0), "{}", ended.stdout);
    assert_eq!(files(portal.path()), before);
}

#[test]
fn a_schema_of_before_is_replaced_and_the_configuration_of_an_editor_is_not() {
    let portal = copy_of("tests/rules/base");
    write(portal.path(), "schema/need.schema.json", "{}");
    write(portal.path(), "tombi.toml", "# mine\n");
    let ended = run(portal.path(), ["schema", "--write", "schema"]);
    let lines = ended.stdout.lines().filter(|line| !line.starts_with("made `schema/"));
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r##"
    changed `schema/need.schema.json`
    left `tombi.toml` as it is: it says something else; delete it to have it written
    made `.taplo.toml`
    "##);
    assert_eq!(read(portal.path(), "schema/need.schema.json"), text_of("schema/need.schema.json"));
    assert_eq!(read(portal.path(), "tombi.toml"), "# mine\n");
}

#[test]
fn where_there_is_no_portal_editors_are_not_configured() {
    let folder = temporary();
    let ended = run(folder.path(), ["schema", "--write", "here"]);
    let last = ended.stdout.lines().last();
    assert_eq!(last, Some("there is no `portal.toml`, so editors are not told of them"));
    assert_eq!(paths(folder.path()).len(), Sort::all().count());
}

/// A file of `tests/schema/broken/` says in its first line which rule it breaks; the JSON Schemas must
/// not take it either (`tests/schema/records.test.mjs`).
#[test]
fn each_broken_record_has_the_one_error_that_its_first_line_names() {
    for file in paths(&repository("tests/schema/broken")) {
        let text = text_of(&format!("tests/schema/broken/{file}"));
        let fitting = Sort::all().filter(|sort| file.starts_with(&format!("{}-", sort.word())));
        let sort = fitting.max_by_key(|sort| sort.word().len()).expect("a sort begins the name");
        let parts: Vec<_> = sort.id_form().split('/').map(|_| "a").collect();
        let mut sources = Sources::default();
        sources.add(sort.path(&parts.join("/")), text.clone());
        let (_, found) = parse::parse(&sources, "en");
        let codes: Vec<_> =
            found.iter().map(|finding| format!("# {}", finding.rule.code)).collect();
        assert_eq!(codes, [text.lines().next().unwrap_or_default()], "{file}");
    }
}
