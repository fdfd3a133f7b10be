//! Source path to address: a pure function, so that a link can be resolved before anything is
//! rendered.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::atlas;
use crate::{parse::path::ContentPath, slug::slugify, source::Sources};

/// Where everything is published, and how to find it from a link.
#[derive(Debug, Default)]
pub struct Routes {
    by_path: BTreeMap<String, String>,
    drafts: BTreeSet<String>,
}

/// Where a link inside the portal leads.
#[derive(Debug, PartialEq, Eq)]
pub struct Target<'r> {
    /// The file that it names.
    pub path: &'r str,
    /// The address of what is made from that file.
    pub address: &'r str,
    /// What stands after `#`; empty for the top.
    pub anchor: String,
}

/// Why a link leads nowhere.
#[derive(Debug, PartialEq, Eq)]
pub enum Lost {
    /// There is no such file; the path that was looked for.
    NoFile(String),
    /// The file is a draft and drafts are left out.
    Draft(String),
    /// The path leaves `content/` and `assets/`.
    Outside,
}

/// The address of what is made from a file; `None` for what is no page and no picture.
pub fn address(path: &str) -> Option<String> {
    if path.starts_with("assets/") {
        return Some(path.to_owned());
    }
    let inside = path.strip_prefix("content/")?;
    match ContentPath::of(path) {
        ContentPath::Page => Some(page_address(inside.strip_suffix(".md")?)),
        ContentPath::Entry(_, id) | ContentPath::Description(id) => Some(atlas::of_entry(id)),
        ContentPath::Organisation(id) => Some(atlas::of_organisation(id)),
        ContentPath::Need(id) => Some(atlas::of_need(id)),
        ContentPath::Standard(id) => Some(atlas::of_standard(id)),
        ContentPath::Adoption(_, entry) => Some(atlas::of_entry(entry)),
        ContentPath::Plan(..) => Some(atlas::PLANS.to_owned()),
        ContentPath::Assessment(..) | ContentPath::Vocabulary | ContentPath::Misplaced(_) => None,
    }
}

fn page_address(name: &str) -> String {
    match name.strip_suffix("index") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => format!("{name}/"),
    }
}

/// What leads from an address to the root: `./` from the root itself, `../` from `guidance/`.
pub fn root_from(address: &str) -> String {
    match address.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

impl Routes {
    /// The routes of every file but the drafts that are left out.
    pub fn of(sources: &Sources, drafts: BTreeSet<String>) -> Self {
        let texts = sources.files().map(|(_, file)| file.path.as_str());
        let assets = sources.assets().iter().map(|asset| asset.path.as_str());
        let by_path = texts
            .chain(assets)
            .filter(|path| !drafts.contains(*path))
            .filter_map(|path| Some((path.to_owned(), address(path)?)))
            .collect();
        Self { by_path, drafts }
    }

    /// The address of what is made from a file.
    pub fn address_of(&self, path: &str) -> Option<&str> {
        self.by_path.get(path).map(String::as_str)
    }

    /// Finds what a link names, from the file that it stands in.
    ///
    /// # Errors
    /// Why it leads nowhere.
    pub fn resolve(&self, from: &str, destination: &str) -> Result<Target<'_>, Lost> {
        let decoded = percent_decode_str(destination).decode_utf8_lossy();
        let (file, anchor) = decoded.split_once('#').unwrap_or((&decoded, ""));
        let path = if file.is_empty() { from.to_owned() } else { join(from, file)? };
        if self.drafts.contains(&path) {
            return Err(Lost::Draft(path));
        }
        match self.by_path.get_key_value(&path) {
            Some((path, address)) => Ok(Target { path, address, anchor: anchor.to_owned() }),
            None => Err(Lost::NoFile(path)),
        }
    }

    /// How many files have an address.
    pub fn count(&self) -> usize {
        self.by_path.len()
    }

    /// The file that was probably meant by one that is not there: the one published at that address,
    /// or one of nearly that name.
    pub fn nearest(&self, missing: &str) -> Option<&str> {
        let paths = || self.by_path.keys().filter(|path| !is_description(path));
        let address = missing.strip_prefix("content/").unwrap_or(missing).trim_end_matches('/');
        let published = |path: &&String| self.by_path[*path].trim_end_matches('/') == address;
        if let Some(path) = paths().find(published) {
            return Some(path);
        }
        let wanted = slugify(file_stem(missing));
        if wanted.is_empty() || wanted == "index" {
            return None;
        }
        let stem = crate::suggest::nearest(&wanted, paths().map(|path| file_stem(path)))?;
        paths().find(|path| file_stem(path) == stem).map(String::as_str)
    }
}

