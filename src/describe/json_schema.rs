//! The JSON Schema (2020-12) of a sort of record, for editors that complete and validate. It judges a
//! file alone: what needs a second file, such as whether an id leads anywhere, is for `check`.

use std::collections::BTreeMap;

use super::{ordered::Json, sentence, title};
use crate::parse::{
    record::{AUDIENCES, Lifecycle, Sort},
    shape::{FieldShape, RecordShape, Shape},
};

const SLUG: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
const LANGUAGE: &str = "^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*$";
const WEB_ADDRESS: &str = r"^https?://\S+$";
const EMAIL: &str = r"^[A-Za-z0-9.+_'-]+@([A-Za-z0-9-]+\.)+[A-Za-z0-9-]+$";
const PERIOD: &str = "^[1-9][0-9]{0,3} (day|week|month|year)s?$";
/// One line with something on it, without backticks.
const LINE: &str = r"^[^\x00-\x1f\x7f-\x9f`]*[^\x00-\x1f\x7f-\x9f`\s][^\x00-\x1f\x7f-\x9f`]*$";
/// Signs of Markdown and of HTML.
const MARKUP: &str = r"\*\*|\]\(|</|<br|\\n";

/// The schema of a sort of record, as text.
pub fn schema(sort: Sort) -> String {
    let mut definitions = Definitions::default();
    let fields: Vec<_> = sort.fields().collect();
    let mut schema = Json::object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", title(sort).into()),
        ("description", sort.about().into()),
        ("type", "object".into()),
        // Tombi then sorts fields as `fmt` does.
        ("x-tombi-table-keys-order", "schema".into()),
        ("properties", definitions.properties(&fields)),
        ("required", required(&fields)),
        ("additionalProperties", Json::Boolean(false)),
    ]);
    if !sort.one_of().is_empty() {
        schema = schema.with("anyOf", one_of(sort.one_of()));
    }
    if matches!(sort, Sort::Entry(_)) {
        schema = retired(schema);
    }
    let schema = schema.with("$defs", Json::Object(definitions.made.into_iter().collect()));
    format!("{schema}\n")
}

/// A retired entry says why, or what replaced it.
fn retired(schema: Json) -> Json {
    let is_retired =
        having("lifecycle", Json::object([("const", Lifecycle::Retired.word().into())]));
    let not_empty = Json::object([("type", "array".into()), ("minItems", Json::Number(1))]);
    let replaced = having("replaced_by", not_empty);
    let explained = having("reason", Json::object([]));
    let either = Json::object([
        ("anyOf", Json::List(vec![explained, replaced])),
        ("additionalProperties", Json::Boolean(true)),
    ]);
    schema.with("if", is_retired).with("then", either)
}

/// A table with that key and that value, whatever else.
fn having(key: &str, value: Json) -> Json {
    Json::object([
        ("properties", Json::object([(key, value)])),
        ("required", Json::words([key])),
        // Without it, Tombi takes every other key for a slip.
        ("additionalProperties", Json::Boolean(true)),
    ])
}

fn required<'f>(fields: impl IntoIterator<Item = &'f &'f FieldShape>) -> Json {
    Json::words(fields.into_iter().filter(|field| field.required).map(|field| field.name))
}

/// Any of these keys.
fn one_of(keys: &[&str]) -> Json {
    let with = |key: &&str| Json::object([("required", Json::words([*key]))]);
    Json::List(keys.iter().map(with).collect())
}

/// The forms and tables that the fields share.
#[derive(Default)]
struct Definitions {
    made: BTreeMap<String, Json>,
}

impl Definitions {
    fn properties(&mut self, fields: &[&FieldShape]) -> Json {
        let properties = fields.iter().map(|field| {
            let meaning = sentence(field.what) + ".";
            let described = Json::object([("description", meaning.into())]);
            (field.name.to_owned(), described.and(self.form(&field.shape)))
        });
        Json::Object(properties.collect())
    }

