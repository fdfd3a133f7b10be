//! A theme: templates compiled once, words, one style sheet, one script, pictures. The default theme
//! is part of the program; a portal's own theme replaces it file by file.

use std::{borrow::Cow, collections::BTreeMap};

use include_dir::{Dir, include_dir};
use tera::{Context, Tera};

use super::{
    assets::{Asset, fingerprinted},
    body::Words,
    error::Error,
    strings::{self, Strings},
};
use crate::{parse::settings::Settings, source::Sources};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// What keeps a theme from being used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A file in a folder that themes do not have.
    #[error(
        "nothing is made from `{path}`\nhelp: the folders of a theme are {folders}; what is published as it is goes in `images/` or in the portal's `assets/`"
    )]
    Stray {
        /// The file.
        path: String,
        /// The folders there are.
        folders: String,
    },
    /// A template that cannot be compiled, or one that is not there.
    #[error("the theme's templates cannot be used\n{0}")]
    Templates(String),
    /// A file of words that is not TOML.
    #[error("`{path}` is not TOML\n{report}")]
    Strings {
        /// Which.
        path: String,
        /// What is wrong, with the place.
        report: String,
    },
    /// No words in the portal's language.
    #[error(
        "the theme has no words for the language `{0}`\nhelp: add `strings/{0}.toml` to it, or set another `language` in portal.toml"
    )]
    Language(String),
}

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    tera: Tera,
    pub(super) strings: Strings,
    pub(super) words: Words,
    pub(super) style: Asset,
    pub(super) script: Option<Asset>,
    pub(super) images: Vec<Asset>,
}

/// The text files of a theme by their path in it.
type Files<'f> = BTreeMap<&'f str, Cow<'f, str>>;

impl Theme {
    /// Loads the theme that the settings name.
    ///
    /// # Errors
    /// If it does not exist, or a file of it is at fault.
    pub fn load(sources: &Sources, settings: &Settings) -> Result<Self, ThemeError> {
        let name = settings.theme.as_ref().map_or("default", |theme| theme.name.as_str());
        let prefix = format!("themes/{name}/");
        let files = files(sources, &prefix);
        let images = images(sources, &prefix);
        if let Some(path) = stray(sources, &prefix) {
            return Err(ThemeError::Stray { path: path.to_owned(), folders: FOLDERS.join(", ") });
        }
        let language = settings.language.as_deref().unwrap_or("en");
        let strings = words(&files, language)?;
        Ok(Self {
            tera: compile(&files)?,
            words: strings.body().map_err(|error| ThemeError::Strings {
                path: format!("{prefix}strings/{language}-records.toml, [body]"),
                report: error.to_string(),
            })?,
            strings,
            style: fingerprinted("portal", "css", joined(&files, "styles/", ".css").into_bytes()),
            script: match joined(&files, "scripts/", ".js") {
                script if script.is_empty() => None,
                script => Some(fingerprinted("portal", "js", script.into_bytes())),
            },
            images,
        })
    }

    /// Gives every template a value.
    pub(super) fn share(&mut self, name: &'static str, value: tera::Value) {
        self.tera.global_context().insert_value(name, value);
    }

    /// Renders one template; `page` says for which address.
    pub(super) fn render(
        &self,
        template: &str,
        context: &Context,
        page: &str,
    ) -> Result<String, Error> {
        self.tera.render(template, context).map_err(|error| Error::Template {
            page: page.to_owned(),
            template: template.to_owned(),
            report: error.to_string(),
        })
    }
}

/// The folders of a theme.
const FOLDERS: [&str; 6] =
    ["components/", "images/", "scripts/", "strings/", "styles/", "templates/"];

/// A file of a theme in a folder that nothing is read from. Beside the folders, a theme may hold what
/// people write for each other.
fn stray<'s>(sources: &'s Sources, prefix: &str) -> Option<&'s str> {
    let texts = sources.files().map(|(_, file)| file.path.as_str());
    let others = sources.assets().iter().map(|asset| asset.path.as_str());
    texts.chain(others).find(|path| {
        let inside = path.strip_prefix(prefix).filter(|inside| inside.contains('/'));
        inside.is_some_and(|inside| !FOLDERS.iter().any(|folder| inside.starts_with(folder)))
    })
}

/// The default theme's text files, with the portal's own in their place.
fn files<'f>(sources: &'f Sources, prefix: &str) -> Files<'f> {
    let mut files = Files::new();
    collect(&DEFAULT, &mut files);
    for (_, file) in sources.files() {
        if let Some(path) = file.path.strip_prefix(prefix) {
            files.insert(path, Cow::Borrowed(&file.text));
        }
    }
    files
}

fn collect<'f>(folder: &'f Dir<'_>, files: &mut Files<'f>) {
    for file in folder.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(path, Cow::Borrowed(text));
        }
    }
    for folder in folder.dirs() {
        collect(folder, files);
    }
}

fn images(sources: &Sources, prefix: &str) -> Vec<Asset> {
    let mut images = BTreeMap::new();
    let built_in = DEFAULT.get_dir("images").into_iter().flat_map(Dir::files);
    for file in built_in {
        let name = file.path().file_name().and_then(|name| name.to_str()).unwrap_or_default();
        images.insert(name.to_owned(), file.contents().to_vec());
    }
    for asset in sources.assets() {
        if let Some(name) =
            asset.path.strip_prefix(prefix).and_then(|path| path.strip_prefix("images/"))
        {
            images.insert(name.to_owned(), asset.bytes.clone());
        }
    }
    let asset = |(name, bytes)| Asset { path: format!("assets/{name}"), bytes };
    images.into_iter().map(asset).collect()
}

fn compile(files: &Files<'_>) -> Result<Tera, ThemeError> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml"]);
    tera.register_filter("fill", strings::fill);
    tera.register_filter("count", strings::count);
    let templates = files.iter().filter_map(|(path, text)| {
        let name = path
            .strip_prefix("templates/")
            .or_else(|| path.starts_with("components/").then_some(path));
        Some((name?, text.as_ref()))
    });
    tera.add_raw_templates(templates).map_err(|error| ThemeError::Templates(error.to_string()))?;
    Ok(tera)
}

fn words(files: &Files<'_>, language: &str) -> Result<Strings, ThemeError> {
    let paths = [format!("strings/{language}.toml"), format!("strings/{language}-records.toml")];
    let mut tables = Vec::new();
    for path in &paths {
        // The default theme lies under every other, so that a theme may replace one word alone.
        let built_in = DEFAULT.get_file(path).and_then(include_dir::File::contents_utf8);
        for text in built_in.into_iter().chain(files.get(path.as_str()).map(AsRef::as_ref)) {
            let table = text.parse::<toml::Table>();
            tables.push(table.map_err(|error| ThemeError::Strings {
                path: path.clone(),
                report: error.to_string(),
            })?);
        }
    }
    if tables.is_empty() {
        return Err(ThemeError::Language(language.to_owned()));
    }
    Ok(Strings::of(tables))
}

/// The files of a folder as one, in the order of their names.
fn joined(files: &Files<'_>, folder: &str, extension: &str) -> String {
    let parts =
        files.iter().filter(|(path, _)| path.starts_with(folder) && path.ends_with(extension));
    parts.flat_map(|(_, text)| [without_comments(text), "\n".to_owned()]).collect()
}

/// Style and script without their block comments, which are for those who read the source. No
/// string of a style sheet or script of ours may hold the two signs that begin one.
fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_do_not_reach_the_reader() {
        assert_eq!(without_comments("a { /* why */ }\n\n/* more\n */\nb {}\n"), "a {  }\nb {}");
    }
}
