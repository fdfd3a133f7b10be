// Everything can be reached and seen with the keyboard alone.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { portal } from './portal.mjs';
import { serve } from './server.mjs';
import { exampleOf, examples } from './templates.mjs';

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await serve(portal);
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
});
after(async () => {
  await browser.close();
  server.close();
});

describe('keyboard', () => {
  for (const { templates, page: example } of examples()) {
    test(`skip link of ${templates} (${example.path})`, async () => {
      await page.goto(server.at(example.address));
      await page.keyboard.press('Tab');
      const link = await page.evaluate(focused);
      assert.match(link.href ?? '', /^#/, `the first Tab reaches ${link.what}, not the skip link`);
      assert.deepEqual(link.problems, [], 'the skip link, when it has the focus');
      await page.keyboard.press('Enter');
      const place = await page.evaluate(() => document.activeElement.localName);
      assert.equal(place, 'main', 'where the focus is after Enter on the skip link');
    });

    test(`focus on ${templates} (${example.path})`, () => mustShowFocus(example, 'none'));
  }

  for (const template of ['home', 'guidance with a table', 'retired entry', 'catalogue']) {
    const example = exampleOf(template);
    test(`focus in forced colours on ${template} (${example.path})`, () => {
      return mustShowFocus(example, 'active');
    });
  }
});

/** Goes through a page with the Tab key and looks at each element that it reaches. */
async function mustShowFocus(example, forcedColors) {
  await page.emulateMedia({ forcedColors });
  await page.goto(server.at(example.address));
  const findings = new Findings();
  const stops = await page.evaluate(countStops);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const { what, problems } = await page.evaluate(focused);
    const where = `${example.path} with forced colours ${forcedColors}`;
    await findings.add(page, where, problems.map((problem) => `${what}: ${problem}`));
  }
  findings.mustBeNone();
}

/** How many elements the Tab key must reach; runs in the page. */
function countStops() {
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
  return [...document.querySelectorAll(kinds)].filter((element) => {
    const open = element.checkVisibility({ contentVisibilityAuto: true });
    return open && element.tabIndex >= 0 && !element.disabled;
  }).length;
}

/** The element that has the focus, and what hides that it has; runs in the page. */
function focused() {
  const element = document.activeElement;
  const what = element.outerHTML.slice(0, 100).replace(/\s+/g, ' ');
  const problems = [];
  if (element === document.body) problems.push('the focus is lost');
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  if (!outlined && style.boxShadow === 'none') problems.push('neither outline nor shadow');
  const box = element.getClientRects()[0];
  if (!box || box.width < 2 || box.height < 2) {
    problems.push('has no size');
  } else {
    const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const own = seen && (element.contains(seen) || seen.contains(element));
    const cover = seen?.outerHTML.slice(0, 60) ?? 'the edge of the window';
    if (!own) problems.push(`covered by ${cover}`);
  }
  return { what, problems, href: element.getAttribute('href') };
}
