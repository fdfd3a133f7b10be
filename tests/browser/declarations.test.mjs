// A portal whose organisations say what they use, plan and have assessed: the real portal has none of
// that, so these pages come from a portal of our own invention.

import { after, before, test } from 'node:test';
import { Findings, launch, listen } from './browser.mjs';
import { MODES, overflow, violations } from './judge.mjs';
import { makeOf } from './made.mjs';
import { pagesOf } from './portal.mjs';
import { serve } from './server.mjs';

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('no page of the harbour is objected to, in any mode', async (t) => {
  const folder = makeOf(t, 'tests/portals/harbour');
  const server = await serve(folder);
  t.after(() => server.close());
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const complaints = listen(page);
  const findings = new Findings();
  const told = /id="page-(uses|plans|assessments|duties|together|contracts)"|class="tag tag-overdue"/;
  const pages = pagesOf(folder).filter(({ moved, html }) => !moved && told.test(html));
  for (const { path, address } of pages) {
    await page.goto(server.at(address));
    for (const mode of MODES) {
      const found = [...(await violations(page, mode)), ...(await page.evaluate(overflow))];
      await findings.add(page, `${path} ${mode.colorScheme} ${mode.width}`, found);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    const found = [...complaints(), ...(await page.evaluate(overflow))];
    await findings.add(page, `${path} 320`, found);
  }
  findings.mustBeNone();
  if (pages.length < 8) throw new Error(`only ${pages.length} pages tell of organisations`);
});
