// One page of the portal for each template, and for each part that only some of its pages have.

import { pagesOf, portal } from './portal.mjs';

const TEMPLATES = {
  home: { at: /^$/ },
  'guidance of all sections': { at: /^guidance\/$/ },
  section: { at: /^guidance\/[^/]+\/$/ },
  'guidance with a table': { at: /^guidance\//, has: /<table/ },
  'guidance with code': { at: /^guidance\//, has: /<pre/ },
  'guidance with footnotes': { at: /^guidance\//, has: /class="footnotes"/ },
  'guidance with an alert': { at: /^guidance\//, has: /class="alert / },
  'guidance with change notes': { at: /^guidance\//, has: /id="updates-list"/ },
  catalogue: { at: /^catalogue\/$/ },
  browse: { at: /^catalogue\/by\/$/ },
  kinds: { at: /^catalogue\/by\/kind\/$/ },
  'kind list': { at: /^catalogue\/by\/kind\/[^/]+\/$/ },
  tags: { at: /^catalogue\/by\/tag\/$/ },
  'tag list': { at: /^catalogue\/by\/tag\/[^/]+\/$/ },
  entry: { at: /^catalogue\/(?!by\/)[^/]+\/$/, has: /<dl class="facts">/ },
  'retired entry': { at: /^catalogue\/(?!by\/)[^/]+\/$/, has: /tag-retired/ },
  organisation: { at: /^organisations\/[^/]+\/$/ },
  'former organisation': { at: /^organisations\/[^/]+\/$/, has: /class="banner/ },
  organisations: { at: /^organisations\/$/ },
  need: { at: /^needs\/[^/]+\/$/ },
  needs: { at: /^needs\/$/ },
  standard: { at: /^standards\/[^/]+\/$/ },
  standards: { at: /^standards\/$/ },
  plans: { at: /^plans\/$/ },
  stewardship: { at: /^stewardship\/$/ },
  'A to Z': { at: /^a-to-z\/$/ },
  updates: { at: /^updates\/$/ },
  'missing page': { at: /^404\.html$/ },
  about: { at: /^about\/$/ },
};

const pages = pagesOf(portal).filter((page) => !page.moved);

/** The first page that shows a template. */
export function exampleOf(template) {
  const { at, has } = TEMPLATES[template];
  const found = pages.find(({ address, html }) => at.test(address) && (!has || has.test(html)));
  if (!found) throw new Error(`no page of ${portal} shows the template "${template}"`);
  return found;
}

/** The examples of all templates, each page once, with the templates that it shows. */
export function examples() {
  const found = new Map();
  for (const template of Object.keys(TEMPLATES)) {
    const page = exampleOf(template);
    found.set(page, [...(found.get(page) ?? []), template]);
  }
  return Array.from(found, ([page, templates]) => ({ page, templates: templates.join(', ') }));
}
