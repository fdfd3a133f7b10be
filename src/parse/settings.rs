//! `portal.toml`: what the maintainer says about the portal.

use url::Url;

use super::{
    record::{Notice, record},
    shape::Shape,
    table::{Fields, Node, Origin},
    toml_document,
    value::{LanguageCode, Line, Name, Reference, SourceLink, Summary, Value, WebAddress, mailbox},
};
use crate::{
    diagnostic::Diagnostics,
    rule::VALUE,
    source::{SourceFile, SourceId},
};

record! {
    /// The settings of a portal, in the order of `docs/portal.md`.
    pub struct Settings {
        /// the portal's name
        title: required Name,
        /// what it is, in a sentence
        summary: required Summary,
        /// the language of its pages
        language: optional LanguageCode,
        /// the complete address that it is published at
        base_url: optional BaseUrl,
        /// the path that it is always served at
        served_at: optional ServedAt,
        /// the folder under `themes/`
        theme: optional Reference,
        /// how links to pages end
        links: optional Links,
        /// who keeps it
        maintainer: optional Line,
        /// where to write to them
        contact: optional ContactAddress,
        /// where to edit a file, with `{path}`
        edit_url: optional Template,
        /// where to report a problem, with `{title}`, `{path}` and `{url}`
        report_url: optional Template,
        /// the pages that tell how to take part
        guides: optional Guides,
        /// texts that are shown above every page until a day
        notices: list Notice,
    }
}

record! {
    /// Pages of guidance on what only an organisation itself can say.
    pub struct Guides {
        /// how to say that one uses something
        adoption: optional SourceLink,
        /// how to publish a plan
        plan: optional SourceLink,
    }
}

/// The language of a portal that names none.
pub const DEFAULT_LANGUAGE: &str = "en";

/// A complete address that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct BaseUrl(pub String);

/// A path that begins and ends with `/`.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ServedAt(pub String);

/// A web address or `mailto:` and an email address.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ContactAddress(pub String);

/// A web address with names in braces.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Template(pub String);

/// How links to pages end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub enum Links {
    /// In `/`, for a web server.
    Directory,
    /// In `index.html`, for pages that are opened from a disk.
    File,
}

/// Reads `portal.toml`.
pub fn parse(id: SourceId, file: &SourceFile, found: &mut Diagnostics) -> Option<Settings> {
    let origin = Origin { source: id, at: 0, language: DEFAULT_LANGUAGE };
    let document = toml_document::parse(&file.text, origin, found)?;
    let language = document.get_ref().get("language").and_then(|value| value.get_ref().as_str());
    let origin = Origin { language: language.unwrap_or(DEFAULT_LANGUAGE), ..origin };
    let mut fields = Fields::of_document(&document, origin, found);
    let settings = Settings::read_fields(&mut fields);
    if let Some((path, served_at)) = settings.as_ref().and_then(two_paths) {
        fields.report(|span| {
            let message = format!("`base_url` ends in `{path}`, and `served_at` is `{served_at}`");
            VALUE.at(span, message).help("make them agree, or leave `served_at` out")
        });
    }
    let edit_url = settings.as_ref().and_then(|settings| settings.edit_url.as_ref());
    if edit_url.is_some_and(|url| !url.0.contains("{path}")) {
        fields.report(|span| {
            let message = "`edit_url` has no `{path}`, so every page would lead to the same place";
            VALUE.at(span, message).help("write `{path}` where the path of a file goes")
        });
    }
    fields.finish();
    settings
}

impl Settings {
    /// The language of the portal's pages.
    pub fn language(&self) -> &str {
        self.language.as_deref().unwrap_or(DEFAULT_LANGUAGE)
    }
}

/// The path of the address and the path it is said to be served at, if they differ.
fn two_paths(settings: &Settings) -> Option<(String, String)> {
    let path = Url::parse(&settings.base_url.as_ref()?.0).ok()?.path().to_owned();
    let served_at = settings.served_at.as_ref()?.0.clone();
    (path != served_at).then_some((path, served_at))
}

impl BaseUrl {
    /// Reads an address; the last `/` may be missing.
    ///
    /// # Errors
    /// What is wrong with it, for the end of a sentence.
    pub fn of(text: &str) -> Result<Self, String> {
        WebAddress::of(text)?;
        if text.contains(['?', '#']) {
            return Err("it holds a `?` or a `#`".to_owned());
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }
}

impl Value for BaseUrl {
    const FORM: &str = "an address such as `\"https://reuse.department.gov.uk/\"`";
    const SHAPE: Shape = Shape::WebAddress;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        read_text(node, Self::FORM, found, Self::of)
    }
}

impl Value for ServedAt {
    const FORM: &str = "a path such as `\"/\"` or `\"/reuse/\"`";
    const SHAPE: Shape = Shape::Special("path");

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        read_text(node, Self::FORM, found, |text| {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.~/".contains(letter);
            let whole = text.starts_with('/') && text.ends_with('/') && !text.contains("//");
            if whole && text.chars().all(plain) {
                Ok(Self(text.to_owned()))
            } else {
                Err("it does not begin and end with one `/`".to_owned())
            }
        })
    }
}

impl Value for ContactAddress {
    const FORM: &str = "an address such as `\"mailto:team@department.gov.uk\"`";
    const SHAPE: Shape = Shape::Special("address, or `mailto:` and an email address");

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let read = read_text(node, Self::FORM, found, |text| {
            let mail = text.strip_prefix("mailto:").is_some_and(mailbox::is_email);
            if mail { Ok(()) } else { WebAddress::of(text).map(drop) }
                .map(|()| Self(text.to_owned()))
        });
        let mail = read.as_ref().and_then(|contact: &Self| contact.0.strip_prefix("mailto:"));
        found.extend(mail.and_then(|mail| mailbox::doubt(mail, node.span)));
        read
    }
}

impl Value for Template {
    const FORM: &str = "an address such as `\"https://host/edit/main/{path}\"`";
    const SHAPE: Shape = Shape::Special("address with names in braces");

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        read_text(node, Self::FORM, found, |text| {
            const NAMES: [&str; 3] = ["{path}", "{title}", "{url}"];
            let plain = NAMES.iter().fold(text.to_owned(), |text, name| text.replace(name, "x"));
            if plain.contains(['{', '}']) {
                return Err(format!("the names in braces are {}", NAMES.join(", ")));
            }
            WebAddress::of(&plain).map(|_| Self(text.to_owned()))
        })
    }
}

impl Value for Links {
    const FORM: &str = "`\"directory\"` or `\"file\"`";
    const SHAPE: Shape = Shape::Words(&["directory", "file"]);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let word = super::value::word(node, &["directory", "file"], found)?;
        Some(if word == "file" { Self::File } else { Self::Directory })
    }
}

/// Reads a text that `read` accepts, or reports why it does not.
fn read_text<T>(
    node: &Node<'_>,
    form: &str,
    found: &mut Diagnostics,
    read: impl FnOnce(&str) -> Result<T, String>,
) -> Option<T> {
    let Some(text) = node.value.as_str() else {
        return node.wrong_type(form, found);
    };
    match read(text) {
        Ok(value) => Some(value),
        Err(why) => {
            let message = format!("`{text}` cannot be used here: {why}");
            found.push(VALUE.at(node.span, message).help(format!("write {form}")));
            None
        }
    }
}
