//! What a build finds that comes after one that was killed.

use std::fs;

use super::{
    super::{manifest, staging},
    Place, counts, file,
};

/// Stops a build at every place where it can be killed, and builds something else afterwards.
///
/// The folder of a killed build is made by hand: the manifest that comes before the first rename,
/// some of the renames, the staging folder.
#[test]
fn after_a_killed_build_the_next_one_makes_exactly_its_own_files() {
    let old = [("changed", "1"), ("gone/a", "1"), ("kept", "1"), ("late", "1")];
    let new = [("changed", "2"), ("kept", "1"), ("late", "2"), ("new/b", "2")];
    for next in [&old[..], &new[..], &[("kept", "1")][..], &[("late", "3"), ("new/b", "3")][..]] {
        for renamed in 0..=new.len() {
            for removed in [false, true] {
                let place = Place::with(&old);
                kill(&place, &new, &new[..renamed], removed);
                place.build(next).unwrap();
                let fresh = Place::with(next);
                assert_eq!(place.listing(), fresh.listing(), "{renamed} {removed} {next:?}");
                assert_eq!(place.manifest(), fresh.manifest());
            }
        }
    }
}

/// Leaves what a build of `new` leaves when it is killed after putting `renamed` in place.
fn kill(place: &Place, new: &[(&str, &str)], renamed: &[(&str, &str)], removed: bool) {
    let other = Place::with(new);
    let made = |bytes: &[u8]| manifest::Manifest::parse(bytes).unwrap().files;
    let union =
        manifest::Manifest { files: made(&other.manifest()), before: made(&place.manifest()) };
    for (path, text) in renamed {
        place.write(path, text);
    }
    if removed {
        fs::remove_dir_all(place.output().join("gone")).unwrap();
    }
    place.write(manifest::NAME, &String::from_utf8(union.to_bytes()).unwrap());
    place.write(&format!("{}/1", staging::NAME), "half a fi");
}

#[test]
fn what_somebody_changed_after_a_killed_build_is_not_removed() {
    let place = Place::with(&[("a", "1"), ("b", "1")]);
    kill(&place, &[("a", "2"), ("c", "2")], &[("a", "2")], false);
    place.write("a", "mine");
    place.write("c", "mine");
    assert_eq!(place.build(&[]).unwrap(), counts(0, 0, 1));
    place.check(&[("a", "mine"), ("c", "mine")]);
}

#[test]
fn the_manifest_before_the_first_rename_lists_what_was_and_what_will_be() {
    let place = Place::with(&[("a", "1"), ("b", "1")]);
    // A folder that appears after its place was looked at stops the build in the middle.
    let emitter = place.open().unwrap();
    emitter.stage(&file("a", "2")).unwrap();
    emitter.stage(&file("c.html", "2")).unwrap();
    fs::create_dir(place.output().join("c.html")).unwrap();
    let error = emitter.commit().unwrap_err();
    assert_eq!(error.exit_code(), 3);
    place.check(&[("a", "2"), ("b", "1"), ("c.html/", "")]);
    let left = manifest::Manifest::parse(&place.manifest()).unwrap();
    let names = |files: &manifest::Files| files.keys().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!([names(&left.files), names(&left.before)], [["a", "c.html"], ["a", "b"]]);

    fs::remove_dir(place.output().join("c.html")).unwrap();
    assert_eq!(place.build(&[("a", "2"), ("c.html", "2")]).unwrap(), counts(1, 1, 1));
    place.check(&[("a", "2"), ("c.html", "2")]);
}
