//! Records as text: composed from values, laid out in one form, and written to the author's own
//! folders. `new`, `fmt`, `retire` and `import` share this, so that what they write looks the same.

pub mod compose;
pub mod files;
pub mod layout;
pub mod retire;
