//! Files that have no place: a folder of guidance without its page, a name in a reading order that
//! no page has, a description without its entry, a portal without a home page.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{Page, Portal, navigation::folder_above, routes::Lost},
    parse::path::ContentPath,
    rule::{MISPLACED_FILE, SECTION_INDEX, UNKNOWN_KEY, UNKNOWN_REFERENCE, VALUE},
    source::{SETTINGS, SourceId},
    suggest::did_you_mean,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    check_sections(portal, found);
    check_orders(portal, found);
    check_descriptions(portal, found);
}

fn check_sections(portal: &Portal<'_>, found: &mut Diagnostics) {
    let settings = portal.sources.at(SETTINGS).map(|(source, _)| source);
    let home = settings.map(|near| ("content/index.md".to_owned(), near));
    let published = portal.pages.iter().filter(|page| !page.head.is_draft());
    let above = published.flat_map(|page| {
        let index = |path: &String| Some(format!("{}/index.md", folder_above(path)?));
        std::iter::successors(index(&page.path.to_owned()), index).map(|index| (index, page.source))
    });
    let mut reported = BTreeSet::new();
    for (index, near) in home.into_iter().chain(above) {
        if portal.page(&index).is_none() && reported.insert(index.clone()) {
            found.extend(missing_index(portal, &index, near));
        }
    }
}

/// Why a folder's page is not there; nothing if it is, but cannot be read.
fn missing_index(portal: &Portal<'_>, index: &str, near: SourceId) -> Option<Diagnostic> {
    let folder = index.trim_end_matches("/index.md");
    match portal.routes.resolve(index, "") {
        Ok(_) => None,
        Err(Lost::Draft(_)) if index == "content/index.md" => {
            let message = "the home page, `content/index.md`, is a draft";
            Some(
                SECTION_INDEX
                    .at(near.span(0..0), message)
                    .help("publish it, or build with `--drafts`"),
            )
        }
        Err(Lost::Draft(_)) => {
            let message = format!("`{index}` is a draft, and this page lies in its section");
            let help = "publish the section's page, or make this one a draft too";
            Some(SECTION_INDEX.at(near.span(0..0), message).help(help))
        }
        Err(_) => {
            let message = format!("`{folder}` has no `index.md`");
            let help = format!("write `{index}`, with a title and a summary");
            Some(SECTION_INDEX.at(near.span(0..0), message).help(help))
        }
    }
}

fn check_orders(portal: &Portal<'_>, found: &mut Diagnostics) {
    for page in portal.pages.iter().filter(|page| !page.head.order.is_empty()) {
        let folder = page.path.strip_suffix("index.md");
        let Some(folder) = folder.filter(|folder| folder.starts_with("content/guidance/")) else {
            let message = "only the page of a section has an order";
            let finding = UNKNOWN_KEY.at(page.head.order[0].span, message);
            found.push(
                finding.help("write it in the `index.md` of a folder of guidance, or take it away"),
            );
            continue;
        };
        check_order(portal, page, folder, found);
    }
}

fn check_order(portal: &Portal<'_>, page: &Page<'_>, folder: &str, found: &mut Diagnostics) {
    let names: BTreeSet<_> = portal
        .sources
        .below(folder)
        .filter_map(|file| file.path.strip_prefix(folder))
        .filter(|inside| *inside != "index.md")
        .map(|inside| inside.split('/').next().unwrap_or(inside).trim_end_matches(".md"))
        .collect();
    let mut seen = BTreeSet::new();
    for wanted in &page.head.order {
        if !names.contains(wanted.name.as_str()) {
            let message = format!("this section has no page or folder `{}`", wanted.name);
            let known = || names.iter().copied().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(&wanted.name, names.iter().copied(), || match names.len() {
                0 => "it has no pages yet".to_owned(),
                _ => format!("it has {}", known()),
            });
            found.push(UNKNOWN_REFERENCE.at(wanted.span, message).help(help));
        } else if !seen.insert(wanted.name.as_str()) {
            let message = format!("`{}` stands in this order twice", wanted.name);
            found.push(VALUE.at(wanted.span, message).help("keep one of the two"));
        }
    }
}

fn check_descriptions(portal: &Portal<'_>, found: &mut Diagnostics) {
    for (source, file) in portal.sources.files() {
        let ContentPath::Description(_) = ContentPath::of(&file.path) else { continue };
        let record = format!("{}.toml", file.path.trim_end_matches(".md"));
        if file.path.starts_with("content/") && portal.sources.at(&record).is_none() {
            let message = format!("`{}` describes an entry that is not there", file.path);
            let help = format!(
                "write its record, `{record}`, or give this file the name of an entry beside it"
            );
            found.push(MISPLACED_FILE.at(source.span(0..0), message).help(help));
        }
    }
}
