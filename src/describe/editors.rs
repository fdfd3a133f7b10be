//! What tells editors which schema is for which record: the configuration of Tombi and of Taplo, which
//! is behind Even Better TOML.

use crate::parse::record::Sort;

/// The file that a schema is kept in.
pub fn schema_file(sort: Sort) -> String {
    format!("{}.schema.json", sort.word())
}

/// `tombi.toml`, for schemas in that folder as it is named from the portal's root.
pub fn tombi(folder: &str) -> String {
    let schemas = Sort::all().map(|sort| {
        let (path, records) = (schema_file(sort), records(sort));
        format!("\n[[schemas]]\npath = \"{folder}/{path}\"\ninclude = [\"{records}\"]\n")
    });
    format!("# Made by `commonshelf schema --write`.\n{}", schemas.collect::<String>())
}

/// `.taplo.toml`, likewise.
pub fn taplo(folder: &str) -> String {
    let rules = Sort::all().map(|sort| {
        let (path, records) = (schema_file(sort), records(sort));
        format!(
            "\n[[rule]]\ninclude = [\"{records}\"]\nschema = {{ path = \"{folder}/{path}\" }}\n"
        )
    });
    format!("# Made by `commonshelf schema --write`.\n{}", rules.collect::<String>())
}

/// The paths of such records, from the portal's root.
fn records(sort: Sort) -> String {
    let stars: Vec<_> = sort.id_form().split('/').map(|_| "*").collect();
    sort.path(&stars.join("/"))
}
