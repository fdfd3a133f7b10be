//! The account of an import as text: what happened alike is told together, with all its rows.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::{Change, Fate, Ledger, NO_FIELD, Total};

/// The longest value that is shown whole, in letters.
const LONGEST: usize = 60;

/// What is told together.
type Kind<'l> = (Fate, &'l str, &'l str);

/// The whole account.
pub(super) fn of(ledger: &Ledger) -> String {
    let mut text = String::new();
    for total in &ledger.totals {
        let Total { file, what, rows, made, already_there, .. } = total;
        let what = match (*rows, *what) {
            (1, "entries") => "entry",
            (1, "organisations") => "organisation",
            (_, what) => what,
        };
        let told = format!("{file}: {rows} {what} in, {made} made, {already_there} already there");
        line(&mut text, &told);
    }
    for total in &ledger.totals {
        let changes = ledger.changes.iter().filter(|change| change.file == total.file);
        let mut kinds: BTreeMap<Kind<'_>, Vec<&Change>> = BTreeMap::new();
        for change in changes {
            kinds.entry((change.fate, &change.column, &change.why)).or_default().push(change);
        }
        let mut last = None;
        for ((fate, column, why), changes) in kinds {
            if last != Some(fate) {
                line(&mut text, &format!("\n{}: {}", total.file, title(fate)));
                last = Some(fate);
            }
            let name = if column.is_empty() { String::new() } else { format!("{column}, ") };
            line(&mut text, &format!("  {name}{}: {why}", how_many(changes.len(), total)));
            tell(&changes, total, &mut text);
        }
    }
    text
}

fn title(fate: Fate) -> &'static str {
    match fate {
        Fate::AlreadyThere => "already there",
        Fate::Changed => "changed",
        Fate::LeftOut => "left out",
        Fate::Unknown => "not known",
    }
}

fn how_many(count: usize, total: &Total) -> String {
    match count {
        1 => "1 row".to_owned(),
        count if count == total.rows => format!("all {count} rows"),
        count if count == total.made => format!("all {count} rows that made a record"),
        count => format!("{count} rows"),
    }
    .replace("row", total.by)
}

/// The values with their rows; what holds for every row needs none.
fn tell(changes: &[&Change], total: &Total, text: &mut String) {
    let mut values: BTreeMap<(&str, &str), BTreeSet<usize>> = BTreeMap::new();
    for change in changes {
        values.entry((&change.was, &change.became)).or_default().insert(change.row);
    }
    let everywhere = changes.len() > 1 && [total.rows, total.made].contains(&changes.len());
    let silent = |change: &&Change| change.was.is_empty() || change.why == NO_FIELD;
    let became: BTreeSet<_> = changes.iter().map(|change| change.became.as_str()).collect();
    if everywhere && became.len() == 1 && changes.iter().all(silent) {
        let became = became.first().copied().unwrap_or_default();
        if !became.is_empty() {
            line(text, &format!("    became {}", quoted(became)));
        }
        return;
    }
    let mut values: Vec<_> = values.into_iter().collect();
    values.sort_by_key(|(_, rows)| rows.first().copied());
    let there = changes.iter().any(|change| change.fate == Fate::AlreadyThere);
    let verb = if there { "is" } else { "became" };
    for ((was, became), rows) in values {
        let told = match (was, became) {
            ("", "") => String::new(),
            (was, "") => format!(": {}", quoted(was)),
            (was, became) if was == became => format!(": {}", quoted(was)),
            ("", became) => format!(": {}", quoted(became)),
            (was, became) => format!(": {} {verb} {}", quoted(was), quoted(became)),
        };
        line(text, &format!("    {}{told}", numbers(&rows, total.by)));
    }
}

/// `row 3`, or `rows 2 to 5, 9`.
fn numbers(rows: &BTreeSet<usize>, by: &str) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().copied() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == row => *last = row,
            _ => runs.push((row, row)),
        }
    }
    let runs = runs.iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first} to {last}"),
    });
    let many = if rows.len() == 1 { "" } else { "s" };
    format!("{by}{many} {}", runs.collect::<Vec<_>>().join(", "))
}

/// A value in one line, that no terminal can take for a command.
fn quoted(value: &str) -> String {
    let plain = value.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let short: String = plain.clone().take(LONGEST).collect();
    if plain.count() > LONGEST { format!("`{short}…`") } else { format!("`{short}`") }
}

fn line(text: &mut String, told: &str) {
    writeln!(text, "{told}").expect("text takes text");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_follow_each_other_are_told_as_a_run() {
        assert_eq!(numbers(&[2, 3, 4, 7, 9, 10].into(), "row"), "rows 2 to 4, 7, 9, 10");
        assert_eq!(numbers(&[5].into(), "line"), "line 5");
    }

    #[test]
    fn a_long_value_is_cut() {
        assert_eq!(quoted(&"a".repeat(61)), format!("`{}…`", "a".repeat(60)));
    }
}
