//! Links inside the portal that lead nowhere, and links out of it that are not web addresses.

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    model::{
        Portal,
        routes::{Lost, Target},
    },
    parse::{
        destination::Destination,
        markdown::{Heading, Markdown},
        path::ContentPath,
        value::{PageLink, SourceLink},
    },
    rule::{BROKEN_ANCHOR, BROKEN_LINK, URL},
    source::Span,
    suggest::nearest,
};

pub(super) fn check(portal: &Portal<'_>, found: &mut Diagnostics) {
    for page in &portal.pages {
        check_body(portal, &page.body, found);
        let head = &page.head;
        for link in head.related.iter().chain(&head.next).chain(&head.obligations) {
            if let PageLink::Here(link) = link {
                check_source_link(portal, link, found);
            }
        }
    }
    for entry in &portal.entries {
        if let Some((_, body)) = &entry.description {
            check_body(portal, body, found);
        }
    }
    if let Some(guides) = &portal.settings.guides {
        for link in guides.adoption.iter().chain(&guides.plan) {
            check_source_link(portal, link, found);
        }
    }
    for link in portal.needs.iter().filter_map(|need| need.fields.guidance.as_ref()) {
        check_source_link(portal, link, found);
    }
}

fn check_body(portal: &Portal<'_>, body: &Markdown<'_>, found: &mut Diagnostics) {
    for link in &body.links {
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
            Destination::Here if link.image => {
                check_picture(portal, &link.destination, link.span, found);
            }
            Destination::Here => check_link(portal, &link.destination, link.span, found),
            Destination::Nowhere(why) => {
                let message = format!("`{}` cannot be linked: {why}", link.destination);
                let help = "link a file of the portal, or an address that begins with `https://`";
                found.push(URL.at(link.span, message).help(help));
            }
        }
    }
}

fn check_link(portal: &Portal<'_>, link: &str, span: Span, found: &mut Diagnostics) {
    let from = &portal.sources.file(span.source).path;
    match portal.routes.resolve(from, link) {
        Ok(target) => found.extend(check_anchor(portal, &target, span)),
        Err(lost) => found.push(broken(portal, from, &lost, (link, span))),
    }
}

fn check_picture(portal: &Portal<'_>, link: &str, span: Span, found: &mut Diagnostics) {
    let from = &portal.sources.file(span.source).path;
    match portal.routes.resolve(from, link) {
        Ok(target) if target.path.starts_with("assets/") => {}
        Ok(target) => {
            let message = format!("`{}` is not a picture", target.path);
            found.push(
                BROKEN_LINK.at(span, message).help("name a file in `assets/`: `/assets/NAME`"),
            );
        }
        Err(lost) => found.push(broken(portal, from, &lost, (link, span))),
    }
}

/// A link of a page's head or of a record: a page or record, by its path.
fn check_source_link(portal: &Portal<'_>, link: &SourceLink, found: &mut Diagnostics) {
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
        check_link(portal, destination, *span, found);
    }
}

fn broken(portal: &Portal<'_>, from: &str, lost: &Lost, (link, span): (&str, Span)) -> Diagnostic {
    let finding = BROKEN_LINK.at(span, format!("`{link}` leads nowhere"));
    match lost {
        Lost::Draft(path) => {
            finding.help(format!("`{path}` is a draft; publish it, or take the link away"))
        }
        Lost::NoFile(_) if link.starts_with("www.") => {
            finding.help(format!("write `https://{link}` for a page elsewhere"))
        }
        Lost::Outside => finding.help("link files under `content/` and `assets/` only"),
        Lost::NoFile(path) => match portal.routes.nearest(from, path) {
            Some(near) => finding.help(format!("there is no `{path}`; did you mean `{near}`?")),
            None => {
                finding.help(format!("there is no `{path}`; link a file by its path from this one"))
            }
        },
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
