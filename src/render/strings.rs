//! The words that a theme shows, and the two filters that fill them.

use jiff::civil::Date;
use tera::{Kwargs, State, TeraResult, Value};

use super::{body::Words, view::Day};

/// A theme's words: `strings/LANGUAGE.toml` for templates, `strings/LANGUAGE-records.toml` for the
/// words of records.
#[derive(Debug)]
pub(crate) struct Strings {
    table: toml::Table,
}

impl Strings {
    /// Lays tables over each other; where two have a key, the later one wins.
    pub(crate) fn of(tables: impl IntoIterator<Item = toml::Table>) -> Self {
        let mut all = toml::Table::new();
        for table in tables {
            lay_over(&mut all, table);
        }
        Self { table: all }
    }

    /// Everything, as templates see it under `t`.
    pub(crate) fn value(&self) -> Value {
        Value::from_serializable(&self.table)
    }

    /// The label of a word of a record: `label("lifecycle", "live")`. The word itself where the
    /// theme has no label.
    pub(crate) fn label(&self, group: &str, word: &str) -> String {
        let labels = self.table.get("labels").and_then(|labels| labels.get(group));
        let label = labels.and_then(|labels| labels.get(word)).and_then(toml::Value::as_str);
        label.unwrap_or(word).to_owned()
    }

    /// Gives words of a record a label of the portal's own.
    pub(crate) fn add_labels<'w>(
        &mut self,
        group: &str,
        labels: impl IntoIterator<Item = (&'w str, &'w str)>,
    ) {
        let labels = labels.into_iter();
        let labels: toml::Table =
            labels.map(|(word, label)| (word.to_owned(), label.into())).collect();
        let group = toml::Table::from_iter([(group.to_owned(), labels.into())]);
        lay_over(&mut self.table, toml::Table::from_iter([("labels".to_owned(), group.into())]));
    }

    /// The label of a tag: that of the vocabulary, else its words.
    pub(crate) fn tag(&self, tag: &str) -> String {
        match self.label("tag", tag) {
            label if label == tag => tag.replace('-', " "),
            label => label,
        }
    }

    /// A text of the theme; its key where the theme has none.
    pub(crate) fn text(&self, key: &str) -> String {
        self.table.get(key).and_then(toml::Value::as_str).unwrap_or(key).to_owned()
    }

    /// The words that bodies show.
    ///
    /// # Errors
    /// If one of them is not a text.
    pub(crate) fn body(&self) -> Result<Words, toml::de::Error> {
        self.table.get("body").map_or_else(|| Ok(Words::default()), |body| body.clone().try_into())
    }

    /// A text with a title in it.
    pub(crate) fn with_title(&self, key: &str, title: &str) -> String {
        self.text(key).replace("{title}", title)
    }

    /// A page of a list by its number.
    pub(crate) fn page(&self, number: usize) -> String {
        self.text("page_of_list").replace("{n}", &number.to_string())
    }

    /// A day in words.
    pub(crate) fn day(&self, date: Date) -> Day {
        let (day, month, year) = (date.day(), self.month(date), date.year());
        Day { iso: date.to_string(), text: format!("{day} {month} {year}") }
    }

    /// A month in words: "July 2023".
    pub(crate) fn month_and_year(&self, date: Date) -> String {
        format!("{} {}", self.month(date), date.year())
    }

    /// A quarter of a year in words: "July to September 2027".
    pub(crate) fn quarter(&self, year: i16, quarter: i8) -> String {
        let month = |number| Date::new(year, number, 1).map(|date| self.month(date));
        let [first, last] =
            [month(quarter * 3 - 2), month(quarter * 3)].map(Result::unwrap_or_default);
        let text = self.text("quarter").replace("{first}", &first).replace("{last}", &last);
        text.replace("{year}", &year.to_string())
    }

    fn month(&self, date: Date) -> String {
        let months = self.table.get("months").and_then(toml::Value::as_array);
        let place = usize::from(date.month().unsigned_abs()) - 1;
        let name = months.and_then(|months| months.get(place)).and_then(toml::Value::as_str);
        name.map_or_else(|| date.month().to_string(), ToOwned::to_owned)
    }
}

fn lay_over(under: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(toml::Value::Table(under)), toml::Value::Table(over)) => lay_over(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

/// `{{ t.kept_by | fill(maintainer="…") }}`: puts values for the names in braces.
#[expect(clippy::needless_pass_by_value, reason = "a filter of Tera has this form")]
pub(crate) fn fill(text: &str, arguments: Kwargs, _: &State<'_>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = arguments.iter().find(|(key, _)| key.as_str() == Some(name))?;
            Some((value.to_string(), after))
        });
        match value {
            Some((value, after)) => {
                filled.push_str(&value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

/// `{{ t.entries | count(n=3) }}`: the text for one or for another number, with the number in it.
#[expect(clippy::needless_pass_by_value, reason = "a filter of Tera has this form")]
pub(crate) fn count(texts: Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let number: u64 = arguments.must_get("n")?;
    let form = if number == 1 { "one" } else { "other" };
    let text = texts
        .as_map()
        .and_then(|texts| texts.get(&tera::value::Key::from(form)))
        .and_then(Value::as_str);
    match text {
        Some(text) => Ok(text.replace("{n}", &number.to_string())),
        None => Err(tera::Error::message(format!(
            "a counted text needs `one` and `other`, and this has no `{form}`"
        ))),
    }
}
