//! `retire`, run as a person runs it: what it writes into a record, what it says and when it refuses.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::path::Path;

use support::folder::{copy_of, files, read, replace, write};
use support::program::{Ended, run};
use tempfile::TempDir;

const PAY: &str = "content/catalogue/platform/pay.toml";

const COIN: &str = r#"name = "Coin"
summary = "Counts coins."
provider = "harbour-office"
lifecycle = "live"
contact = "unknown"
reviewed = 2026-11-01
similar_to = ["pay"]
repository = "https://code.harbour.gov.uk/coin"
grain = "repository"
"#;

/// A portal with two entries, to one of which everything leads that can.
fn portal() -> TempDir {
    let portal = copy_of("tests/rules/base");
    let root = portal.path();
    write(root, "content/catalogue/code/coin.toml", COIN);
    write(root, "content/catalogue/code/coin.md", "Better than\n[Pay](../platform/pay.toml).\n");
    write(root, "content/catalogue/platform/pay.md", "See [its record](pay.toml).\n");
    replace(root, "content/needs/take-payments.toml", "label", "default = \"pay\"\nlabel");
    let adoption = "status = \"live\"\nlast_confirmed = 2026-11-01\n";
    write(root, "content/adoptions/harbour-office/pay.toml", adoption);
    let head = "+++\ntitle = \"Money\"\nsummary = \"How to take it.\"\ndraft = true\n\
                related = [\"/catalogue/platform/pay.toml\"]\n+++\n";
    let body = "[Pay](../catalogue/platform/pay.toml) and [its\nwords](/catalogue/platform/pay.md), \
                or [Coin](../catalogue/code/coin.toml).\n";
    write(root, "content/guidance/money.md", [head, body].concat());
    replace(root, "content/guidance/index.md", "title", "order = [\"money\"]\ntitle");
    portal
}

#[track_caller]
fn check(folder: &Path, arguments: &[&str], (code, stdout, stderr): (i32, &str, &str)) {
    let ended = Ended { code, stdout: stdout.to_owned(), stderr: stderr.to_owned() };
    assert_eq!(run(folder, [&["retire"], arguments].concat()), ended);
}

/// What the record of a small entry becomes.
#[track_caller]
fn check_record(more: &str, arguments: &[&str], expected: &str) {
    let portal = copy_of("tests/rules/base");
    let root = portal.path();
    write(root, "content/catalogue/code/coin.toml", COIN.replace("[\"pay\"]", "[]"));
    let record = read(root, PAY).replace("needs = [\"take-payments\"]\n", more);
    write(root, PAY, &record);
    let said = format!("retired `pay` in {PAY}\nnext: commonshelf check\n");
    check(root, &[&["pay", "--reason", "It was closed."], arguments].concat(), (0, &said, ""));
    let start = "name = \"Pay\"\nsummary = \"Takes payments.\"\nprovider = \"harbour-office\"\n\
                 lifecycle = \"retired\"\ncontact = \"unknown\"\nreviewed = 2026-11-01\n";
    assert_eq!(read(root, PAY), [start, expected].concat());
}

#[test]
fn a_retired_entry_says_why_since_when_and_what_to_use_instead() {
    check_record(
        "",
        &["--replaced-by", "coin", "--on", "2026-10-31"],
        r#"replaced_by = ["coin"]
reason = "It was closed."
dates = { retired = 2026-10-31 }
changes = [{ date = 2026-11-23, note = "It was closed." }]
"#,
    );
}

#[test]
fn what_a_record_says_already_stays_with_its_comments() {
    check_record(
        r#"# The office.
changes = [ # newest first
  # a beginning
  { date = 2020-01-01, note = "Opened." }, # at last
]
dates = { live = 2020-01-01 } # as far as is known
replaced_by = [
  "coin", # for coins
]
"#,
        &["--replaced-by", "coin", "--on", "2026-10-31", "--today", "2026-11-01"],
        r#"replaced_by = [
  "coin", # for coins
]
reason = "It was closed."
dates = { live = 2020-01-01, retired = 2026-10-31 } # as far as is known
# The office.
changes = [
  # newest first
  { date = 2026-11-01, note = "It was closed." },
  # a beginning
  { date = 2020-01-01, note = "Opened." }, # at last
]
"#,
    );
}

