//! A bar for a person who waits: it shows when a run takes longer than half a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::render::{Sink, output::OutputFile};

/// Nobody wants to see a bar flash by.
const PATIENCE: Duration = Duration::from_millis(500);

/// A sink that counts what passes through to another.
pub struct Watched<'s, S> {
    sink: &'s S,
    bar: ProgressBar,
    started: Instant,
}

impl<'s, S> Watched<'s, S> {
    /// Passes files on to `sink`; the run began at `started`.
    pub fn new(sink: &'s S, started: Instant) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:30} {pos} of {len} files");
        Self {
            sink,
            bar: bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())),
            started,
        }
    }
}

impl<S: Sink> Sink for Watched<'_, S> {
    type Error = S::Error;

    fn expect(&self, files: usize) {
        self.bar.set_length(files as u64);
        self.sink.expect(files);
    }

    fn take(&self, file: OutputFile) -> Result<(), Self::Error> {
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
        self.sink.take(file)
    }
}

impl<S> Drop for Watched<'_, S> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
