//! Portal and theme to files: every page, feed and data twin, handed to a sink as soon as it is
//! finished, from several threads. Nothing here keeps them.

use rayon::prelude::*;

pub mod body;
pub mod output;

mod assets;
mod atlas;
mod browse;
mod data;
mod declarations;
mod entry;
mod error;
mod facts;
mod feeds;
mod frame;
mod guidance;
mod home;
mod lists;
mod needs;
mod organisations;
mod plans;
mod redirects;
mod shared;
mod standards;
mod stewardship;
mod strings;
mod theme;
mod view;

pub use error::Error;
pub use theme::{Theme, ThemeError};

use crate::model::Portal;
use output::OutputFile;
use shared::Shared;

/// How many files of each sort were made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Made {
    /// Pages for people.
    pub pages: usize,
    /// Other files.
    pub others: usize,
}

/// Takes finished files, from several threads at once.
pub trait Sink: Sync {
    /// What can go wrong with taking one.
    type Error: Send;

    /// Hears how many files will come.
    fn expect(&self, _files: usize) {}

    /// Takes a file.
    ///
    /// # Errors
    /// As the sink does.
    fn take(&self, file: OutputFile) -> Result<(), Self::Error>;
}

/// What stops a render: our own side of it, or the sink's.
#[derive(Debug)]
pub enum Stopped<E> {
    /// The theme, or an address that cannot be a file.
    Render(Error),
    /// The sink.
    Sink(E),
}

/// One thing to make.
#[derive(Clone, Copy, Debug)]
enum Job<'p> {
    Page(usize),
    Redirect(usize, usize),
    Entry(usize),
    EntryData(usize),
    Organisation(usize),
    Need(usize),
    Standard(usize),
    List(lists::ListPage<'p>),
    Browse(browse::BrowsePage),
    Catalogue,
    Feed(feeds::FeedFile),
    Asset(usize),
}

/// Renders everything.
///
/// # Errors
/// The first trouble that a thread meets; the sink may have taken files by then.
pub fn render<S: Sink>(
    portal: &Portal<'_>,
    theme: Theme,
    sink: &S,
) -> Result<Made, Stopped<S::Error>> {
    let shared = Shared::of(portal, theme);
    let assets = assets::files(portal, &shared.theme).map_err(Stopped::Render)?;
    let jobs = jobs(portal, &shared, assets.len());
    sink.expect(jobs.len());
    jobs.into_par_iter()
        .map(|job| {
            let file = match job {
                Job::Asset(number) => assets[number].file(),
                job => make(&shared, job).map_err(Stopped::Render)?,
            };
            let is_page =
                !matches!(job, Job::Catalogue | Job::Feed(_) | Job::Asset(_) | Job::EntryData(_));
            sink.take(file).map_err(Stopped::Sink)?;
            Ok(Made { pages: usize::from(is_page), others: usize::from(!is_page) })
        })
        .try_reduce(Made::default, |a, b| {
            Ok(Made { pages: a.pages + b.pages, others: a.others + b.others })
        })
}

fn jobs<'p>(portal: &Portal<'_>, shared: &Shared<'p>, assets: usize) -> Vec<Job<'p>> {
    let redirects = portal.pages.iter().enumerate().flat_map(|(page, content)| {
        (0..content.head.aliases.len()).map(move |alias| Job::Redirect(page, alias))
    });
    let entries = 0..portal.entries.len();
    (0..portal.pages.len())
        .map(Job::Page)
        .chain(redirects)
        .chain(entries.clone().map(Job::Entry))
        .chain(entries.map(Job::EntryData))
        .chain((0..portal.organisations.len()).map(Job::Organisation))
        .chain((0..portal.needs.len()).map(Job::Need))
        .chain((0..portal.standards.len()).map(Job::Standard))
        .chain(lists::pages(shared).into_iter().map(Job::List))
        .chain(browse::BrowsePage::ALL.into_iter().map(Job::Browse))
        .chain([Job::Catalogue])
        .chain(feeds::files(portal).map(Job::Feed))
        .chain((0..assets).map(Job::Asset))
        .collect()
}

fn make(shared: &Shared<'_>, job: Job<'_>) -> Result<OutputFile, Error> {
    match job {
        Job::Page(number) => guidance::file(shared, number),
        Job::Redirect(page, alias) => redirects::file(shared, page, alias),
        Job::Entry(number) => entry::file(shared, number),
        Job::EntryData(number) => data::entry_file(shared, number),
        Job::Organisation(number) => organisations::file(shared, number),
        Job::Need(number) => needs::file(shared, number),
        Job::Standard(number) => standards::file(shared, number),
        Job::List(page) => lists::file(shared, page),
        Job::Browse(page) => browse::file(shared, page),
        Job::Catalogue => data::catalogue_file(shared),
        Job::Feed(file) => feeds::file(shared, file),
        Job::Asset(_) => unreachable!("assets are handed over without a template"),
    }
}
