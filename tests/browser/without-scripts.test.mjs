// A reader whose browser runs no scripts can do everything that others can.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Findings, launch, listen } from './browser.mjs';
import { portal } from './portal.mjs';
import { serve } from './server.mjs';
import { exampleOf, examples } from './templates.mjs';

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await serve(portal);
  page = await browser.newPage({ javaScriptEnabled: false });
});
after(async () => {
  await browser.close();
  server.close();
});

test('a page of every template shows its contents without scripts', async () => {
  const complaints = listen(page);
  const findings = new Findings();
  for (const { page: example } of examples()) {
    await page.goto(server.at(example.address));
    const empty = (await page.locator('main').innerText()).trim() === '' ? ['main is empty'] : [];
    await findings.add(page, `${example.path} without scripts`, [...empty, ...complaints()]);
  }
  findings.mustBeNone();
});

test('change notes open by their summary', async () => {
  await page.goto(server.at(exampleOf('guidance with change notes').address));
  const list = page.locator('#updates-list');
  assert.equal(await list.isVisible(), false, 'the list is closed at first');
  await page.locator('details:has(#updates-list) > summary').click();
  assert.equal(await list.isVisible(), true, 'the list is open after a click on its summary');
});

test('change notes open by an address that ends in #updates-list', async () => {
  const address = server.at(`${exampleOf('guidance with change notes').address}#updates-list`);
  await page.goto('about:blank');
  await page.goto(address);
  assert.equal(await page.locator('#updates-list').isVisible(), true);
});

test('change notes open by the link beside the date', async () => {
  await page.goto(server.at(exampleOf('guidance with change notes').address));
  await page.locator('a[href="#updates-list"]').first().click();
  assert.equal(await page.locator('#updates-list').isVisible(), true);
});

test('a reader comes from the home page to an entry and back', async () => {
  await page.goto(server.at(''));
  await page.locator('main a[href$="catalogue/"]').first().click();
  await page.locator('.cards a').first().click();
  assert.match(new URL(page.url()).pathname, /^\/catalogue\/[^/]+\/$/);
  await page.locator('header a').first().click();
  assert.equal(page.url(), server.at(''));
});
