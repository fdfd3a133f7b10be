//! `import`: records of another catalogue's data, all of them or none.

use std::path::Path;

use serde_json::json;

use super::{End, Trouble, World, today, write};
use crate::{
    cli::{Import, ImportArguments, ImportFormat},
    diagnostic::Diagnostics,
    discover,
    edit::files,
    import::{self, DataSet, Imported, Target},
    report::{self, Style},
    source::{SETTINGS, SourceId, Sources},
};

pub(super) fn import(arguments: &Import, world: &World) -> Result<End, Trouble> {
    let into = match arguments {
        Import::ApiCatalogue(arguments) => &arguments.into,
        Import::UkOrganisations(arguments) => &arguments.into,
    };
    usable(into)?;
    let today = today(into.today, world)?;
    let mut inputs = Inputs::default();
    let data = match arguments {
        Import::ApiCatalogue(arguments) => DataSet::ApiCatalogue {
            catalogue: inputs.read(&arguments.catalogue)?,
            organisations: inputs.read(&arguments.organisations)?,
        },
        Import::UkOrganisations(arguments) => {
            DataSet::UkOrganisations(inputs.read(&arguments.list)?)
        }
    };
    let Inputs { sources, found } = inputs;
    let imported = if found.has_errors() {
        Imported { findings: found, ledger: import::Ledger::default(), files: [].into() }
    } else {
        let (portal, _) = discover::discover(&into.into)?;
        let target = Target { portal: &portal, today };
        import::import(data, &sources, target).map_err(Trouble::usage)?
    };
    let stops = imported.findings.has_errors();
    if !stops {
        files::create_all(&into.into, &imported.files)?;
    }
    show(into.format, &imported, &sources, world);
    Ok(if stops { End::Findings } else { End::Done })
}

/// Says no before anything is read.
fn usable(arguments: &ImportArguments) -> Result<(), Trouble> {
    if !arguments.into.join(SETTINGS).is_file() {
        let into = arguments.into.display();
        let message = format!(
            "there is no portal in `{into}`: it has no `portal.toml`\n\
             help: make one first with `commonshelf init {into}`"
        );
        return Err(Trouble::usage(message));
    }
    Ok(())
}

/// The files of a data set.
#[derive(Default)]
struct Inputs {
    sources: Sources,
    found: Diagnostics,
}

impl Inputs {
    fn read(&mut self, path: &Path) -> Result<SourceId, Trouble> {
        if !path.is_file() {
            let message = format!("there is no file `{}`", path.display());
            return Err(Trouble::usage(message));
        }
        Ok(discover::read_text(path, &mut self.sources, &mut self.found)?)
    }
}

fn show(format: ImportFormat, imported: &Imported, sources: &Sources, world: &World) {
    let Imported { findings, ledger, .. } = imported;
    if format == ImportFormat::Json {
        let mut report = json!({ "version": 1, "findings": report::json(findings, sources) });
        let account = ledger.json();
        for key in ["totals", "changes"] {
            report[key] = if findings.has_errors() { json!([]) } else { account[key].clone() };
        }
        write(anstream::stdout(), &format!("{report:#}\n"));
        return;
    }
    let style = Style { color: true, width: world.columns };
    write(anstream::stderr(), &report::human(findings, sources, &style));
    let told = if findings.has_errors() {
        "nothing imported, nothing written\n".to_owned()
    } else {
        ledger.human()
    };
    write(anstream::stdout(), &told);
}
