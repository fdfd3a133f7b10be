// The rig itself: what is wrong in a page does come out as a finding.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch, listen } from './browser.mjs';
import { serve } from './server.mjs';

const PAGE = `<!DOCTYPE html><html lang="en"><title>Wrong</title>
<link rel="stylesheet" href="gone.css"><p style="color: red">An inline style.</p>
<img src="gone.png" alt=""><script>document.title = "Ran";</script>`;

test('inline styles, inline scripts and missing files are heard of', async (t) => {
  const { server, page } = await open(t);
  const complaints = listen(page);
  await page.goto(server.root);
  const heard = complaints().join('\n');
  assert.match(heard, /inline style/);
  assert.match(heard, /inline script/);
  assert.match(heard, /request failed: .*gone\.css/);
  assert.match(heard, /404: .*gone\.png/);
  assert.equal(await page.title(), 'Wrong');
});

test('the server answers as a plain host does', async (t) => {
  const { server } = await open(t);
  const answers = {};
  for (const path of ['', 'folder/', 'folder', 'folder/page.html', 'none', '../none', '%ff']) {
    const response = await fetch(`${server.root}${path}`, { redirect: 'manual' });
    answers[path] = `${response.status} ${response.headers.get('content-type')}`;
    await response.arrayBuffer();
  }
  assert.deepEqual(answers, {
    '': '200 text/html; charset=utf-8',
    'folder/': '404 text/html; charset=utf-8',
    folder: '404 text/html; charset=utf-8',
    'folder/page.html': '200 text/html; charset=utf-8',
    none: '404 text/html; charset=utf-8',
    '../none': '404 text/plain; charset=utf-8',
    '%ff': '404 text/plain; charset=utf-8',
  });
});

async function open(t) {
  const folder = mkdtempSync(join(tmpdir(), 'commonshelf-rig-'));
  mkdirSync(join(folder, 'folder'));
  for (const path of ['index.html', '404.html', 'folder/page.html']) {
    writeFileSync(join(folder, path), PAGE);
  }
  const server = await serve(folder, '/a/');
  const browser = await launch();
  t.after(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { server, page: await browser.newPage() };
}
