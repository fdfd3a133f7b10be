// axe finds nothing to object to in a page of any template, light or dark, narrow or wide.

import { after, before, describe, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { MODES, violations } from './judge.mjs';
import { portal } from './portal.mjs';
import { serve } from './server.mjs';
import { examples } from './templates.mjs';

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
      for (const mode of MODES) {
        const { colorScheme, width } = mode;
        const found = await violations(page, mode);
        await findings.add(page, `${example.path} ${colorScheme} ${width}`, found);
      }
      findings.mustBeNone();
    });
  }
});
