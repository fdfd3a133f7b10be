//! The default theme and the starter portal are compiled in; cargo has to know that they are input.

fn main() {
    for folder in ["themes/default", "starter"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
