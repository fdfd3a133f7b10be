//! Files that have no place: a folder of guidance without its page, a name in a reading order that
//! no page has, a description without its entry, a portal without a home page.

use std::collections::BTreeSet;

use crate::{
    diagnostic::Diagnostics,
    model::{
        Portal,
        navigation::{folder_above, name_in_section},
    },
    parse::path::ContentPath,
    rule::{MISPLACED_FILE, SECTION_INDEX, UNKNOWN_REFERENCE},
    suggest::did_you_mean,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    check_sections(portal, found);
    check_orders(portal, found);
    check_descriptions(portal, found);
}

fn check_sections(portal: &Portal<'_>, found: &mut Diagnostics) {
    let mut reported = BTreeSet::new();
    for page in &portal.pages {
        let Some(folder) = folder_above(page.path) else { continue };
        let index = format!("{folder}/index.md");
        if portal.sources.at(&index).is_none() && reported.insert(folder) {
            let message = format!("`{folder}` has no `index.md`");
            let help = format!("write `{index}`, with a title, a summary and an `order`");
            found.push(SECTION_INDEX.at(page.source.span(0..0), message).help(help));
        }
    }
}

fn check_orders(portal: &Portal<'_>, found: &mut Diagnostics) {
    for (number, page) in portal.pages.iter().enumerate() {
        let children = portal.navigation.children_of(number).iter();
        let names: Vec<_> =
            children.map(|&child| name_in_section(portal.pages[child].path)).collect();
        let is_there = |name: &str| {
            let folder = page.path.trim_end_matches("index.md");
            let of_page = portal.sources.at(&format!("{folder}{name}.md"));
            of_page.or_else(|| portal.sources.at(&format!("{folder}{name}/index.md"))).is_some()
        };
        for wanted in page.head.order.iter().filter(|wanted| !is_there(&wanted.name)) {
            let message = format!("this section has no page or folder `{}`", wanted.name);
            let help = did_you_mean(&wanted.name, names.iter().copied(), || {
                format!("it has {}", names.join(", "))
            });
            found.push(UNKNOWN_REFERENCE.at(wanted.span, message).help(help));
        }
    }
}

fn check_descriptions(portal: &Portal<'_>, found: &mut Diagnostics) {
    for (source, file) in portal.sources.files() {
        let ContentPath::Description(id) = ContentPath::of(&file.path) else { continue };
        let record = format!("{}.toml", file.path.trim_end_matches(".md"));
        if file.path.starts_with("content/") && portal.sources.at(&record).is_none() {
            let message = format!("`{}` describes an entry that is not there", file.path);
            let help = format!(
                "write its record, `{record}`, or give this file the name of an entry beside it; the id here is `{id}`"
            );
            found.push(MISPLACED_FILE.at(source.span(0..0), message).help(help));
        }
    }
}
