//! What must be looked at again: by whom, by when, and how it is listed.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use support::folder::{copy_of, write};
use support::program::run;
use tempfile::TempDir;

/// On 23 November 2026: an entry that is overdue, one that falls due in a week, one that nobody has
/// checked, a use that was last confirmed over a year ago, a plan that runs out in two weeks.
fn portal() -> TempDir {
    let portal = copy_of("tests/rules/base");
    let entry = |name: &str, reviewed: &str| {
        format!(
            "name = \"{name}\"\nsummary = \"Helps {name} users.\"\nprovider = \"harbour-office\"\n\
             lifecycle = \"live\"\ncontact = \"unknown\"\nreviewed = {reviewed}\n"
        )
    };
    let platform = |id: &str| format!("content/catalogue/platform/{id}.toml");
    write(portal.path(), &platform("berths"), entry("Berths", "2025-10-01"));
    write(portal.path(), &platform("tides"), entry("Tides", "2025-11-30"));
    write(portal.path(), &platform("winds"), entry("Winds", "\"unknown\""));
    write(
        portal.path(),
        "content/organisations/lighthouse-board.toml",
        "name = \"Lighthouse Board\"\nstatus = \"live\"\n",
    );
    write(
        portal.path(),
        "content/adoptions/lighthouse-board/pay.toml",
        "status = \"live\"\nlast_confirmed = 2025-09-01\n",
    );
    write(
        portal.path(),
        "content/plans/lighthouse-board/fees.toml",
        "title = \"Take fees online\"\nneed = \"take-payments\"\nstage = \"idea\"\n\
         window = { from = 2027-01-01, to = 2027-06-30 }\ncollaboration = \"share-learning\"\n\
         contact = \"unknown\"\nexpires = 2026-12-07\n",
    );
    portal
}

#[test]
fn people_see_what_is_due_by_owner_and_how_much_was_never_checked() {
    let ended = run(portal().path(), ["due"]);
    let expected = "\
harbour-office
  overdue 2026-10-01  check Berths
                      content/catalogue/platform/berths.toml
  due     2026-11-30  check Tides
                      content/catalogue/platform/tides.toml

lighthouse-board
  overdue 2026-09-01  confirm Pay
                      content/adoptions/lighthouse-board/pay.toml
  due     2026-12-07  renew Take fees online
                      content/plans/lighthouse-board/fees.toml

1 record or page has never been checked; `--format csv` names it
";
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, expected, ""));
}

#[test]
fn an_owner_sees_its_own_as_a_spreadsheet() {
    let ended = run(portal().path(), ["due", "--owner", "harbour-office", "--format", "csv"]);
    let expected = "\
owner,state,due,task,what,path
harbour-office,overdue,2026-10-01,check,Berths,content/catalogue/platform/berths.toml
harbour-office,due,2026-11-30,check,Tides,content/catalogue/platform/tides.toml
harbour-office,unverified,,check,Winds,content/catalogue/platform/winds.toml
";
    assert_eq!((ended.code, ended.stdout.as_str()), (0, expected));
}

#[test]
fn a_program_reads_the_same_on_another_day() {
    let ended = run(portal().path(), ["due", "--today", "2025-10-01", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&ended.stdout).expect("it is JSON");
    let expected = serde_json::json!({
        "version": 1,
        "today": "2025-10-01",
        "due": [{
            "owner": "harbour-office",
            "state": "unverified",
            "due": null,
            "task": "check",
            "what": "Winds",
            "path": "content/catalogue/platform/winds.toml",
        }],
    });
    assert_eq!((ended.code, list), (0, expected));
}

#[test]
fn an_owner_with_a_slip_in_its_name_is_not_an_empty_list() {
    let ended = run(portal().path(), ["due", "--owner", "harbor-office"]);
    let expected =
        "error: there is no organisation `harbor-office`\nhelp: did you mean `harbour-office`?\n";
    assert_eq!((ended.code, ended.stderr.as_str()), (2, expected));
}

#[test]
fn an_owner_whose_own_record_has_a_fault_is_known_all_the_same() {
    let portal = portal();
    write(portal.path(), "content/organisations/lighthouse-board.toml", "status = \"live\"\n");
    let ended = run(portal.path(), ["due", "--owner", "lighthouse-board", "--format", "csv"]);
    let expected = "\
owner,state,due,task,what,path
lighthouse-board,overdue,2026-09-01,confirm,Pay,content/adoptions/lighthouse-board/pay.toml
lighthouse-board,due,2026-12-07,renew,Take fees online,content/plans/lighthouse-board/fees.toml
";
    let warning =
        "warning: a file with a fault may not be in this list; `commonshelf check` names it\n";
    assert_eq!((ended.code, ended.stdout.as_str(), ended.stderr.as_str()), (0, expected, warning));
}

#[test]
fn a_page_that_no_team_keeps_is_for_the_maintainer_named_or_not() {
    let portal = copy_of("tests/rules/base");
    let page = "+++\ntitle = \"Plan\"\nsummary = \"What to do.\"\nreviewed = 2025-10-01\n+++\n";
    write(portal.path(), "content/guidance/plan.md", page);
    let ended = run(portal.path(), ["due"]);
    let expected = "\
maintainer
  overdue 2026-10-01  check Plan
                      content/guidance/plan.md
";
    assert_eq!((ended.code, ended.stdout.as_str()), (0, expected));
}
