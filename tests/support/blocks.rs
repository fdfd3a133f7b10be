//! Cases written as Markdown: headings name them, fenced blocks hold what goes in and what comes out.

/// A fenced block of a Markdown file.
#[derive(Debug)]
pub(crate) struct Block {
    /// The line of its first fence, from 1.
    pub(crate) line: usize,
    /// What stands after the first fence.
    pub(crate) info: String,
    /// What stands between the fences; empty, or ended by a line end.
    pub(crate) text: String,
}

/// A part of a Markdown file that begins with a heading of level two.
#[derive(Debug)]
pub(crate) struct Section {
    /// The words of the heading; empty for what stands above the first.
    pub(crate) title: String,
    /// Its fenced blocks.
    pub(crate) blocks: Vec<Block>,
}

/// Every fenced block, in order. A longer fence holds shorter ones, as in Markdown itself.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    sections(text).into_iter().flat_map(|section| section.blocks).collect()
}

/// The file cut at its headings of level two; the first section is what stands above them.
pub(crate) fn sections(text: &str) -> Vec<Section> {
    let mut sections = vec![Section { title: String::new(), blocks: Vec::new() }];
    let mut lines = text.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            sections.push(Section { title: title.to_owned(), blocks: Vec::new() });
        }
        let info = line.trim_start_matches('`');
        let fence = &line[..line.len() - info.len()];
        if fence.len() < 3 {
            continue;
        }
        let inside = lines.by_ref().map(|(line, _)| line).take_while(|line| *line != fence);
        let text = inside.flat_map(|line| [line, "\n"]).collect();
        let block = Block { line: number, info: info.to_owned(), text };
        sections.last_mut().expect("it begins with one").blocks.push(block);
    }
    sections
}