/// The path that a link names: `/` begins at `content/` (or `assets/`), everything else at the
/// folder of the file that the link stands in.
fn join(from: &str, file: &str) -> Result<String, Lost> {
    let mut parts: Vec<&str> = match file.strip_prefix('/') {
        Some(rest) if rest.starts_with("assets/") => Vec::new(),
        Some(_) => vec!["content"],
        None => {
            from.split('/').collect::<Vec<_>>().split_last().map_or(vec![], |(_, up)| up.to_vec())
        }
    };
    for part in file.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().ok_or(Lost::Outside)?;
            }
            part => parts.push(part),
        }
    }
    match parts.first() {
        Some(&"content" | &"assets") => Ok(parts.join("/")),
        _ => Err(Lost::Outside),
    }
}

/// A path as a link from another file's folder.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let from: Vec<_> = from.split('/').collect();
    let to: Vec<_> = to.split('/').collect();
    let folders = from.len() - 1;
    let same = from[..folders].iter().zip(&to).take_while(|(from, to)| from == to).count();
    format!("{}{}", "../".repeat(folders - same), to[same..].join("/"))
}

/// A record is linked by its `.toml`.
fn is_description(path: &str) -> bool {
    matches!(ContentPath::of(path), ContentPath::Description(_))
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(address(path).as_deref(), Some(expected));
    }

    #[test]
    fn the_home_page_is_at_the_root() {
        check("content/index.md", "");
    }

    #[test]
    fn a_page_lives_in_a_folder_of_its_own() {
        check("content/guidance/plan/why.md", "guidance/plan/why/");
        check("content/about.md", "about/");
    }

    #[test]
    fn a_section_lives_at_the_folder_of_its_index() {
        check("content/guidance/plan/index.md", "guidance/plan/");
    }

    #[test]
    fn the_kind_of_an_entry_is_not_in_its_address() {
        check("content/catalogue/platform/govuk-notify.toml", "catalogue/govuk-notify/");
        check("content/catalogue/platform/govuk-notify.md", "catalogue/govuk-notify/");
    }

    #[test]
    fn a_link_counts_from_the_folder_of_its_file() {
        let join = |file| join("content/guidance/plan/why.md", file);
        assert_eq!(join("../share/open.md"), Ok("content/guidance/share/open.md".to_owned()));
        assert_eq!(join("/guidance/index.md"), Ok("content/guidance/index.md".to_owned()));
        assert_eq!(join("/assets/plan.svg"), Ok("assets/plan.svg".to_owned()));
        assert_eq!(join("../../../Cargo.toml"), Err(Lost::Outside));
        assert_eq!(join("../../../../x"), Err(Lost::Outside));
    }

    #[test]
    fn the_way_to_the_root_depends_on_the_depth() {
        assert_eq!(root_from(""), "./");
        assert_eq!(root_from("404.html"), "./");
        assert_eq!(root_from("guidance/plan/"), "../../");
        assert_eq!(root_from("catalogue/x/entry.json"), "../../");
    }

    #[test]
    fn a_path_is_shown_as_its_author_would_write_it() {
        let from = "content/guidance/plan/why.md";
        assert_eq!(relative(from, "content/guidance/plan/before.md"), "before.md");
        assert_eq!(relative(from, "content/catalogue/api/x.toml"), "../../catalogue/api/x.toml");
    }
}
