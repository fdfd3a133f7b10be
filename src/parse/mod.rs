//! Text to values, one file at a time, blind to every other file.

use rayon::prelude::*;

pub mod destination;
mod footnote_rules;
pub mod front_matter;
pub mod guidance;
pub mod heading_id;
mod link_rules;
pub mod markdown;
pub mod markdown_rules;
pub mod path;
pub mod record;
pub mod settings;
pub mod shape;
pub mod table;
pub mod toml_document;
pub mod value;

use crate::{
    diagnostic::Diagnostics,
    rule::{EMPTY_FILE, FRONT_MATTER, MISPLACED_FILE, PANIC},
    source::{SourceFile, SourceId, Sources},
};
use guidance::GuidancePage;
use markdown::Markdown;
use path::ContentPath;
use record::{
    Adoption, Assessment, Entry, Loose, Need, Organisation, Plan, Standard, ToRead, Vocabulary,
};

/// Everything that the content says, in path order. What cannot be read is named in the findings and
/// left out here: a value, or the whole file if it cannot do without that value.
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
    /// Standards.
    pub standards: Vec<Standard>,
    /// Adoptions.
    pub adoptions: Vec<Adoption>,
    /// Plans.
    pub plans: Vec<Plan>,
    /// Assessments.
    pub assessments: Vec<Assessment>,
    /// The portal's words, if it has any of its own.
    pub vocabulary: Option<Vocabulary>,
    /// The ids in records that could not be read as a whole.
    pub loose: Loose,
}

/// One file's worth.
#[expect(clippy::large_enum_variant, reason = "each lives for a moment")]
enum Part<'s> {
    Page(GuidancePage<'s>),
    Entry(Entry),
    Description(SourceId, Markdown<'s>),
    Organisation(Organisation),
    Need(Need),
    Standard(Standard),
    Adoption(Adoption),
    Plan(Plan),
    Assessment(Assessment),
    Vocabulary(Vocabulary),
    Unread(Loose),
    Nothing,
}

/// Reads every file under `content/`; a text without a language is in the portal's.
pub fn parse<'s>(sources: &'s Sources, language: &'s str) -> (Parsed<'s>, Diagnostics) {
    let files: Vec<_> = sources.files().filter(|(_, file)| is_content(file)).collect();
    let parts: Vec<_> = files
        .into_par_iter()
        .map(|(source, file)| {
            guarded(source, file, |found| parse_file(source, file, language, found))
        })
        .collect();
    let mut parsed = Parsed::default();
    let mut found = Diagnostics::default();
    for (part, findings) in parts {
        found.append(findings);
        parsed.add(part);
    }
    (parsed, found)
}

impl<'s> Parsed<'s> {
    fn add(&mut self, part: Part<'s>) {
        match part {
            Part::Page(page) => self.pages.push(page),
            Part::Entry(entry) => self.entries.push(entry),
            Part::Description(id, body) => self.descriptions.push((id, body)),
            Part::Organisation(organisation) => self.organisations.push(organisation),
            Part::Need(need) => self.needs.push(need),
            Part::Standard(standard) => self.standards.push(standard),
            Part::Adoption(adoption) => self.adoptions.push(adoption),
            Part::Plan(plan) => self.plans.push(plan),
            Part::Assessment(assessment) => self.assessments.push(assessment),
            Part::Vocabulary(vocabulary) => self.vocabulary = Some(vocabulary),
            Part::Unread(loose) => self.loose.extend(loose),
            Part::Nothing => {}
        }
    }
}

/// Reads one file. If that brings the reader down, the fault is ours; the author still learns which
/// file it was, and everything else is read.
fn guarded<'s>(
    source: SourceId,
    file: &SourceFile,
    read: impl FnOnce(&mut Diagnostics) -> Part<'s>,
) -> (Part<'s>, Diagnostics) {
    let attempt = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let mut found = Diagnostics::default();
        let part = read(&mut found);
        (part, found)
    }));
    attempt.unwrap_or_else(|_| {
        let mut found = Diagnostics::default();
        let message = format!("reading `{}` brought Commonshelf down", file.path);
        found.push(PANIC.at(source.span(0..0), message).help(
            "this is a fault of Commonshelf: report it with the file; until it is mended, \
             write the file in another way or take it out",
        ));
        (Part::Nothing, found)
    })
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

fn parse_file<'s>(
    source: SourceId,
    file: &'s SourceFile,
    language: &'s str,
    found: &mut Diagnostics,
) -> Part<'s> {
    let path = ContentPath::of(&file.path);
    if file.text.trim().is_empty() && !matches!(path, ContentPath::Misplaced(_)) {
        found.push(
            EMPTY_FILE
                .at(source.span(0..0), format!("`{}` is empty", file.path))
                .help("write something in it, or delete it"),
        );
        return Part::Nothing;
    }
    let to_read = ToRead { source, file, language };
    let part = match &path {
        ContentPath::Page => guidance::parse(to_read, found).map(Part::Page),
        ContentPath::Description(_) => {
            Some(Part::Description(source, description(source, file, found)))
        }
        ContentPath::Misplaced(why) => {
            let message = format!("nothing is made from `{}`", file.path);
            found.push(MISPLACED_FILE.at(source.span(0..0), message).help(why.as_str()));
            None
        }
        record => parse_record(record, to_read, found),
    };
    part.unwrap_or(Part::Nothing)
}

fn parse_record<'s>(
    path: &ContentPath<'_>,
    to_read: ToRead<'s>,
    found: &mut Diagnostics,
) -> Option<Part<'s>> {
    let part = match *path {
        ContentPath::Entry(kind, name) => {
            record::parse_entry(to_read, (kind, name), found).map(Part::Entry)
        }
        ContentPath::Organisation(name) => {
            record::parse_organisation(to_read, name, found).map(Part::Organisation)
        }
        ContentPath::Need(name) => record::parse_need(to_read, name, found).map(Part::Need),
        ContentPath::Standard(name) => {
            record::parse_standard(to_read, name, found).map(Part::Standard)
        }
        ContentPath::Adoption(who, entry) => {
            record::parse_adoption(to_read, (who, entry), found).map(Part::Adoption)
        }
        ContentPath::Plan(who, id) => record::parse_plan(to_read, (who, id), found).map(Part::Plan),
        ContentPath::Assessment(who, id) => {
            record::parse_assessment(to_read, (who, id), found).map(Part::Assessment)
        }
        ContentPath::Vocabulary => record::parse_vocabulary(to_read, found).map(Part::Vocabulary),
        ContentPath::Page | ContentPath::Description(_) | ContentPath::Misplaced(_) => return None,
    };
    Some(part.unwrap_or_else(Part::Unread))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_brings_the_reader_down_is_named_and_nothing_else() {
        let mut sources = Sources::default();
        let id = sources.add("content/needs/a.toml".to_owned(), "label = 1".to_owned());
        let (part, found) = guarded(id, sources.file(id), |_| panic!("as a fault would"));
        assert!(matches!(part, Part::Nothing));
        let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["reading `content/needs/a.toml` brought Commonshelf down"]);
    }
}
