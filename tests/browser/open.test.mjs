// Every page opens without a complaint, wherever the portal is put.

import { after, before, test } from 'node:test';
import { Findings, launch, listen } from './browser.mjs';
import { pagesOf, portal } from './portal.mjs';
import { serve } from './server.mjs';

const pages = pagesOf(portal).filter((page) => !page.moved);
let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const prefix of ['/', '/a/b/']) {
  test(`every page opens at ${prefix} without a complaint`, async (t) => {
    const server = await serve(portal, prefix);
    t.after(() => server.close());
    const page = await browser.newPage();
    const complaints = listen(page);
    const findings = new Findings();
    for (const { path, address } of pages) {
      const response = await page.goto(server.at(address), { waitUntil: 'load' });
      const status = response.status() === 200 ? [] : [`status ${response.status()}`];
      const problems = [...status, ...(await page.evaluate(faults)), ...complaints()];
      await findings.add(page, `${prefix}${path}`, problems);
    }
    findings.mustBeNone();
  });
}

test('no two pages have the same title', async () => {
  const findings = new Findings();
  const titles = new Map();
  for (const { path, html } of pages) {
    const [, title] = html.match(/<title>([^<]*)<\/title>/) ?? [];
    if (titles.has(title)) findings.note(path, [`has the title of ${titles.get(title)}: ${title}`]);
    titles.set(title, path);
  }
  findings.mustBeNone();
});

/** What a page lacks that every page has; runs in the page. */
function faults() {
  const found = [];
  const titles = document.querySelectorAll('h1').length;
  if (titles !== 1) found.push(`${titles} h1 elements instead of one`);
  if (document.title.trim() === '') found.push('no title');
  if (document.documentElement.lang === '') found.push('no lang on html');
  if (document.compatMode !== 'CSS1Compat') found.push('not in standards mode');
  for (const link of document.querySelectorAll('link[rel~="stylesheet"]')) {
    if (!link.sheet) found.push(`style sheet not loaded: ${link.href}`);
  }
  for (const image of document.images) {
    const due = image.loading !== 'lazy';
    if (due && !(image.complete && image.naturalWidth > 0)) found.push(`no picture: ${image.src}`);
  }
  return found;
}
