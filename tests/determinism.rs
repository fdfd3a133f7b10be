//! Same input, same bytes: whatever the number of threads, the folder, the order of the files on the
//! disk, the language and the time zone.
#![expect(clippy::disallowed_methods, reason = "tests may read and write files")]

mod support;

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use support::folder::{Files, difference, files, real_portal, temporary, write};
use support::program::{command, end};
use tempfile::TempDir;

struct Reference {
    portal: TempDir,
    files: Files,
}

/// The real portal as one thread builds it.
static REFERENCE: LazyLock<Reference> = LazyLock::new(|| {
    let portal = real_portal();
    let files = build(command(portal.path()).env("RAYON_NUM_THREADS", "1"), portal.path());
    Reference { portal, files }
});

/// What a build makes of the portal at `root`; the output lies somewhere else.
fn build(command: &mut Command, root: &Path) -> Files {
    let output = temporary();
    let ended =
        end(command.arg("build").arg("--root").arg(root).arg("--output").arg(output.path()));
    assert_eq!((ended.code, ended.stderr.as_str()), (0, ""));
    files(output.path())
}

#[track_caller]
fn check(command: &mut Command, root: &Path) {
    let found = build(command, root);
    let difference = difference(&REFERENCE.files, &found);
    assert!(difference.is_empty(), "{difference}");
}

#[test]
fn eight_threads_build_what_one_builds() {
    let root = REFERENCE.portal.path();
    check(command(root).env("RAYON_NUM_THREADS", "8"), root);
}

#[test]
fn a_portal_is_the_same_seen_from_elsewhere() {
    let elsewhere = temporary();
    check(&mut command(elsewhere.path()), REFERENCE.portal.path());
    check(&mut command(&REFERENCE.portal.path().join("content")), Path::new(".."));
}

#[test]
fn the_order_in_which_files_came_to_the_disk_does_not_matter() {
    let root = REFERENCE.portal.path();
    let copy = temporary();
    for (path, bytes) in files(root).into_iter().rev() {
        write(copy.path(), &path, bytes);
    }
    check(&mut command(copy.path()), copy.path());
}

#[test]
fn the_language_and_the_time_zone_do_not_matter() {
    let root = REFERENCE.portal.path();
    for (language, zone) in [("C", "UTC"), ("tr_TR.UTF-8", "Pacific/Kiritimati")] {
        let mut command = command(root);
        check(command.env("LANG", language).env("LC_ALL", language).env("TZ", zone), root);
    }
}
