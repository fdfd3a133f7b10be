//! What the tests share: folders for a while, cases written as Markdown, and the program itself.
#![allow(dead_code, reason = "each test file uses a part of this")]

pub(crate) mod blocks;
pub(crate) mod findings;
pub(crate) mod folder;
pub(crate) mod program;
