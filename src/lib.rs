//! Commonshelf turns a git repository of Markdown guidance and TOML records into a *reuse portal*: a
//! static site that any host can serve.
//!
//! # Steps
//! [`pipeline::run`] reads from left to right, and so do the modules:
//! 1. [`discover`] reads the disk into [`source::Sources`].
//! 2. [`parse`] turns each file into values, blind to every other file.
//! 3. [`model::assemble`] makes one immutable [`model::Portal`] of them.
//! 4. [`check`](mod@check) says what is wrong with the portal; [`render`](mod@render) makes its
//!    files. Neither knows the other.
//! 5. [`emit`] writes the files, all or none.
//!
//! What is wrong with the content is a [`diagnostic::Diagnostic`] that breaks a [`rule::Rule`]; all
//! of them are shown in one run by [`report`]. What is wrong with the world is an error, and stops
//! the program.

pub mod check;
pub mod cli;
pub mod commands;
pub mod describe;
pub mod diagnostic;
pub mod discover;
pub mod edit;
pub mod emit;
pub mod import;
pub mod language;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod progress;
pub mod render;
pub mod report;
pub mod rule;
pub mod slug;
pub mod source;
pub mod suggest;
