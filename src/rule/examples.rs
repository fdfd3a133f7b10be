//! An example for each rule, by the name of the rule: a breach, and how it is mended. They show a
//! small harbour, which `tests/rules/base` has the rest of.

use super::Example;

const PAGE: &str = "content/guidance/plan.md";
const PLATFORM: &str = "content/catalogue/platform/pay.toml";

macro_rules! examples {
    ($($name:ident: $path:expr, $bad:literal, $good:literal;)*) => {
        $(pub(super) const $name: Example = Example { path: $path, bad: $bad, good: $good };)*
    };
}

examples! {
    ADDRESS_CLASH: PAGE,
        r#"+++
title = "Plan"
summary = "What to do first."
aliases = ["/guidance/"]
+++"#,
        r#"+++
title = "Plan"
summary = "What to do first."
aliases = ["/guidance/old-plan/"]
+++"#;
    ALERT_KIND: PAGE,
        "> [!DANGER]
> Fees are not paid back.",
        "> [!WARNING]
> Fees are not paid back.";
    BROKEN_ANCHOR: PAGE,
        "See [what to do first](index.md#first).",
        "See [what to do first](index.md#before-you-start).";
    BROKEN_LINK: PAGE,
        "See [the guidance](guidance.md).",
        "See [the guidance](index.md).";
    CAPITALS: PLATFORM,
        r#"name = "HARBOUR PAYMENTS""#,
        r#"name = "Harbour payments""#;
    CHANGE_NOTE: PLATFORM,
        r#"lifecycle = "deprecated"
dates = { deprecated = 2026-11-01 }
changes = [{ date = 2025-03-01, note = "Added to the catalogue." }]"#,
        r#"lifecycle = "deprecated"
dates = { deprecated = 2026-11-01 }
changes = [
  { date = 2026-11-01, note = "It takes no newcomers." },
  { date = 2025-03-01, note = "Added to the catalogue." },
]"#;
    CLOSED_OWNER: PLATFORM,
        r#"provider = "harbour-board"     # closed in 2024"#,
        r#"provider = "harbour-office"    # took over from it"#;
    DATE_IN_FUTURE: PLATFORM,
        "reviewed = 2062-11-01",
        "reviewed = 2026-11-01";
    DATE_ORDER: PLATFORM,
        "dates = { published = 2026-03-01, live = 2025-03-01 }",
        "dates = { published = 2025-03-01, live = 2026-03-01 }";
    DUPLICATE_ID: "content/catalogue/",
        "api/pay.toml
platform/pay.toml",
        "api/pay-api.toml
platform/pay.toml";
    EMPTY_FILE: "content/needs/take-payments.toml",
        "",
        r#"label = "take payments"
summary = "Money from people who pay a fee.""#;
    ENCODING: PLATFORM,
        r#"summary = "Takes payments at the caf�.""#,
        r#"summary = "Takes payments at the café.""#;
    EXPIRED: "content/plans/harbour-office/new-forms.toml",
        "expires = 2026-06-30",
        "expires = 2027-06-30";
    FENCE_LANGUAGE: PAGE,
        r#"```tolm
name = "Pay"
```"#,
        r#"```toml
name = "Pay"
```"#;
    FILE_NAME: "content/guidance/",
        "Before_you_start.md",
        "before-you-start.md";
    FILE_SIZE: "content/guidance/",
        "plan.md    3 MiB",
        "plan.md    30 KiB";
    FOOTNOTE: PAGE,
        "Fees are low.[^1]",
        "Fees are low.[^1]

[^1]: They are looked at every April.";
    FRONT_MATTER: PAGE,
        "---
title: Plan
summary: What to do first.
---",
        r#"+++
title = "Plan"
summary = "What to do first."
+++"#;
    HEADING: PAGE,
        "## Costs

#### Fees",
        "## Costs

### Fees";
    HEADING_ID: PAGE,
        "## Costs {#The_costs}",
        "## Costs {#the-costs}";
    IMAGE_TEXT: PAGE,
        "![](/assets/plan.png)",
        "![A plan of the harbour](/assets/plan.png)";
    INSECURE_URL: PLATFORM,
        r#"url = "http://pay.harbour.example/""#,
        r#"url = "https://pay.harbour.example/""#;
    LICENCE: PLATFORM,
        r#"licence = "free to use""#,
        r#"licence = "OGL-UK-3.0""#;
    LIFECYCLE_DATES: PLATFORM,
        r#"lifecycle = "live"
dates = { retired = 2026-09-01 }"#,
        r#"lifecycle = "retired"
reason = "Fees are paid at the bank."
dates = { retired = 2026-09-01 }"#;
    LINK_TO_RETIRED: PAGE,
        "Use [Old Pay](../catalogue/platform/old-pay.toml).",
        "Use [Pay](../catalogue/platform/pay.toml).";
    MISPLACED_FILE: "content/",
        "catalogue/pay.toml",
        "catalogue/platform/pay.toml";
    MISSING_FIELD: PLATFORM,
        r#"contact = { team = "Payments" }"#,
        r#"contact = { team = "Payments", email = "payments@harbour.example" }"#;
    NEAR_DUPLICATE: "content/catalogue/platform/harbour-pay.toml",
        r#"name = "Pay"
summary = "Takes payments.""#,
        r#"name = "Berths"
summary = "Finds a free berth.""#;
    OVERDUE_REVIEW: PLATFORM,
        r#"reviewed = 2024-11-01
review_every = "12 months""#,
        r#"reviewed = 2026-11-01
review_every = "12 months""#;
    PANIC: PLATFORM,
        "# whatever brings Commonshelf down; report it with the file",
        "# everything else";
    PERSONAL_EMAIL: PLATFORM,
        r#"contact = { email = "jo.mason@harbour.example" }"#,
        r#"contact = { email = "payments@harbour.example" }"#;
    RAW_HTML: PAGE,
        "Pay <b>first</b>.",
        "Pay **first**.";
    REFERENCE_CYCLE: PLATFORM,
        r#"part_of = ["pay"]"#,
        "part_of = []";
    RETIRED_WITHOUT_REASON: PLATFORM,
        r#"lifecycle = "retired""#,
        r#"lifecycle = "retired"
reason = "Fees are paid at the bank.""#;
    SECTION_INDEX: "content/guidance/",
        "plan/costs.md",
        "plan/costs.md
plan/index.md";
    SENTINEL_VALUE: PLATFORM,
        "reviewed = 1900-01-01",
        r#"reviewed = "unknown""#;
    SHIFTED_VALUE: "content/catalogue/api/berths.toml",
        r#"licence = "ISC"
area = "Digital""#,
        r#"licence = "OGL-UK-3.0"
area = "The harbour""#;
    SYMLINK: "content/guidance/",
        "plan.md -> ../../../plan.md",
        "plan.md";
    TAG_SPELLING: PLATFORM,
        r#"tags = ["Card_Payments"]"#,
        r#"tags = ["card-payments"]"#;
    TEXT_LENGTH: PLATFORM,
        r#"summary = """#,
        r#"summary = "Takes payments.""#;
    TEXT_MARKUP: PLATFORM,
        r#"summary = "Takes **payments**.""#,
        r#"summary = "Takes payments.""#;
    TOML_SYNTAX: PLATFORM,
        r#"name = "Pay"#,
        r#"name = "Pay""#;
    UNFINISHED_RECORD: PLATFORM,
        r#"# `new` has filled this in: put your own here.
summary = "Says in a sentence what Pay does for whoever uses it.""#,
        r#"summary = "Takes payments from people who pay a harbour fee.""#;
    UNKNOWN_KEY: PLATFORM,
        r#"licnece = "OGL-UK-3.0""#,
        r#"licence = "OGL-UK-3.0""#;
    UNKNOWN_REFERENCE: PLATFORM,
        r#"provider = "harbor-office""#,
        r#"provider = "harbour-office""#;
    UNKNOWN_WORD: PLATFORM,
        r#"lifecycle = "working""#,
        r#"lifecycle = "live""#;
    UNUSED_VOCABULARY: "content/vocabulary.toml",
        r#"tags = [{ id = "payments" }, { id = "steam-engines" }]"#,
        r#"tags = [{ id = "payments" }]"#;
    URL: PLATFORM,
        r#"url = "pay.harbour.example""#,
        r#"url = "https://pay.harbour.example/""#;
    VAGUE_LINK_TEXT: PAGE,
        "For the guidance, [click here](index.md).",
        "Read [the guidance](index.md).";
    VALUE: PLATFORM,
        r#"review_every = "yearly""#,
        r#"review_every = "12 months""#;
    WRONG_TYPE: PLATFORM,
        r#"reviewed = "2026-11-01""#,
        "reviewed = 2026-11-01";
}
