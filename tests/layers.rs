//! Law 2, imports point left: which module may know which. A module or an import that the table does
//! not have is a decision to make, here and in `ARCHITECTURE.md`.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use support::folder;
use syn::visit::{self, Visit};

/// A module of the crate, and those that it may import.
type Row = (&'static str, &'static [&'static str]);

/// From left to right. `check` and `render` do not know each other; `parse` knows no model.
const LAYERS: [Row; 22] = [
    ("slug", &[]),
    ("suggest", &[]),
    ("source", &[]),
    ("language", &[]),
    ("rule", &["diagnostic", "source"]),
    ("diagnostic", &["rule", "source"]),
    ("discover", &["diagnostic", "rule", "slug", "source"]),
    ("parse", &["diagnostic", "language", "rule", "slug", "source", "suggest"]),
    ("describe", &["parse"]),
    ("edit", &["parse"]),
    ("model", &["parse", "slug", "source", "suggest"]),
    ("check", &["diagnostic", "model", "parse", "rule", "slug", "source", "suggest"]),
    (
        "import",
        &["check", "diagnostic", "edit", "model", "parse", "rule", "slug", "source", "suggest"],
    ),
    ("render", &["language", "model", "parse", "slug", "source"]),
    ("emit", &["render"]),
    ("report", &["diagnostic", "emit", "rule", "source"]),
    ("progress", &["render"]),
    (
        "pipeline",
        &[
            "check",
            "diagnostic",
            "discover",
            "emit",
            "model",
            "parse",
            "progress",
            "render",
            "rule",
            "source",
            "suggest",
        ],
    ),
    ("cli", &["parse"]),
    (
        "commands",
        &[
            "cli",
            "describe",
            "diagnostic",
            "discover",
            "edit",
            "import",
            "model",
            "parse",
            "pipeline",
            "report",
            "rule",
            "slug",
            "source",
            "suggest",
        ],
    ),
    ("lib", &[]),
    ("main", &["cli", "commands"]),
];

#[test]
fn every_module_has_a_row_and_every_row_a_module() {
    let files = folder::paths(&folder::repository("src"));
    let found: BTreeSet<_> = files.iter().map(|path| module(path).to_owned()).collect();
    let rows: BTreeSet<_> = LAYERS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(found, rows);
}

#[test]
fn a_module_imports_what_its_row_allows_and_every_allowance_is_used() {
    let found = imports();
    for (name, allowed) in LAYERS {
        let used: Vec<_> = found.get(name).into_iter().flatten().map(String::as_str).collect();
        assert_eq!(used, allowed, "what `{name}` imports, and what its row allows");
    }
}

/// A rule makes findings and a finding names its rule: the two are one idea in two files.
#[test]
fn every_import_points_left_but_for_a_rule_and_its_findings() {
    let names = LAYERS.map(|(name, _)| name);
    for (number, (name, allowed)) in LAYERS.iter().enumerate() {
        let right = allowed.iter().filter(|import| !names[..number].contains(*import));
        let right: Vec<_> =
            right.filter(|import| (*name, **import) != ("rule", "diagnostic")).collect();
        assert!(right.is_empty(), "`{name}` imports what comes after it: {right:?}");
    }
}

#[test]
fn check_and_render_do_not_know_each_other_and_parse_knows_no_model() {
    let allows = |from: &str, to: &str| {
        LAYERS.iter().any(|(name, allowed)| *name == from && allowed.contains(&to))
    };
    for (from, to) in [("check", "render"), ("render", "check"), ("parse", "model")] {
        assert!(!allows(from, to), "`{from}` must not know `{to}`");
    }
}

#[test]
fn an_import_is_seen_wherever_it_stands() {
    let text = "use crate::{a, b::{c, d as e}};\n\
                fn f() -> crate::g::H { super::i::j(); vec![crate::k::L]; crate::m!() }\n\
                macro_rules! n { () => { $crate::o::p() } }\n\
                mod q { use super::super::super::r::*; fn s() { super::t(); self::crate_::u() } }\n";
    let found = imports_of("src/v/w.rs", text);
    assert_eq!(found, ["a", "b", "g", "k", "m", "o", "r"].map(ToOwned::to_owned).into());
}

/// For each module, the other modules that it imports.
fn imports() -> BTreeMap<String, BTreeSet<String>> {
    let mut imports: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in folder::paths(&folder::repository("src")) {
        let path = format!("src/{path}");
        let name = module(&path["src/".len()..]).to_owned();
        let mut found = imports_of(&path, &folder::text_of(&path));
        found.remove(&name);
        imports.entry(name).or_default().extend(found);
    }
    imports
}

/// The top module that a file below `src/` belongs to.
fn module(path: &str) -> &str {
    let top = path.split('/').next().unwrap_or(path);
    top.trim_end_matches(".rs")
}

fn imports_of(path: &str, text: &str) -> BTreeSet<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    let inside = inside.trim_end_matches("/mod");
    let place: Vec<_> = match inside {
        "lib" | "main" => Vec::new(),
        inside => inside.split('/').map(ToOwned::to_owned).collect(),
    };
    let mut reader = Reader { place, found: BTreeSet::new() };
    reader.visit_file(&syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}")));
    reader.found
}

/// Collects the top module of every path that leads out of its own.
struct Reader {
    /// The module that is being read, from the root of the crate.
    place: Vec<String>,
    found: BTreeSet<String>,
}

impl Reader {
    /// Takes the names of a path, `crate` and `super` among them.
    fn take(&mut self, names: &[String]) {
        let top = match names.first().map(String::as_str) {
            Some("crate" | "commonshelf") => names.get(1),
            Some("super") => {
                let up = names.iter().take_while(|name| *name == "super").count();
                if up == self.place.len() { names.get(up) } else { None }
            }
            _ => None,
        };
        self.found.extend(top.cloned());
    }

    fn walk(&mut self, before: &mut Vec<String>, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.walk(before, &path.tree);
                before.pop();
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.walk(before, tree));
            }
            syn::UseTree::Name(syn::UseName { ident })
            | syn::UseTree::Rename(syn::UseRename { ident, .. }) => {
                self.take(&[&before[..], &[ident.to_string()]].concat());
            }
            syn::UseTree::Glob(_) => self.take(before),
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        self.place.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.place.pop();
    }

    fn visit_use_tree(&mut self, tree: &'ast syn::UseTree) {
        self.walk(&mut Vec::new(), tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.take(&names);
        visit::visit_path(self, path);
    }

    /// The inside of a macro is text to us: every `crate ::` in it counts.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let text = call.tokens.to_string();
        for after in text.split("crate ::").skip(1) {
            let fits = |letter: char| letter.is_alphanumeric() || letter == '_';
            let name: String =
                after.trim_start().chars().take_while(|&letter| fits(letter)).collect();
            self.take(&["crate".to_owned(), name]);
        }
        visit::visit_macro(self, call);
    }
}
