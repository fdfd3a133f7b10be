//! Where text came from: the files that `discover` read, and places in them.

/// The file that makes a folder a portal.
pub const SETTINGS: &str = "portal.toml";

/// One file among [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(usize);

/// A stretch of an author's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte, from the start of [`SourceFile::text`].
    pub start: usize,
    /// The byte after the last; equal to `start` for a place between two bytes.
    pub end: usize,
}

/// A file as text, read once.
#[derive(Debug)]
pub struct SourceFile {
    /// From the portal's root, with `/` between parts: `content/guidance/index.md`.
    pub path: String,
    /// Valid UTF-8 without a byte order mark, every line ended by `\n` alone.
    pub text: String,
    /// Whether a finding already says that this cannot be used; later stages pass it over.
    pub spoilt: bool,
    /// First byte of each line.
    line_starts: Vec<usize>,
}

/// Every text that a portal is made from, in path order.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    assets: Vec<AssetFile>,
}

/// A file that is published as it is.
#[derive(Debug)]
pub struct AssetFile {
    /// From the portal's root, with `/` between parts: `assets/plan.svg`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A place as people say it; both count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl Sources {
    /// Adds a text file; files are added in path order.
    pub fn add(&mut self, path: String, text: String) -> SourceId {
        let id = SourceId(self.files.len());
        let after_newlines = text.match_indices('\n').map(|(newline, _)| newline + 1);
        let line_starts = std::iter::once(0).chain(after_newlines).collect();
        self.files.push(SourceFile { path, text, spoilt: false, line_starts });
        id
    }

    /// The same files and one more, all with ids of their own: those of before no longer hold.
    #[must_use]
    pub fn with(mut self, path: String, text: String) -> Self {
        let mut more = Self { files: Vec::new(), assets: self.assets };
        let after = self.files.split_off(self.files.partition_point(|file| file.path < path));
        more.files = self.files;
        more.add(path, text);
        more.files.extend(after);
        more
    }

    /// Adds a file that cannot be used, with what can be shown of it in a finding.
    pub fn add_spoilt(&mut self, path: String, text: String) -> SourceId {
        let id = self.add(path, text);
        self.files[id.0].spoilt = true;
        id
    }

    /// Adds a file that is published as it is.
    pub fn add_asset(&mut self, path: String, bytes: Vec<u8>) {
        self.assets.push(AssetFile { path, bytes });
    }

    /// The file behind an id.
    pub fn file(&self, id: SourceId) -> &SourceFile {
        &self.files[id.0]
    }

    /// Every text file with its id, in path order.
    pub fn files(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        (0..).map(SourceId).zip(&self.files)
    }

    /// The text files whose paths begin so, in path order.
    pub fn below<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s SourceFile> {
        let first = self.files.partition_point(|file| file.path.as_str() < folder);
        self.files[first..].iter().take_while(move |file| file.path.starts_with(folder))
    }

    /// The text file at a path.
    pub fn at(&self, path: &str) -> Option<(SourceId, &SourceFile)> {
        let number = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((SourceId(number), &self.files[number]))
    }

    /// Every file that is published as it is, in path order.
    pub fn assets(&self) -> &[AssetFile] {
        &self.assets
    }

    /// Line and column of the first byte of a span.
    pub fn place(&self, span: Span) -> Place {
        let file = self.file(span.source);
        let at = file.text.floor_char_boundary(span.start);
        let line = file.line_of(at);
        let column = file.text[file.line_starts[line - 1]..at].chars().count() + 1;
        Place { line, column }
    }
}

impl SourceFile {
    /// The number of the line that a byte is in, from 1.
    pub fn line_of(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }
}

impl SourceId {
    /// The stretch from `range.start` to `range.end` of this file.
    pub fn span(self, range: std::ops::Range<usize>) -> Span {
        Span { source: self, start: range.start, end: range.end }
    }
}
