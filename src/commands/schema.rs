//! `schema`: the JSON Schema of records, and what tells editors of it.

use std::path::{Component, Path};

use super::{End, Trouble, below, write};
use crate::{
    cli::SchemaArguments,
    describe::{editors, json_schema},
    edit::files::{self, Before},
    parse::record::Sort,
    source::SETTINGS,
    suggest::did_you_mean,
};

pub(super) fn schema(arguments: &SchemaArguments) -> Result<End, Trouble> {
    let text = match (&arguments.record, &arguments.write) {
        (Some(word), _) => json_schema::schema(sort(word)?),
        (None, Some(folder)) => write_all(&arguments.root, folder)?,
        (None, None) => list(),
    };
    write(anstream::stdout(), &text);
    Ok(End::Done)
}

/// Every sort of record, a line for each.
fn list() -> String {
    let line = |sort: Sort| format!("{:<18} {}\n", sort.word(), sort.about());
    Sort::all().map(line).collect()
}

fn sort(word: &str) -> Result<Sort, Trouble> {
    Sort::of(word).ok_or_else(|| {
        let help = did_you_mean(word, Sort::all().map(Sort::word), || {
            "`commonshelf schema` lists the sorts of record".to_owned()
        });
        Trouble::usage(format!("there is no sort of record `{word}`\nhelp: {help}"))
    })
}

/// Writes the schemas, and in a portal what tells editors of them; says what that changed.
fn write_all(root: &Path, folder: &Path) -> Result<String, Trouble> {
    let inside =
        folder.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !inside {
        let message = format!("`{}` does not lie in the portal", folder.display());
        let help = "name a folder below the root, such as `schema`";
        return Err(Trouble::usage(format!("{message}\nhelp: {help}")));
    }
    let mut said = String::new();
    for sort in Sort::all() {
        let path = below(root, folder.join(editors::schema_file(sort)));
        said += &write_schema(&path, &json_schema::schema(sort))?;
    }
    if !root.join(SETTINGS).is_file() {
        return Ok(said + "there is no `portal.toml`, so editors are not told of them\n");
    }
    let folder = folder.display().to_string().replace('\\', "/");
    let folder = folder.trim_start_matches("./").trim_end_matches('/');
    for (name, text) in
        [("tombi.toml", editors::tombi(folder)), (".taplo.toml", editors::taplo(folder))]
    {
        said += &configure(&below(root, name), &text)?;
    }
    Ok(said)
}

fn write_schema(path: &Path, text: &str) -> Result<String, Trouble> {
    let shown = path.display();
    match files::compare(path, text)? {
        Before::Same => Ok(format!("unchanged `{shown}`\n")),
        Before::Nothing => {
            files::create(path, text)?;
            Ok(format!("made `{shown}`\n"))
        }
        Before::Different => {
            files::replace(path, text)?;
            Ok(format!("changed `{shown}`\n"))
        }
    }
}

/// Writes the configuration of an editor, which may hold more than ours: then it stays as it is.
fn configure(path: &Path, text: &str) -> Result<String, Trouble> {
    if files::compare(path, text)? == Before::Different {
        let shown = path.display();
        return Ok(format!(
            "left `{shown}` as it is: it says something else; delete it to have it written\n"
        ));
    }
    write_schema(path, text)
}
