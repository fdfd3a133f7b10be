// axe finds nothing to object to in a page of any template, light or dark, narrow or wide.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { portal } from './portal.mjs';
import { serve } from './server.mjs';
import { examples } from './templates.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MODES = ['light', 'dark'].flatMap((colorScheme) => {
  return [360, 1280].map((width) => ({ colorScheme, width }));
});

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await serve(portal);
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
after(async () => {
  await browser.close();
  server.close();
});

describe('axe', () => {
  for (const { templates, page: example } of examples()) {
    test(`${templates} (${example.path})`, async () => {
      const findings = new Findings();
      await page.goto(server.at(example.address));
      await page.evaluate(AXE);
      for (const { colorScheme, width } of MODES) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const violations = await page.evaluate(violationsOf, TAGS);
        await findings.add(page, `${example.path} ${colorScheme} ${width}`, violations);
      }
      findings.mustBeNone();
    });
  }
});

/** What axe objects to, a line for each of its rules; runs in the page. */
async function violationsOf(tags) {
  // Hidden text counts too: whoever opens a closed part of the page reads it.
  for (const details of document.querySelectorAll('details')) details.open = true;
  const { violations } = await globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ');
    const more = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
    return `${id} at ${places}${more}: ${nodes[0].failureSummary.replace(/\s*\n\s*/g, ' ')}`;
  });
}
