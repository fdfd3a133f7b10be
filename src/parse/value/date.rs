//! Days and periods.

use std::fmt;

use jiff::{ToSpan, civil::Date};
use serde::{Serialize, Serializer};
use toml::de::DeValue;

use super::{Value, stand_in};
use crate::{
    diagnostic::Diagnostics,
    parse::{shape::Shape, table::Node},
    rule::{VALUE, WRONG_TYPE},
    source::Span,
};

/// A day that an author wrote, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// The author's text.
    pub span: Span,
}

/// When somebody last checked a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// On that day.
    On(Day),
    /// The record says that nobody knows.
    Unknown,
}

/// A length of time, such as "12 months".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    number: i16,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Value for Day {
    const FORM: &str = "a date such as `2026-11-01`";
    const SHAPE: Shape = Shape::Day;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        if stand_in::reported(node, found) {
            return None;
        }
        match node.value {
            DeValue::Datetime(moment) => day(moment, node, found),
            DeValue::String(text) => {
                quoted_day(text, node, found);
                None
            }
            _ => node.wrong_type(Self::FORM, found),
        }
    }
}

fn day(moment: &toml::value::Datetime, node: &Node<'_>, found: &mut Diagnostics) -> Option<Day> {
    let (Some(date), None) = (moment.date, moment.time) else {
        found.push(
            WRONG_TYPE
                .at(node.span, "this is a time, where a day is wanted")
                .help("write the day alone, such as `2026-11-01`"),
        );
        return None;
    };
    let part = |number: u8| i8::try_from(number).expect("TOML has checked months and days");
    let year = i16::try_from(date.year).expect("TOML has years of four digits");
    match Date::new(year, part(date.month), part(date.day)) {
        Ok(date) => Some(Day { date, span: node.span }),
        Err(_) => {
            let message = format!("there is no day {date}");
            found.push(VALUE.at(node.span, message).help("write a day of the calendar"));
            None
        }
    }
}

/// A date in quotes is the commonest slip, and one that can be mended.
fn quoted_day(text: &str, node: &Node<'_>, found: &mut Diagnostics) {
    let finding = WRONG_TYPE.at(node.span, format!("`{text}` is a text, where a date is wanted"));
    found.push(match text.parse::<Date>() {
        Ok(date) => finding.replace("write the date without quotes", date.to_string()),
        Err(_) => finding.help("write year, month and day without quotes, such as `2026-11-01`"),
    });
}

impl Value for Reviewed {
    const FORM: &str = "a date such as `2026-11-01`, or `\"unknown\"`";
    const SHAPE: Shape = Shape::Either(&Shape::Day, &Shape::Unknown);

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        if node.value.as_str() == Some("unknown") {
            return Some(Self::Unknown);
        }
        if stand_in::reported_as_unknown(node, found) {
            return None;
        }
        Day::read(node, found).map(Self::On)
    }
}

impl Value for Period {
    const FORM: &str = "a period such as `\"12 months\"`";
    const SHAPE: Shape = Shape::Period;

    fn read(node: &Node<'_>, found: &mut Diagnostics) -> Option<Self> {
        let Some(text) = node.value.as_str() else {
            return node.wrong_type(Self::FORM, found);
        };
        let period = Self::of(text);
        if period.is_none() && !stand_in::reported(node, found) {
            let message = format!("`{text}` is not a period");
            let help =
                "write a number and `days`, `weeks`, `months` or `years`, such as `\"12 months\"`";
            found.push(VALUE.at(node.span, message).help(help));
        }
        period
    }
}

impl Period {
    /// That many months.
    pub const fn months(number: i16) -> Self {
        Self { number, unit: Unit::Month }
    }

    /// Reads "3 months": a number from 1 to 9999 and a unit, in the singular or plural.
    pub fn of(text: &str) -> Option<Self> {
        let (number, unit) = text.split_once(' ')?;
        let number = number.parse().ok().filter(|number| (1..=9999).contains(number))?;
        let unit = match unit.strip_suffix('s').unwrap_or(unit) {
            "day" => Unit::Day,
            "week" => Unit::Week,
            "month" => Unit::Month,
            "year" => Unit::Year,
            _ => return None,
        };
        Some(Self { number, unit })
    }

    /// The day that far after another; the last day of the calendar if that is nearer.
    pub fn after(self, date: Date) -> Date {
        let number = i64::from(self.number);
        date.saturating_add(match self.unit {
            Unit::Day => number.days(),
            Unit::Week => number.weeks(),
            Unit::Month => number.months(),
            Unit::Year => number.years(),
        })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        let plural = if self.number == 1 { "" } else { "s" };
        write!(formatter, "{} {unit}{plural}", self.number)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.date)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Reviewed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(serializer),
            Self::Unknown => unknown(serializer),
        }
    }
}

/// Writes the word for what nobody knows.
///
/// # Errors
/// As the serializer does.
pub fn unknown<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("unknown")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_after_the_thirty_first_is_the_last_day_of_a_shorter_month() {
        let month = Period::of("1 month").unwrap();
        assert_eq!(month.after(date(2026, 1, 31)), date(2026, 2, 28));
    }

    #[test]
    fn a_period_is_a_number_and_a_unit() {
        for text in ["6 weeks", "1 day", "2 years"] {
            assert_eq!(Period::of(text).unwrap().to_string(), text);
        }
        for text in ["soon", "0 days", "-1 days", "6weeks", "1 fortnight"] {
            assert_eq!(Period::of(text), None, "{text}");
        }
    }
}
