//! The reading order of the guidance: what follows what, and what lies in what.

use std::collections::BTreeMap;

use super::{Page, by_name};

/// Numbers into [`Portal::pages`](super::Portal::pages), as a tree and as a line.
#[derive(Debug, Default)]
pub struct Navigation {
    /// The pages and sections that lie directly in a section, in reading order.
    children: BTreeMap<usize, Vec<usize>>,
    /// The section that a page lies in.
    parent: BTreeMap<usize, usize>,
    /// Every page of guidance in reading order, the guidance's own page first.
    line: Vec<usize>,
    /// The place of each page in the line.
    place: BTreeMap<usize, usize>,
}

impl Navigation {
    /// Orders pages that stand by path.
    pub fn of(pages: &[Page<'_>]) -> Self {
        let mut navigation = Self::default();
        let sections: BTreeMap<&str, usize> = (0..)
            .zip(pages)
            .filter_map(|(number, page)| Some((page.path.strip_suffix("/index.md")?, number)))
            .collect();
        for (number, page) in pages.iter().enumerate() {
            if let Some(&section) = folder_above(page.path).and_then(|folder| sections.get(folder))
            {
                navigation.parent.insert(number, section);
                navigation.children.entry(section).or_default().push(number);
            }
        }
        for (&section, children) in &mut navigation.children {
            let order = &pages[section].head.order;
            children.sort_by_cached_key(|&child| {
                let name = name_in_section(pages[child].path);
                let place = order.iter().position(|wanted| wanted.name == name);
                (place.unwrap_or(order.len()), by_name(&pages[child].head.title, pages[child].path))
            });
        }
        if let Some(&top) = sections.get("content/guidance") {
            navigation.walk(top);
        }
        navigation
    }

    fn walk(&mut self, number: usize) {
        self.place.insert(number, self.line.len());
        self.line.push(number);
        for child in self.children_of(number).to_vec() {
            self.walk(child);
        }
    }

    /// The pages and sections that lie directly in a section; none for a page.
    pub fn children_of(&self, number: usize) -> &[usize] {
        self.children.get(&number).map_or(&[], Vec::as_slice)
    }

    /// The sections that a page lies in, the widest first.
    pub fn sections_above(&self, number: usize) -> Vec<usize> {
        let mut above: Vec<_> =
            std::iter::successors(self.parent.get(&number), |section| self.parent.get(section))
                .copied()
                .collect();
        above.reverse();
        above
    }

    /// The page before this one in the reading order; not the guidance's own page.
    pub fn previous(&self, number: usize) -> Option<usize> {
        let place = *self.place.get(&number)?;
        place.checked_sub(1).filter(|&before| before > 0).map(|before| self.line[before])
    }

    /// The page after this one in the reading order.
    pub fn next(&self, number: usize) -> Option<usize> {
        let place = *self.place.get(&number)?;
        self.line.get(place + 1).copied()
    }
}

/// The folder whose `index.md` is the section of a page.
pub(crate) fn folder_above(path: &str) -> Option<&str> {
    let inside = path.strip_suffix("/index.md").unwrap_or(path);
    let folder = inside.rsplit_once('/')?.0;
    folder.starts_with("content/guidance").then_some(folder)
}

/// What a section's `order` calls a page or a folder.
fn name_in_section(path: &str) -> &str {
    let inside =
        path.strip_suffix("/index.md").or_else(|| path.strip_suffix(".md")).unwrap_or(path);
    inside.rsplit('/').next().unwrap_or(inside)
}
