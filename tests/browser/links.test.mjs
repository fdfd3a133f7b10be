// Every address in the portal that leads into the portal leads to something, wherever it is put.

import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Findings, launch } from './browser.mjs';
import { filesOf, pagesOf, portal } from './portal.mjs';
import { fileAt } from './server.mjs';

const HOST = 'http://portal.test';
const files = filesOf(portal);
const documents = new Map();
let browser;

before(async () => {
  browser = await launch();
  const page = await browser.newPage();
  for (const { path, address, html } of pagesOf(portal)) {
    documents.set(path, { address, ...(await page.evaluate(readPage, html)) });
  }
  await page.close();
});
after(() => browser.close());

for (const prefix of ['/', '/a/b/']) {
  test(`every link of every page leads somewhere at ${prefix}`, () => {
    const findings = new Findings();
    for (const [path, { address, links }] of documents) {
      const own = new URL(address, HOST + prefix);
      const broken = links.map((link) => fault(link, own, prefix)).filter(Boolean);
      findings.note(`${prefix}${path}`, broken);
    }
    findings.mustBeNone();
  });

  test(`every picture and font of a style sheet is there at ${prefix}`, () => {
    const findings = new Findings();
    for (const [path, file] of [...files].filter(([path]) => path.endsWith('.css'))) {
      const own = new URL(path, HOST + prefix);
      const values = readFileSync(file, 'utf8').matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g);
      const links = [...values].map(([, value]) => ({ where: 'url()', value }));
      findings.note(path, links.map((link) => fault(link, own, prefix)).filter(Boolean));
    }
    findings.mustBeNone();
  });
}

test('no page has the same id twice', () => {
  const findings = new Findings();
  for (const [path, { ids }] of documents) {
    const again = ids.filter((id, index) => ids.indexOf(id) !== index);
    findings.note(path, again.map((id) => `id twice: ${id}`));
  }
  findings.mustBeNone();
});

test('canonical addresses, the site map and the feeds name what is there', async (t) => {
  const home = documents.get('index.html').canonical;
  const findings = new Findings();
  for (const [path, { address, canonical }] of documents) {
    if (canonical && canonical !== new URL(address, home).href) {
      findings.note(path, [`canonical address of another page: ${canonical}`]);
    }
  }
  const page = await browser.newPage();
  t.after(() => page.close());
  for (const [path, file] of [...files].filter(([path]) => path.endsWith('.xml'))) {
    const { error, addresses } = await page.evaluate(readXml, readFileSync(file, 'utf8'));
    const dead = addresses.map((value) => {
      if (!home || !value.startsWith(home)) return `not below ${home}: ${value}`;
      const within = new URL(value.slice(home.length), `${HOST}/`);
      return fault({ where: 'address', value: within.href }, within, '/');
    });
    findings.note(path, [error, ...dead].filter(Boolean));
  }
  findings.mustBeNone();
});

/** What is wrong with a link of the page at `own`; nothing for a link to another site. */
function fault({ where, value }, own, prefix) {
  const said = `${where} ${value}`;
  if (value.trim() === '') return `${where}: empty`;
  if (!URL.canParse(value, own)) return `${said}: no address`;
  const target = new URL(value, own);
  if (target.origin !== HOST) return undefined;
  const path = decodeURIComponent(target.pathname);
  if (!path.startsWith(prefix)) return `${said}: leaves the portal for ${path}`;
  const name = fileAt(files, path.slice(prefix.length));
  if (!name) return `${said}: nothing at ${path}`;
  const id = decodeURIComponent(target.hash.slice(1));
  const document = documents.get(name);
  if (id && document && !document.ids.includes(id)) return `${said}: ${name} has no id "${id}"`;
  return undefined;
}

/** The ids and links of a page; runs in the browser, without loading what the page names. */
function readPage(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const links = [];
  for (const name of ['href', 'src', 'poster', 'action', 'formaction', 'data', 'cite']) {
    for (const element of parsed.querySelectorAll(`[${name}]`)) {
      links.push({ where: `${element.localName}[${name}]`, value: element.getAttribute(name) });
    }
  }
  for (const element of parsed.querySelectorAll('[srcset]')) {
    for (const candidate of element.srcset.split(/,\s+/)) {
      links.push({ where: `${element.localName}[srcset]`, value: candidate.trim().split(/\s/)[0] });
    }
  }
  for (const meta of parsed.querySelectorAll('meta[http-equiv="refresh" i]')) {
    links.push({ where: 'meta refresh', value: meta.content.replace(/^[^=]*=\s*/, '') });
  }
  const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id);
  const canonical = parsed.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return { ids, links, canonical };
}

/** The addresses that a site map or a feed names; runs in the browser. */
function readXml(text) {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const error = parsed.querySelector('parsererror')?.textContent;
  const places = [...parsed.querySelectorAll('loc')].map((place) => place.textContent.trim());
  const links = [...parsed.querySelectorAll('link[href]')].map((link) => link.getAttribute('href'));
  return { error, addresses: [...places, ...links] };
}
