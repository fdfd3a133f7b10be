//! What people read of a finding, whole.

use super::*;
use crate::{
    rule::{DUPLICATE_ID, EMPTY_FILE, FENCE_LANGUAGE, FRONT_MATTER, UNKNOWN_KEY},
    source::SourceId,
};

const PLAIN: Style = Style { color: false, width: 80 };

/// What is said of one file, `content/a.toml`.
fn say(text: &str, finding: impl Fn(SourceId) -> Diagnostic) -> String {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    findings.push(finding(sources.add("content/a.toml".into(), text.into())));
    human(&findings, &sources, &PLAIN)
}

#[test]
fn no_findings_are_no_words() {
    assert_eq!(human(&Diagnostics::default(), &Sources::default(), &PLAIN), "");
}

#[test]
fn a_finding_shows_the_line_and_says_what_to_do() {
    let said = say("title = \"A\"\nnaem = 1\n", |id| {
        UNKNOWN_KEY.at(id.span(12..16), "an entry has no field `naem`").help("remove it")
    });
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: an entry has no field `naem`
     --> content/a.toml:2:1
      |
    2 | naem = 1
      | ^^^^
      |
      = help: remove it
    ");
}

#[test]
fn a_replacement_is_shown_as_a_change() {
    let said = say("title = \"A\"\nnaem = 1\n", |id| {
        UNKNOWN_KEY.at(id.span(12..16), "no field `naem`").replace("write `name`", "name")
    });
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: no field `naem`
     --> content/a.toml:2:1
      |
    2 | naem = 1
      | ^^^^
      |
    help: write `name`
      |
    2 - naem = 1
    2 + name = 1
      |
    ");
}

#[test]
fn a_replacement_without_help_or_without_a_difference_is_no_trouble() {
    let said = say("naem = 1\n", |id| {
        UNKNOWN_KEY.at(id.span(0..4), "no field `naem`").replace("", "name")
    });
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: no field `naem`
     --> content/a.toml:1:1
      |
    1 | naem = 1
      | ^^^^
      |
    help: write this instead
      |
    1 - naem = 1
    1 + name = 1
      |
    ");
    let said = say("name = 1\n", |id| UNKNOWN_KEY.at(id.span(0..4), "m").replace("h", "name"));
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: m
     --> content/a.toml:1:1
      |
    1 | name = 1
      | ^^^^
      |
      = help: h
    ");
}

