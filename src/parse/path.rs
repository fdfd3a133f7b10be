//! What a file of the content is, told from its path alone.

use super::record::{Kind, Sort};
use crate::suggest::did_you_mean;

/// What a file under `content/` is.
#[derive(Debug, PartialEq, Eq)]
pub enum ContentPath<'p> {
    /// A page of guidance, a section's page, or a page at the top.
    Page,
    /// The record of an entry: its kind and id.
    Entry(Kind, &'p str),
    /// The long description of the entry with that id.
    Description(&'p str),
    /// An organisation's record: its id.
    Organisation(&'p str),
    /// A need's record: its id.
    Need(&'p str),
    /// A standard's record: its id.
    Standard(&'p str),
    /// An adoption: the organisation that uses something, and the entry.
    Adoption(&'p str, &'p str),
    /// A plan: the organisation, and its id there.
    Plan(&'p str, &'p str),
    /// An assessment: the organisation that assessed, and its id there.
    Assessment(&'p str, &'p str),
    /// The portal's words.
    Vocabulary,
    /// None of these; says where it could go.
    Misplaced(String),
}

impl<'p> ContentPath<'p> {
    /// Reads a path such as `content/needs/take-payments.toml`.
    pub fn of(path: &'p str) -> Self {
        let inside = path.strip_prefix("content/").unwrap_or(path);
        let (folder, name) = inside.split_once('/').unwrap_or(("", inside));
        match folder {
            "" if name == "vocabulary.toml" => Self::Vocabulary,
            "" | "guidance" if has_extension(name, "md") => Self::Page,
            "organisations" => {
                record(name).map_or_else(|| record_wanted(folder), Self::Organisation)
            }
            "needs" => record(name).map_or_else(|| record_wanted(folder), Self::Need),
            "standards" => record(name).map_or_else(|| record_wanted(folder), Self::Standard),
            "adoptions" | "plans" | "assessments" => said_by(folder, name),
            "catalogue" => catalogue(name),
            "" | "guidance" if has_extension(name, "toml") => {
                Self::Misplaced(RECORD_FOLDERS.to_owned())
            }
            "" | "guidance" => Self::Misplaced(
                "a page ends in `.md`; pictures and other files go in `assets/`".to_owned(),
            ),
            other => Self::Misplaced(did_you_mean(other, FOLDERS, || {
                format!("pages go in `content/guidance/`; {RECORD_FOLDERS}")
            })),
        }
    }

    /// What sort of record it is; `None` for what is no record.
    pub fn sort(&self) -> Option<Sort> {
        Some(match self {
            Self::Entry(kind, _) => Sort::Entry(*kind),
            Self::Organisation(_) => Sort::Organisation,
            Self::Need(_) => Sort::Need,
            Self::Standard(_) => Sort::Standard,
            Self::Adoption(..) => Sort::Adoption,
            Self::Plan(..) => Sort::Plan,
            Self::Assessment(..) => Sort::Assessment,
            Self::Vocabulary => Sort::Vocabulary,
            Self::Page | Self::Description(_) | Self::Misplaced(_) => return None,
        })
    }
}

/// The folders below `content/`.
const FOLDERS: [&str; 8] = [
    "guidance",
    "catalogue",
    "organisations",
    "needs",
    "standards",
    "adoptions",
    "plans",
    "assessments",
];

const RECORD_FOLDERS: &str = "records go in `content/catalogue/KIND/`, `content/organisations/`, \
    `content/needs/`, `content/standards/`, and in `content/adoptions/ORGANISATION/`, \
    `content/plans/ORGANISATION/` and `content/assessments/ORGANISATION/`; the words of the portal \
    are `content/vocabulary.toml`";

/// A record that an organisation says of itself, in a folder with the organisation's id.
fn said_by<'p>(folder: &str, name: &'p str) -> ContentPath<'p> {
    let parts = name.split_once('/').and_then(|(who, name)| Some((who, record(name)?)));
    match (folder, parts) {
        ("adoptions", Some((organisation, entry))) => ContentPath::Adoption(organisation, entry),
        ("plans", Some((organisation, id))) => ContentPath::Plan(organisation, id),
        (_, Some((organisation, id))) => ContentPath::Assessment(organisation, id),
        ("adoptions", None) => ContentPath::Misplaced(
            "an adoption is `content/adoptions/ORGANISATION/ENTRY.toml`".to_owned(),
        ),
        (_, None) => record_wanted(&format!("{folder}/ORGANISATION")),
    }
}

fn catalogue(name: &str) -> ContentPath<'_> {
    let Some((folder, name)) = name.split_once('/') else {
        return ContentPath::Misplaced(format!(
            "an entry goes in the folder of its kind: {}",
            Kind::WORDS.join(", ")
        ));
    };
    let Some(kind) = Kind::of(folder) else {
        let help = did_you_mean(folder, Kind::WORDS.iter().copied(), || {
            format!("the kinds are {}", Kind::WORDS.join(", "))
        });
        return ContentPath::Misplaced(help);
    };
    match (record(name), name.strip_suffix(".md")) {
        (Some(id), _) => ContentPath::Entry(kind, id),
        (None, Some(id)) if !id.contains('/') => ContentPath::Description(id),
        _ => record_wanted("catalogue/KIND"),
    }
}

fn record(name: &str) -> Option<&str> {
    name.strip_suffix(".toml").filter(|id| !id.contains('/'))
}

fn record_wanted(folder: &str) -> ContentPath<'static> {
    ContentPath::Misplaced(format!("a record is `content/{folder}/ID.toml`"))
}

fn has_extension(name: &str, extension: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|found| found == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_its_kind_and_id_from_its_path() {
        assert_eq!(
            ContentPath::of("content/catalogue/platform/govuk-notify.toml"),
            ContentPath::Entry(Kind::Platform, "govuk-notify")
        );
    }

    #[test]
    fn a_folder_of_no_kind_names_the_nearest_kind() {
        assert_eq!(
            ContentPath::of("content/catalogue/platfrom/notify.toml"),
            ContentPath::Misplaced("did you mean `platform`?".to_owned())
        );
    }

    #[test]
    fn a_record_does_not_lie_deeper() {
        assert_eq!(
            ContentPath::of("content/needs/more/pay.toml"),
            ContentPath::Misplaced("a record is `content/needs/ID.toml`".to_owned())
        );
    }
}
