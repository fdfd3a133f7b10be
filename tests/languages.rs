//! What a reader hears when a text is in another language than the portal: each heading and lead says
//! in which, so that a screen reader does not read Welsh as if it were English.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::fmt::Write;

use support::folder::{copy_of, files, write};
use support::program::run;

/// The portal of the cases, in English, with texts that are in Welsh alone.
const FILES: [(&str, &str); 6] = [
    ("content/index.md", "+++\ntitle = { cy = \"Hafan\" }\nsummary = { cy = \"Y porth.\" }\n+++\n"),
    (
        "content/guidance/plan.md",
        "+++\ntitle = { cy = \"Cynllun\" }\nsummary = { cy = \"Y camau nesaf.\" }\n+++\n",
    ),
    (
        "content/needs/ropes.toml",
        "label = { cy = \"cael rhaffau\" }\nsummary = { cy = \"Rhaffau i bawb.\", en = \"Ropes.\" }\n",
    ),
    (
        "content/standards/knots.toml",
        "name = { cy = \"Clymau\" }\nissuer = \"Harbour Office\"\n\
         url = \"https://www.gov.uk/knots\"\nsummary = { cy = \"Sut i glymu.\" }\n",
    ),
    (
        "content/organisations/pilots.toml",
        "name = { cy = \"Urdd y Peilotiaid\" }\nstatus = \"live\"\n",
    ),
    (
        "content/catalogue/platform/tides.toml",
        "name = { cy = \"Llanw\" }\nsummary = { cy = \"Amser y llanw.\" }\nprovider = \"pilots\"\n\
         lifecycle = \"live\"\ncontact = \"unknown\"\nreviewed = \"unknown\"\n",
    ),
];

#[test]
fn the_heading_and_the_lead_of_every_page_say_what_language_they_are_in() {
    let portal = copy_of("tests/rules/base");
    for (path, text) in FILES {
        write(portal.path(), path, text);
    }
    let ended = run(portal.path(), ["build"]);
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{}", ended.stdout);
    let mut found = String::new();
    for (path, bytes) in files(&portal.path().join("public")) {
        let text = String::from_utf8_lossy(&bytes);
        let lines = text.lines().map(str::trim);
        let foreign =
            lines.filter(|line| line.contains("<h1 lang=") || line.contains("lead\" lang="));
        for line in foreign {
            writeln!(found, "{path}: {line}").expect("text takes text");
        }
    }
    let expected = "\
catalogue/tides/index.html: <h1 lang=\"cy\">Llanw</h1>
catalogue/tides/index.html: <p class=\"lead\" lang=\"cy\">Amser y llanw.</p>
guidance/plan/index.html: <h1 lang=\"cy\">Cynllun</h1>
guidance/plan/index.html: <p class=\"lead\" lang=\"cy\">Y camau nesaf.</p>
index.html: <h1 lang=\"cy\">Hafan</h1>
index.html: <p class=\"lead\" lang=\"cy\">Y porth.</p>
needs/ropes/index.html: <h1 lang=\"cy\">Cael rhaffau</h1>
organisations/pilots/index.html: <h1 lang=\"cy\">Urdd y Peilotiaid</h1>
standards/knots/index.html: <h1 lang=\"cy\">Clymau</h1>
standards/knots/index.html: <p class=\"lead\" lang=\"cy\">Sut i glymu.</p>
";
    assert_eq!(found, expected);
}