#[test]
fn a_table_with_a_header_keeps_it() {
    check_record(
        "[[changes]]\nnote = \"Opened.\"\ndate = 2020-01-01\n[dates]\nretired = 2026-01-01 # or so\n",
        &["--on", "2026-10-31"],
        r#"reason = "It was closed."

[dates]
retired = 2026-10-31 # or so

[[changes]]
date = 2026-11-23
note = "It was closed."

[[changes]]
date = 2020-01-01
note = "Opened."
"#,
    );
}

#[test]
fn what_still_leads_to_a_retired_entry_is_listed() {
    let portal = portal();
    let said = "retired `pay` in content/catalogue/platform/pay.toml
these still lead to it; name its successor there, or take it away:
  content/adoptions/harbour-office/pay.toml:1
  content/catalogue/code/coin.md:2
  content/catalogue/code/coin.toml:7
  content/guidance/money.md:5
  content/guidance/money.md:7
  content/needs/take-payments.toml:1
next: commonshelf check
";
    check(portal.path(), &["pay", "--reason", "It was closed."], (0, said, ""));
}

#[test]
fn an_entry_that_cannot_be_retired_stays_as_it_is() {
    let portal = portal();
    let root = portal.path();
    replace(root, "content/catalogue/code/coin.toml", "\"live\"", "\"retired\"");
    replace(root, "content/catalogue/code/coin.toml", "similar", "reason = \"Old.\"\nsimilar");
    let before = files(root);
    let because = ["--reason", "It was closed."];
    for (arguments, said) in [
        (&["pai"][..], "there is no entry `pai`\nhelp: did you mean `pay`?"),
        (
            &["ferry"],
            "there is no entry `ferry`\nhelp: name an entry by its id, which is the name of its file",
        ),
        (
            &["coin"],
            "`coin` is retired already\nhelp: to say more of it, edit `content/catalogue/code/coin.toml`",
        ),
        (
            &["pay", "--replaced-by", "pay"],
            "`pay` cannot replace itself\nhelp: name another entry, or none",
        ),
        (
            &["pay", "--replaced-by", "coin"],
            "`coin` is retired itself\nhelp: name an entry that can be used, or none",
        ),
        (&["pay", "--replaced-by", "con"], "there is no entry `con`\nhelp: did you mean `coin`?"),
    ] {
        check(root, &[arguments, &because].concat(), (2, "", &format!("error: {said}\n")));
    }
    assert_eq!(files(root), before);
}

#[test]
fn a_record_that_has_a_fault_or_would_have_one_stays_as_it_is() {
    let portal = portal();
    let root = portal.path();
    let before = files(root);
    let would_have = "error[text-length]: this text is empty
 --> content/catalogue/platform/pay.toml:8:10
  |
8 | reason = \"\"
  |          ^^
  |
  = help: say something, or delete the field

error[text-length]: this text is empty
 --> content/catalogue/platform/pay.toml:9:40
  |
9 | changes = [{ date = 2026-11-23, note = \"\" }]
  |                                        ^^
  |
  = help: say something, or delete the field
";
    check(root, &["pay", "--reason", ""], (1, "nothing retired, nothing written\n", would_have));
    assert_eq!(files(root), before);
    replace(root, PAY, "name = \"Pay\"", "name = Pay");
    let before = files(root);
    let has = "error[toml-syntax]: a text must stand in quotes, and this is no other value
 --> content/catalogue/platform/pay.toml:1:8
  |
1 | name = Pay
  |        ^^^
  |
  = help: write `key = value`, with texts in double quotes, lists in square brackets and a comma between their parts
";
    check(root, &["pay", "--reason", "Closed."], (1, "nothing retired, nothing written\n", has));
    assert_eq!(files(root), before);
}
