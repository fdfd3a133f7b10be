//! Text to values, one file at a time, blind to every other file.

use rayon::prelude::*;

pub mod destination;
mod footnote_rules;
pub mod front_matter;
pub mod guidance;
pub mod heading_id;
pub mod markdown;
pub mod markdown_rules;
pub mod path;
pub mod record;
pub mod settings;
pub mod table;
pub mod toml_document;
pub mod value;

use crate::{
    diagnostic::Diagnostics,
    rule::{EMPTY_FILE, FRONT_MATTER, MISPLACED_FILE},
    source::{SourceFile, SourceId, Sources},
};
use guidance::GuidancePage;
use markdown::Markdown;
use path::ContentPath;
use record::{Entry, Need, Organisation};

/// Everything that the content says, in path order. A file with an error in it is left out here and
/// named in the findings.
#[derive(Debug, Default)]
pub struct Parsed<'s> {
    /// Pages of guidance, sections, and the pages at the top.
    pub pages: Vec<GuidancePage<'s>>,
    /// Entries, without their long descriptions.
    pub entries: Vec<Entry>,
    /// Long descriptions of entries.
    pub descriptions: Vec<(SourceId, Markdown<'s>)>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Needs.
    pub needs: Vec<Need>,
}

/// One file's worth.
#[expect(clippy::large_enum_variant, reason = "each lives for a moment")]
enum Part<'s> {
    Page(GuidancePage<'s>),
    Entry(Entry),
    Description(SourceId, Markdown<'s>),
    Organisation(Organisation),
    Need(Need),
    Nothing,
}

/// Reads every file under `content/`.
pub fn parse(sources: &Sources) -> (Parsed<'_>, Diagnostics) {
    let files: Vec<_> = sources.files().filter(|(_, file)| is_content(file)).collect();
    let parts: Vec<_> = files.into_par_iter().map(|(id, file)| parse_file(id, file)).collect();
    let mut parsed = Parsed::default();
    let mut found = Diagnostics::default();
    for (part, findings) in parts {
        found.append(findings);
        match part {
            Part::Page(page) => parsed.pages.push(page),
            Part::Entry(entry) => parsed.entries.push(entry),
            Part::Description(id, body) => parsed.descriptions.push((id, body)),
            Part::Organisation(organisation) => parsed.organisations.push(organisation),
            Part::Need(need) => parsed.needs.push(need),
            Part::Nothing => {}
        }
    }
    (parsed, found)
}

/// The long description of an entry, which has no head.
fn description<'s>(id: SourceId, file: &'s SourceFile, found: &mut Diagnostics) -> Markdown<'s> {
    if file.text.starts_with("+++") {
        found.push(
            FRONT_MATTER
                .at(id.span(0..3), "a description has no head")
                .help("delete it; what it says belongs in the record beside it"),
        );
    }
    markdown::parse(id, file, 0, found)
}

fn is_content(file: &SourceFile) -> bool {
    file.path.starts_with("content/") && !file.spoilt
}

fn parse_file(id: SourceId, file: &SourceFile) -> (Part<'_>, Diagnostics) {
    let mut found = Diagnostics::default();
    let path = ContentPath::of(&file.path);
    if file.text.trim().is_empty() && !matches!(path, ContentPath::Misplaced(_)) {
        found.push(
            EMPTY_FILE
                .at(id.span(0..0), format!("`{}` is empty", file.path))
                .help("write something in it, or delete it"),
        );
        return (Part::Nothing, found);
    }
    let part = match &path {
        ContentPath::Page => guidance::parse(id, file, &mut found).map(Part::Page),
        ContentPath::Entry(kind, name) => {
            record::parse_entry(id, file, (*kind, name), &mut found).map(Part::Entry)
        }
        ContentPath::Description(_) => {
            Some(Part::Description(id, description(id, file, &mut found)))
        }
        ContentPath::Organisation(name) => {
            record::parse_organisation(id, file, name, &mut found).map(Part::Organisation)
        }
        ContentPath::Need(name) => record::parse_need(id, file, name, &mut found).map(Part::Need),
        ContentPath::Misplaced(why) => {
            found.push(
                MISPLACED_FILE
                    .at(id.span(0..0), format!("nothing is made from `{}`", file.path))
                    .help(why.as_str()),
            );
            None
        }
    };
    (part.unwrap_or(Part::Nothing), found)
}