    /// The schema of a value: always an object.
    fn form(&mut self, shape: &Shape) -> Json {
        match *shape {
            Shape::Text(most) => self.text(most),
            Shape::Slug | Shape::Id(_) => self.pattern("slug", SLUG),
            Shape::Audience => {
                self.pattern("slug", SLUG).with("examples", Json::words(AUDIENCES.iter().copied()))
            }
            Shape::Words(words) => Json::object([("enum", Json::words(words.iter().copied()))]),
            Shape::Day => self.share("date", |_| string().with("format", "date".into())),
            Shape::Period => self.pattern("period", PERIOD),
            Shape::WebAddress => self.share("web-address", |_| {
                string().with("format", "uri".into()).with("pattern", WEB_ADDRESS.into())
            }),
            Shape::Email => self.pattern("email", EMAIL),
            Shape::Licence(words) => {
                let examples = ["MIT", "Apache-2.0", "OGL-UK-3.0"].iter().chain(words).copied();
                self.share("licence", |_| string().with("examples", Json::words(examples)))
            }
            Shape::Language => self.pattern("language", LANGUAGE),
            Shape::Boolean => Json::object([("type", "boolean".into())]),
            Shape::Count => {
                Json::object([("type", "integer".into()), ("minimum", Json::Number(0))])
            }
            Shape::Special(_) => string(),
            Shape::List(item) => self.list(item),
            Shape::OneOrMore(item) => self.list(item).with("minItems", Json::Number(1)),
            Shape::Table(record) => self.table(record),
            Shape::TableWithOneOf(record, keys) => self.table(record).with("anyOf", one_of(keys)),
            Shape::Either(one, other) => {
                Json::object([("anyOf", Json::List(vec![self.form(one), self.form(other)]))])
            }
            Shape::Unknown => Json::object([("const", "unknown".into())]),
        }
    }

    /// A form that is defined once and referred to by its name.
    fn share(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Json) -> Json {
        if !self.made.contains_key(name) {
            let definition = make(self);
            self.made.insert(name.to_owned(), definition);
        }
        Json::object([("$ref", format!("#/$defs/{name}").into())])
    }

    fn pattern(&mut self, name: &str, pattern: &str) -> Json {
        self.share(name, |_| string().with("pattern", pattern.into()))
    }

    /// Text, or a table with a text for each language.
    fn text(&mut self, most: usize) -> Json {
        self.share(&format!("text-{most}"), |all| {
            let plain = all.share(&format!("line-{most}"), |_| {
                string()
                    .with("maxLength", Json::Number(most))
                    .with("pattern", LINE.into())
                    .with("not", Json::object([("pattern", MARKUP.into())]))
            });
            let by_language = Json::object([
                ("type", "object".into()),
                ("description", "The text in each language, by the language's code.".into()),
                ("patternProperties", Json::object([(LANGUAGE, plain.clone())])),
                ("additionalProperties", Json::Boolean(false)),
                ("minProperties", Json::Number(1)),
            ]);
            Json::object([("anyOf", Json::List(vec![plain, by_language]))])
        })
    }

    fn list(&mut self, item: &Shape) -> Json {
        Json::object([("type", "array".into()), ("items", self.form(item))])
    }

    fn table(&mut self, record: &RecordShape) -> Json {
        let fields: Vec<_> = record.fields.iter().collect();
        self.share(&hyphenated(record.name), |all| {
            Json::object([
                ("type", "object".into()),
                ("description", record.about.into()),
                ("x-tombi-table-keys-order", "schema".into()),
                ("properties", all.properties(&fields)),
                ("required", required(&fields)),
                ("additionalProperties", Json::Boolean(false)),
            ])
        })
    }
}

fn string() -> Json {
    Json::object([("type", "string".into())])
}

/// `ContactDetails` as `contact-details`.
fn hyphenated(name: &str) -> String {
    let hyphened = name.chars().enumerate().flat_map(|(number, letter)| {
        let hyphen = (number > 0 && letter.is_uppercase()).then_some('-');
        hyphen.into_iter().chain(letter.to_lowercase())
    });
    hyphened.collect()
}
