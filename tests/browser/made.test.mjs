// What the portal under test does not show: other settings, and pages that have moved.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Findings, launch, listen } from './browser.mjs';
import { make } from './made.mjs';
import { filesOf, pagesOf } from './portal.mjs';
import { serve } from './server.mjs';

let browser;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

test('a portal made for the disk can be read from the disk', async (t) => {
  const folder = make(t, 'links = "file"');
  const root = pathToFileURL(`${folder}/`);
  const page = await browser.newPage();
  const complaints = listen(page);
  const home = new URL('index.html', root).href;
  await page.goto(home);
  await assertStyled(page);
  await page.locator('main a[href*="catalogue/index.html"]').first().click();
  await page.locator('.cards a').first().click();
  await page.waitForURL(/\/catalogue\/example-service\/index\.html$/);
  await assertStyled(page);
  await page.locator('header a').first().click();
  assert.equal(page.url(), home);
  const findings = new Findings();
  for (const { path } of pagesOf(folder)) {
    await page.goto(new URL(path, root).href);
    const links = await page.evaluate(() => Array.from(document.links, ({ href }) => href));
    const dead = links.filter((link) => link.startsWith('file:') && !isFile(folder, root, link));
    const problems = [...complaints(), ...dead.map((link) => `nothing at ${link}`)];
    await findings.add(page, `${path} from the disk`, problems);
  }
  findings.mustBeNone();
});

test('a missing address at any depth shows the page for it, whole', async (t) => {
  const server = await serve(make(t, 'served_at = "/a/b/"'), '/a/b/');
  t.after(() => server.close());
  const page = await browser.newPage();
  const complaints = listen(page);
  for (const address of ['nothing', 'nothing/', 'no/thing/at/all/', 'catalogue/nothing.html']) {
    const missing = server.at(address);
    const response = await page.goto(missing);
    assert.equal(response.status(), 404, missing);
    await assertStyled(page);
    const expected = [`404: ${missing}`, 'console: Failed to load resource'];
    const others = complaints().filter((complaint) => {
      return !expected.some((start) => complaint.startsWith(start));
    });
    assert.deepEqual(others, [], missing);
    await page.locator('main a').first().click();
    await page.waitForURL(server.root);
  }
});

test('a page that has moved sends its readers on', async (t) => {
  const head = 'aliases = ["/old/place/"]\nsummary =';
  const folder = make(t, '', {
    'content/guidance/add-an-entry.md': (text) => text.replace('summary =', head),
  });
  const server = await serve(folder, '/a/b/');
  t.after(() => server.close());
  const page = await browser.newPage({ javaScriptEnabled: false });
  const complaints = listen(page);
  await page.goto(server.at('old/place/'), { waitUntil: 'commit' });
  await page.waitForURL(server.at('guidance/add-an-entry/'));
  assert.deepEqual(complaints(), []);
});

async function assertStyled(page) {
  const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  assert.match(family, /sans-serif/, `${page.url()} has lost its style sheet`);
}

function isFile(folder, root, link) {
  const [address] = link.split(/[#?]/);
  return filesOf(folder).has(decodeURIComponent(address.slice(root.href.length)));
}
