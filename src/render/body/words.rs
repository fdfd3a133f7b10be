//! The words on a page that come from the writer, not from the author.

/// The words of one language of the interface.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(default)]
pub struct Words {
    /// Names the link beside a heading; `{title}` stands for the heading's words.
    pub permalink: String,
    /// Names the scrolling region around a table.
    pub table: String,
    /// Names a ticked box.
    pub done: String,
    /// Names an empty box.
    pub not_done: String,
    /// Heads the notes below a body.
    pub footnotes: String,
    /// Names the link to a note; `{n}` stands for its number.
    pub footnote: String,
    /// Names the link from a note back to the text; `{n}` stands for the number of the note, with
    /// `-2` after it for the second place that refers to it.
    pub back: String,
    /// Heads an alert that informs.
    pub note: String,
    /// Heads an alert that advises.
    pub tip: String,
    /// Heads an alert that nobody should miss.
    pub important: String,
    /// Heads an alert about something that can go wrong.
    pub warning: String,
    /// Heads an alert about something that does harm.
    pub caution: String,
}

impl Default for Words {
    /// English.
    fn default() -> Self {
        Self {
            permalink: "Link to this section: {title}".to_owned(),
            table: "Table".to_owned(),
            done: "Done".to_owned(),
            not_done: "Not done".to_owned(),
            footnotes: "Footnotes".to_owned(),
            footnote: "Footnote {n}".to_owned(),
            back: "Back to reference {n}".to_owned(),
            note: "Note".to_owned(),
            tip: "Tip".to_owned(),
            important: "Important".to_owned(),
            warning: "Warning".to_owned(),
            caution: "Caution".to_owned(),
        }
    }
}
