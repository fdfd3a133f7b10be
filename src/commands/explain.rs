//! `explain`: what a rule wants, and why.

use super::{End, Trouble, write};
use crate::{
    cli::ExplainArguments,
    report::{explanation, rules_page},
    rule::{RULES, Rule},
    suggest::did_you_mean,
};

pub(super) fn explain(arguments: &ExplainArguments) -> Result<End, Trouble> {
    let text = match &arguments.rule {
        None if arguments.all => rules_page(),
        None => list(),
        Some(code) => match RULES.iter().find(|rule| rule.code == code) {
            Some(rule) => explanation(rule),
            None => return Err(Trouble::usage(unknown(code))),
        },
    };
    write(anstream::stdout(), &text);
    Ok(End::Done)
}

/// Every rule, a line for each.
fn list() -> String {
    let line = |rule: &&Rule| format!("{:<22} {}\n", rule.code, rule.wants);
    RULES.iter().map(line).collect()
}

fn unknown(code: &str) -> String {
    let codes = RULES.iter().map(|rule| rule.code);
    let otherwise = || "`commonshelf explain` lists them".to_owned();
    format!("there is no rule `{code}`: {}", did_you_mean(code, codes, otherwise))
}
