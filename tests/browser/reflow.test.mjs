// No page has to be scrolled sideways: not in a narrow window (WCAG 1.4.10), not with large text
// (1.4.4), not with text spaced out (1.4.12).

import { after, before, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { overflow } from './judge.mjs';
import { pagesOf, portal } from './portal.mjs';
import { serve } from './server.mjs';
import { examples } from './templates.mjs';

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve(portal);
});
after(async () => {
  await browser.close();
  server.close();
});

test('no page scrolls sideways at 320, 360 or 1280 pixels', async () => {
  const page = await browser.newPage();
  const findings = new Findings();
  for (const { path, address } of pagesOf(portal).filter(({ moved }) => !moved)) {
    await page.goto(server.at(address));
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await findings.add(page, `${path} at ${width}`, await page.evaluate(overflow));
    }
  }
  findings.mustBeNone();
});

// What a reader's own style sheet may ask for, by WCAG.
const ADJUSTMENTS = [
  { name: 'text twice the size', width: 1280, style: 'html { font-size: 200% !important }' },
  {
    name: 'text spaced out',
    width: 320,
    style: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`,
  },
];

for (const { name, width, style } of ADJUSTMENTS) {
  test(`no page of any template scrolls sideways with ${name} at ${width} pixels`, async () => {
    const page = await browser.newPage({ bypassCSP: true, viewport: { width, height: 800 } });
    const findings = new Findings();
    for (const { page: { path, address } } of examples()) {
      await page.goto(server.at(address));
      await page.addStyleTag({ content: style });
      await findings.add(page, `${path} with ${name} at ${width}`, await page.evaluate(overflow));
    }
    findings.mustBeNone();
  });
}
