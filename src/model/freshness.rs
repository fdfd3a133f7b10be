//! Whether somebody has checked lately, judged on the day of the build.

use jiff::civil::Date;

use crate::parse::{
    guidance::Head,
    record::{Entry, Kind},
    value::{Period, Reviewed},
};

/// How long ago somebody checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Checked, and not due again before that day.
    Fresh(Date),
    /// Due again since that day.
    Overdue(Date),
    /// Nobody knows when it was checked.
    Unverified,
}

impl Freshness {
    /// The day that it must be checked again.
    pub fn due(self) -> Option<Date> {
        match self {
            Self::Fresh(date) | Self::Overdue(date) => Some(date),
            Self::Unverified => None,
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
}

fn judge(reviewed: Reviewed, period: Period, today: Date) -> Freshness {
    match reviewed {
        Reviewed::Unknown => Freshness::Unverified,
        Reviewed::On(day) => {
            let due = period.after(day.date);
            if due < today { Freshness::Overdue(due) } else { Freshness::Fresh(due) }
        }
    }
}
