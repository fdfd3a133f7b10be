//! The home page: `home.html`.

use serde::Serialize;

use super::{ChangeView, FacetValue, NeedCard, PageLink};

/// What `home.html` sees as `home`.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    /// The body of `content/index.md` as HTML, safe to show.
    pub(crate) body: tera::Value,
    /// How many entries can be reused today: all but the retired ones.
    pub(crate) entries: usize,
    /// How many organisations provide them.
    pub(crate) organisations: usize,
    /// The needs that at least one entry meets, by label.
    pub(crate) needs: Vec<NeedCard>,
    /// The kinds that have entries.
    pub(crate) kinds: Vec<FacetValue>,
    /// The sections of the guidance, in reading order.
    pub(crate) sections: Vec<PageLink>,
    /// The newest changes, at most five.
    pub(crate) changes: Vec<ChangeView>,
}
