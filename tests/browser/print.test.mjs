// A printed page has all of its text and none of its navigation.

import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { portal } from './portal.mjs';
import { serve } from './server.mjs';
import { exampleOf } from './templates.mjs';

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await serve(portal);
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  server.close();
});

for (const template of ['guidance with change notes', 'guidance with a table', 'entry']) {
  test(`${template} on paper`, async () => {
    const example = exampleOf(template);
    await page.goto(server.at(example.address));
    const { wanted, unwanted } = await page.evaluate(texts);
    const paper = textOf(await page.pdf({ format: 'A4' }));
    const findings = new Findings();
    const lacks = wanted.filter((text) => !paper.includes(squeezed(text)));
    const has = unwanted.filter((text) => paper.includes(squeezed(text)));
    findings.note(`${example.path} on paper`, lacks.map((text) => `lacks: ${text}`));
    findings.note(`${example.path} on paper`, has.map((text) => `has: ${text}`));
    findings.mustBeNone();
  });
}

/** The texts to look for on paper; runs in the page. */
function texts() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const read = all('main :is(h1, section h2, .prose h2, .prose p, #updates-list p, td, dt, dd)');
  const skipped = all('.skip, header nav, footer nav, nav.crumbs, nav.contents');
  // The address of a link is printed after it, so the text is whole only up to the next element.
  const parts = read.flatMap((element) => [...element.childNodes].map((node) => node.textContent));
  return {
    wanted: parts.filter((text) => /[\p{L}\p{N}]/u.test(text)),
    unwanted: skipped.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  };
}

/** The letters and digits of a PDF file: a line may break, and a mark may stand, anywhere. */
function textOf(pdf) {
  return squeezed(execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }));
}

function squeezed(text) {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