#[test]
fn a_replacement_may_remove_or_add_lines() {
    let said = say("a = 1\nb = 2\n", |id| UNKNOWN_KEY.at(id.span(0..5), "m").replace("h", ""));
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: m
     --> content/a.toml:1:1
      |
    1 | a = 1
      | ^^^^^
      |
    help: h
      |
    1 - a = 1
      |
    ");
    let said = say("b = 2\n", |id| FRONT_MATTER.at(id.span(0..0), "m").replace("h", "+++\n+++\n"));
    insta::assert_snapshot!(said, @r"
    error[front-matter]: m
     --> content/a.toml:1:1
      |
    1 | b = 2
      | ^
      |
    help: h
      |
    1 + +++
    2 + +++
      |
    ");
}

#[test]
fn a_related_place_of_the_same_file_is_shown_with_it() {
    let said = say("id = \"x\"\n# one\n# two\n# three\nid = \"y\"\n", |id| {
        DUPLICATE_ID.at(id.span(29..31), "`id` twice").related(id.span(0..2), "first here")
    });
    insta::assert_snapshot!(said, @r#"
    error[duplicate-id]: `id` twice
     --> content/a.toml:5:1
      |
    1 | id = "x"
      | -- first here
    ...
    5 | id = "y"
      | ^^
    "#);
}

#[test]
fn a_related_place_of_another_file_is_shown_below() {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    let one = sources.add("content/a.toml".into(), "id = \"x\"\n".into());
    let other = sources.add("content/b.toml".into(), "\n\nid = \"x\"\n".into());
    let finding = DUPLICATE_ID.at(other.span(7..10), "the id `x` is taken");
    findings.push(finding.related(one.span(5..8), "by this entry").help("use another one"));
    findings.push(FENCE_LANGUAGE.at(one.span(0..2), "and a warning"));
    insta::assert_snapshot!(human(&findings, &sources, &PLAIN), @r#"
    error[duplicate-id]: the id `x` is taken
     --> content/b.toml:3:6
      |
    3 | id = "x"
      |      ^^^
      |
     ::: content/a.toml:1:6
      |
    1 | id = "x"
      |      --- by this entry
      |
      = help: use another one

    warning[fence-language]: and a warning
     --> content/a.toml:1:1
      |
    1 | id = "x"
      | ^^
    "#);
}

#[test]
fn an_empty_file_has_a_first_line() {
    let said = say("", |id| EMPTY_FILE.at(id.span(0..0), "nothing here"));
    insta::assert_snapshot!(said, @r"
    error[empty-file]: nothing here
     --> content/a.toml:1:1
      |
    1 |
      | ^
    ");
}

#[test]
fn the_end_of_a_file_is_the_line_after_the_last() {
    for span in [6..6, 90..99] {
        let said = say("a = 1\n", |id| FRONT_MATTER.at(id.span(span.clone()), "no `+++`"));
        insta::allow_duplicates!(insta::assert_snapshot!(said, @r"
        error[front-matter]: no `+++`
         --> content/a.toml:2:1
          |
        2 |
          | ^
        "));
    }
}

#[test]
fn a_span_within_letters_covers_them_whole() {
    let said = say("xäöx", |id| UNKNOWN_KEY.at(id.span(2..4), "m"));
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: m
     --> content/a.toml:1:2
      |
    1 | xäöx
      |  ^^
    ");
}

#[test]
fn a_stretch_of_many_lines_shows_its_ends() {
    let text = "line\n".repeat(5000);
    let said = say(&text, |id| FRONT_MATTER.at(id.span(5..24_999), "m"));
    insta::assert_snapshot!(said, @r"
    error[front-matter]: m
        --> content/a.toml:2:1
         |
       2 | / line
       3 | | line
       4 | | line
       5 | | line
    ...    |
    4999 | | line
    5000 | | line
         | |____^
    ");
}

#[test]
fn a_line_of_a_hundred_kilobytes_is_cut() {
    let text = format!("a = \"{}\"\n", "word ".repeat(20_000));
    let said =
        say(&text, |id| UNKNOWN_KEY.at(id.span(50_000..50_004), "m").replace("write `x`", "x"));
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: m
     --> content/a.toml:1:50001
      |
    1 | ...rd word word word word word word word word word word word word word wo...
      |                                     ^^^^
      |
      = help: write `x`
    ");
    let said = say(&text, |id| UNKNOWN_KEY.at(id.span(4..100_000), "m"));
    insta::assert_snapshot!(said, @r#"
    error[unknown-key]: m
     --> content/a.toml:1:5
      |
    1 | a = "word word word word word...word word word word word word "
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^
    "#);
}

#[test]
fn a_sentence_of_a_hundred_kilobytes_is_cut() {
    let long = "long ".repeat(20_000);
    let said = say("a", |id| {
        UNKNOWN_KEY.at(id.span(0..1), &long).help(&long).related(id.span(0..1), &long)
    });
    assert!(said.len() < 2_000, "{} bytes", said.len());
}

#[test]
fn nothing_that_an_author_writes_commands_the_terminal() {
    let bad = "\u{1b}[31m\u{9b}31m\u{202e}\r\n";
    let said = say(bad, |id| {
        let finding = UNKNOWN_KEY.at(id.span(0..1), bad).replace(bad, bad.replace('3', "4"));
        finding.related(id.span(1..2), bad)
    });
    assert!(!said.contains(['\u{1b}', '\u{9b}', '\u{202e}']));
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: �[31m�31m�
     --> content/a.toml:1:1
      |
    1 | ␛[31m·31m�␍
      | ^- �[31m�31m�
      |
    help: �[31m�31m�
      |
    1 | ␛[41m·41m�␍
      |  +++++++++
    ");
    let mut sources = Sources::default();
    let mut findings = Diagnostics::default();
    findings.push(UNKNOWN_KEY.at(sources.add(bad.into(), String::new()).span(0..0), "m"));
    insta::assert_snapshot!(human(&findings, &sources, &PLAIN), @r"
    error[unknown-key]: m
     --> �[31m�31m�:1:1
      |
    1 |
      | ^
    ");
}

#[test]
fn colour_is_there_when_asked_for_and_says_nothing_new() {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    let id = sources.add("a".into(), "x\n".into());
    findings.push(UNKNOWN_KEY.at(id.span(0..1), "m").replace("h", "y"));
    let styled = human(&findings, &sources, &Style { color: true, width: 80 });
    let plain = human(&findings, &sources, &PLAIN);
    assert_eq!((styled.contains('\u{1b}'), plain.contains('\u{1b}')), (true, false));
    assert_eq!(anstream::adapter::strip_str(&styled).to_string(), plain);
}

#[test]
fn a_terminal_without_width_still_gets_lines() {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    let id = sources.add("a".into(), "x ".repeat(100));
    findings.push(UNKNOWN_KEY.at(id.span(100..101), "m"));
    let said = human(&findings, &sources, &Style { color: false, width: 0 });
    insta::assert_snapshot!(said, @r"
    error[unknown-key]: m
     --> a:1:101
      |
    1 | ...x x x x x x x x x x x x x x x ...
      |                  ^
    ");
}

#[test]
fn two_hundred_findings_are_shown_and_the_rest_is_counted() {
    let (mut findings, mut sources) = (Diagnostics::default(), Sources::default());
    let id = sources.add("a".into(), "x".into());
    for _ in 0..200 {
        findings.push(FENCE_LANGUAGE.at(id.span(0..1), "m"));
    }
    let shown = human(&findings, &sources, &PLAIN);
    findings.push(UNKNOWN_KEY.at(id.span(0..1), "m"));
    findings.push(FENCE_LANGUAGE.at(id.span(0..1), "m"));
    let capped = human(&findings, &sources, &PLAIN);
    assert_eq!(capped, shown + "\nand 2 more, 1 of them errors\n");
}

#[test]
fn no_span_is_too_odd_to_be_shown() {
    let text = "aä\n\t\n\n\u{200d}字b";
    for (start, end) in (0..18).flat_map(|start| (0..18).map(move |end| (start, end))) {
        let said = say(text, |id| {
            let finding = UNKNOWN_KEY.at(id.span(start..end), "m").replace("h", "ö\n");
            finding.related(id.span(end..start), "why")
        });
        assert!(said.starts_with("error[unknown-key]: m\n --> content/a.toml:"), "{start} {end}");
    }
}
