//! `new`: a record with every field that it can have explained. What the author has not said is
//! asked for, or filled with what is true anyway; what could only be made up is never filled.

mod ask;
mod known;
mod said;

use std::{collections::BTreeMap, io::stdin, path::Path};

use super::{End, Trouble, World, below, today, write};
use crate::{
    cli::NewArguments,
    describe::{
        editors,
        template::{self, Filled},
    },
    diagnostic::Diagnostics,
    discover,
    edit::{files, layout},
    model::Circumstances,
    parse::{path::ContentPath, record::Sort, shape::FieldShape},
    pipeline::{self, Plan},
    report::{self, Style},
    rule::UNFINISHED_RECORD,
    slug::{is_slug, slugify},
    source::Sources,
    suggest::did_you_mean,
};

/// What the fields of the new record say.
type Fields = BTreeMap<&'static str, Filled>;

pub(super) fn new(arguments: &NewArguments, world: &World) -> Result<End, Trouble> {
    let sort = sort(&arguments.kind)?;
    let id = id(sort, &arguments.id)?;
    let root = arguments.root.as_path();
    let (sources, _) = discover::discover(root)?;
    let path = sort.path(id);
    let target = below(root, &path);
    if target.exists() {
        return Err(files::Error::Exists(target).into());
    }
    if let (Sort::Entry(_), Some(taken)) = (sort, taken(&sources, id)) {
        let message = format!("the id `{id}` is taken by `{taken}`");
        return Err(Trouble::usage(format!(
            "{message}\nhelp: choose another; an id is used once, whatever the kind"
        )));
    }
    let today = today(None, world)?;
    let mut fields = known::fields(sort, id, today, &sources);
    if arguments.set.is_empty() && world.answers {
        let answers = ask::ask(sort, &fields, (&mut stdin().lock(), &mut anstream::stderr()));
        fields.extend(answers.map_err(Trouble::usage)?);
    }
    fields.extend(said::fields(sort, &arguments.set)?);
    complete(sort, &fields)?;
    let text = template::record(sort, &fields);
    let text = layout::format(&text, sort).unwrap_or(text);
    let sources = sources.with(path.clone(), text.clone());
    let findings = judge(&sources, &path, root, Circumstances { today, drafts: false });
    let style = Style { color: true, width: world.columns };
    write(anstream::stderr(), &report::human(&findings, &sources, &style));
    if findings.has_errors() {
        write(anstream::stderr(), &format!("\nnothing was written to `{path}`\n"));
        return Ok(End::Findings);
    }
    files::create_below(root, &path, &text)?;
    write(anstream::stdout(), &done(&target, &fields, &next(root, sort)));
    Ok(End::Done)
}

/// The record of an entry that has this id.
fn taken<'s>(sources: &'s Sources, id: &str) -> Option<&'s str> {
    let mut paths = sources.below("content/catalogue/").map(|file| file.path.as_str());
    paths.find(|path| matches!(ContentPath::of(path), ContentPath::Entry(_, other) if other == id))
}

/// The sort of record that a word names; the vocabulary is one file, which is there or not.
fn sort(word: &str) -> Result<Sort, Trouble> {
    let known = || Sort::all().filter(|sort| *sort != Sort::Vocabulary).map(Sort::word);
    Sort::of(word).filter(|sort| *sort != Sort::Vocabulary).ok_or_else(|| {
        let help = did_you_mean(word, known(), || {
            format!("the kinds of record are {}", known().collect::<Vec<_>>().join(", "))
        });
        Trouble::usage(format!("there is no kind of record `{word}`\nhelp: {help}"))
    })
}

/// The id, if it has the parts that such ids are made of.
fn id(sort: Sort, id: &str) -> Result<&str, Trouble> {
    let form = sort.id_form();
    let parts: Vec<_> = id.split('/').collect();
    if parts.len() != form.split('/').count() {
        let word = sort.word();
        let help = format!("write `commonshelf new {word} {form}`");
        return Err(Trouble::usage(format!("`{id}` is not the id of such a record\nhelp: {help}")));
    }
    if parts.iter().all(|part| is_slug(part)) {
        return Ok(id);
    }
    let meant: Vec<_> = parts.iter().map(|part| slugify(part)).collect();
    let help = if meant.iter().any(String::is_empty) {
        "write words such as `open-source`".to_owned()
    } else {
        format!("did you mean `{}`?", meant.join("/"))
    };
    Err(Trouble::usage(format!("the id `{id}` is not made of a-z, 0-9 and hyphens\nhelp: {help}")))
}

/// Stops if the record would lack what it cannot do without.
fn complete(sort: Sort, fields: &Fields) -> Result<(), Trouble> {
    let missing = |field: &&FieldShape| field.required && !fields.contains_key(field.name);
    let missing: Vec<_> = sort.fields().filter(missing).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|field| format!("`{}`", field.name)).collect();
    let ways = missing.iter().map(|field| {
        let (example, phrase) = (template::example_for_shell(field), template::phrase(field));
        format!("\n  --set {}={example}  {phrase}", field.name)
    });
    Err(Trouble::usage(format!(
        "a new record of sort `{}` cannot do without {}\nhelp: say what is true, in the form of these examples:{}",
        sort.word(),
        names.join(", "),
        ways.collect::<String>()
    )))
}

/// What is wrong with the portal because of its new file; what was filled in is said in other words.
fn judge(sources: &Sources, path: &str, root: &Path, circumstances: Circumstances) -> Diagnostics {
    let plan = Plan::look(root, circumstances);
    let new = sources.at(path).map(|(id, _)| id);
    let all = pipeline::judge(sources, &plan);
    let mut ours = Diagnostics::default();
    ours.extend(
        all.iter()
            .filter(|finding| finding.rule.code != UNFINISHED_RECORD.code)
            .filter(|finding| {
                let related = finding.related.as_ref().map(|(span, _)| span.source);
                Some(finding.span.source) == new || related.is_some() && related == new
            })
            .cloned(),
    );
    ours
}

/// What to do after that.
fn next(root: &Path, sort: Sort) -> String {
    let schema = root.join("schema").join(editors::schema_file(sort));
    let schemas = if schema.is_file() {
        ""
    } else {
        "for help in your editor: commonshelf schema --write schema\n"
    };
    format!("next: write what you know into it, then commonshelf check\n{schemas}")
}

/// What was made, and what the author must look at.
fn done(path: &Path, fields: &Fields, next: &str) -> String {
    let made = format!("made `{}`\n", path.display());
    let stand_ins = fields.iter().filter(|(_, filled)| filled.stand_in);
    let said = stand_ins.fold(made, |said, (name, filled)| {
        format!("{said}`{name}` is filled in as {}: put your own there\n", filled.value)
    });
    said + next
}
