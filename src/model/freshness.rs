//! Whether somebody has checked lately, judged on the day of the build.

use jiff::{ToSpan, civil::Date};

use crate::parse::{
    guidance::Head,
    record::{Adoption, Entry, Kind, Plan},
    value::{Period, Reviewed},
};

/// Days before a check is due in which it is said to fall due.
const NOTICE: i64 = 30;

/// How long the word of an adopter counts as this year's.
const CONFIRMED_FOR: Period = Period::months(12);

/// How long ago somebody checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Checked, and not due again for more than 30 days.
    Fresh(Date),
    /// Due again on that day, within 30 days.
    Due(Date),
    /// Due again since that day.
    Overdue(Date),
    /// Nobody knows when it was checked.
    Unverified,
}

impl Freshness {
    /// The day that it must be checked again.
    pub fn due(self) -> Option<Date> {
        match self {
            Self::Fresh(date) | Self::Due(date) | Self::Overdue(date) => Some(date),
            Self::Unverified => None,
        }
    }

    /// Its name in data and in a theme's strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fresh(_) => "fresh",
            Self::Due(_) => "due",
            Self::Overdue(_) => "overdue",
            Self::Unverified => "unverified",
        }
    }

    /// How a page stands.
    pub fn of_page(head: &Head, today: Date) -> Self {
        let period = head.review_every.unwrap_or(Period::months(12));
        head.reviewed.map_or(Self::Unverified, |reviewed| judge(reviewed, period, today))
    }

    /// How a record stands.
    pub fn of_entry(entry: &Entry, today: Date) -> Self {
        let usual = if entry.kind == Kind::Procurement { 3 } else { 12 };
        let period = entry.common.review_every.unwrap_or(Period::months(usual));
        judge(entry.common.reviewed, period, today)
    }

    /// How the word of an adopter stands: fresh for 12 months.
    pub fn of_adoption(adoption: &Adoption, today: Date) -> Self {
        Self::of_due(CONFIRMED_FOR.after(adoption.fields.last_confirmed.date), today)
    }

    /// How a plan stands: overdue once it has run out.
    pub fn of_plan(plan: &Plan, today: Date) -> Self {
        Self::of_due(plan.fields.expires.date, today)
    }

    fn of_due(due: Date, today: Date) -> Self {
        if due < today {
            Self::Overdue(due)
        } else if due <= today.saturating_add(NOTICE.days()) {
            Self::Due(due)
        } else {
            Self::Fresh(due)
        }
    }
}

fn judge(reviewed: Reviewed, period: Period, today: Date) -> Freshness {
    match reviewed {
        Reviewed::Unknown => Freshness::Unverified,
        Reviewed::On(day) => Freshness::of_due(period.after(day.date), today),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_check_falls_due_thirty_days_ahead_and_is_overdue_the_day_after() {
        let due = date(2026, 12, 31);
        let on = |today| Freshness::of_due(due, today).word();
        assert_eq!(on(date(2026, 11, 30)), "fresh");
        assert_eq!(on(date(2026, 12, 1)), "due");
        assert_eq!(on(date(2026, 12, 31)), "due");
        assert_eq!(on(date(2027, 1, 1)), "overdue");
    }
}
