//! Links inside the portal that lead nowhere, and links out of it that are not web addresses.

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{
        Portal,
        routes::{Lost, Target, relative},
    },
    parse::{
        destination::Destination,
        markdown::{Heading, Markdown},
        path::ContentPath,
        value::{PageLink, SourceLink},
    },
    rule::{BROKEN_ANCHOR, BROKEN_LINK, URL},
    source::Span,
    suggest::{Guesses, nearest},
};

/// A link as its author wrote it, and where.
type Written<'w> = (&'w str, Span);

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    let guesses = &mut Guesses::default();
    for page in &portal.pages {
        check_body(portal, &page.body, guesses, found);
        let head = &page.head;
        for link in head.related.iter().chain(&head.next).chain(&head.obligations) {
            if let PageLink::Here(link) = link {
                check_source_link(portal, link, guesses, found);
            }
        }
    }
    for entry in &portal.entries {
        if let Some((_, body)) = &entry.description {
            check_body(portal, body, guesses, found);
        }
    }
    if let Some(guides) = &portal.settings.guides {
        for link in guides.adoption.iter().chain(&guides.plan) {
            check_source_link(portal, link, guesses, found);
        }
    }
    for link in portal.needs.iter().filter_map(|need| need.fields.guidance.as_ref()) {
        check_source_link(portal, link, guesses, found);
    }
}

fn check_body<'p>(
    portal: &'p Portal<'_>,
    body: &Markdown<'_>,
    guesses: &mut Guesses<&'p str>,
    found: &mut Diagnostics,
) {
    for link in &body.links {
        let written = (link.destination.as_str(), link.span);
        if link.destination.is_empty() {
            let finding = BROKEN_LINK.at(link.span, "this link is empty");
            found.push(finding.help("write where it leads between the round brackets"));
            continue;
        }
        match Destination::of(&link.destination) {
            Destination::Elsewhere if link.image => {
                let message = format!("the picture `{}` is on another site", link.destination);
                let help = "put it in `assets/` and write `/assets/NAME`";
                found.push(URL.at(link.span, message).help(help));
            }
            Destination::Elsewhere => {}
            Destination::Here if link.image => check_picture(portal, written, guesses, found),
            Destination::Here => check_link(portal, written, guesses, found),
            Destination::Nowhere(why) => {
                let message = format!("`{}` cannot be linked: {why}", link.destination);
                let help = "link a file of the portal, or an address that begins with `https://`";
                found.push(URL.at(link.span, message).help(help));
            }
        }
    }
}

fn check_link<'p>(
    portal: &'p Portal<'_>,
    (link, span): Written<'_>,
    guesses: &mut Guesses<&'p str>,
    found: &mut Diagnostics,
) {
    let from = &portal.sources.file(span.source).path;
    match portal.routes.resolve(from, link) {
        Ok(target) => found.extend(check_anchor(portal, &target, span)),
        Err(lost) => found.push(broken(portal, &lost, (link, span), guesses)),
    }
}

fn check_picture<'p>(
    portal: &'p Portal<'_>,
    (link, span): Written<'_>,
    guesses: &mut Guesses<&'p str>,
    found: &mut Diagnostics,
) {
    let from = &portal.sources.file(span.source).path;
    match portal.routes.resolve(from, link) {
        Ok(target) if target.path.starts_with("assets/") => {}
        Ok(target) => {
            let message = format!("`{}` is not a picture", target.path);
            found.push(
                BROKEN_LINK.at(span, message).help("name a file in `assets/`: `/assets/NAME`"),
            );
        }
        Err(lost) => found.push(broken(portal, &lost, (link, span), guesses)),
    }
}

/// A link of a page's head or of a record: a page or record, by its path.
fn check_source_link<'p>(
    portal: &'p Portal<'_>,
    link: &SourceLink,
    guesses: &mut Guesses<&'p str>,
    found: &mut Diagnostics,
) {
    let SourceLink { destination, span } = link;
    let from = &portal.sources.file(span.source).path;
    if destination.is_empty() || destination.starts_with('#') {
        let message = format!("`{destination}` names no page");
        found.push(BROKEN_LINK.at(*span, message).help("write the path of a page or record"));
    } else if Destination::of(destination) != Destination::Here {
        let message = format!("`{destination}` is not a path in this repository");
        let help = "write `{ title = \"…\", url = \"https://…\" }` for a page elsewhere";
        found.push(BROKEN_LINK.at(*span, message).help(help));
    } else if portal
        .routes
        .resolve(from, destination)
        .is_ok_and(|to| to.path.starts_with("assets/"))
    {
        let message = format!("`{destination}` is not a page or a record");
        found.push(BROKEN_LINK.at(*span, message).help("link it in the body instead"));
    } else {
        check_link(portal, (destination, *span), guesses, found);
    }
}

fn broken<'p>(
    portal: &'p Portal<'_>,
    lost: &Lost,
    (link, span): Written<'_>,
    guesses: &mut Guesses<&'p str>,
) -> Diagnostic {
    let finding = BROKEN_LINK.at(span, format!("`{link}` leads nowhere"));
    match lost {
        Lost::Draft(path) => {
            finding.help(format!("`{path}` is a draft; publish it, or take the link away"))
        }
        Lost::NoFile(_) if link.starts_with("www.") => {
            finding.help(format!("write `https://{link}` for a page elsewhere"))
        }
        Lost::Outside => finding.help("link files under `content/` and `assets/` only"),
        Lost::NoFile(path) => {
            let routes = &portal.routes;
            let near = guesses.guess(path, routes.count(), || routes.nearest(path));
            finding.help(match near {
                Some(near) => {
                    let near = relative(&portal.sources.file(span.source).path, near);
                    format!("there is no `{path}`; did you mean `{near}`?")
                }
                None => format!("there is no `{path}`; link a file by its path from this one"),
            })
        }
    }
}

fn check_anchor(portal: &Portal<'_>, target: &Target<'_>, span: Span) -> Option<Diagnostic> {
    let anchor = target.anchor.as_str();
    if anchor.is_empty() {
        return None;
    }
    let headings = headings_at(portal, target)?;
    let ids = || headings.iter().map(|heading| heading.id.as_str());
    if ids().any(|id| id == anchor) {
        return None;
    }
    let finding = BROKEN_ANCHOR.at(span, format!("`{}` has no heading `#{anchor}`", target.path));
    Some(match nearest(anchor, ids()) {
        Some(near) => finding.help(format!("did you mean `#{near}`?")),
        None => finding.help(match ids().next() {
            None => "it has no headings at all".to_owned(),
            Some(_) => format!("its headings are {}", ids().collect::<Vec<_>>().join(", ")),
        }),
    })
}

/// The headings that a link's anchor must be among; `None` if that file could not be read.
fn headings_at<'p>(portal: &'p Portal<'_>, target: &Target<'_>) -> Option<&'p [Heading]> {
    if let Some(page) = portal.page(target.path) {
        return Some(&page.body.headings);
    }
    match ContentPath::of(target.path) {
        ContentPath::Entry(_, id) | ContentPath::Description(id) => {
            let description = portal.entry(id)?.description.as_ref();
            Some(description.map_or(&[], |(_, body)| &body.headings))
        }
        ContentPath::Organisation(id) => portal.organisation(id).map(|_| &[][..]),
        ContentPath::Need(id) => portal.need(id).map(|_| &[][..]),
        ContentPath::Standard(id) => portal.standard(id).map(|_| &[][..]),
        _ => None,
    }
}
