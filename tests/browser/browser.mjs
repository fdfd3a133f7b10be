// Chromium as the tests use it: how it starts, what it complains of, and how a failure is told.

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// Chromium's own calls to its maker are no part of the test, and are refused on a closed network.
// The sandbox needs rights that root in a container does not have.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: Debian's, or the one that `CHROMIUM` names. */
export function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * Listens to what goes wrong in a page: words in its console, scripts that throw, requests that
 * fail or find nothing. Returns a function that hands over what was heard since its last call.
 */
export function listen(page) {
  let heard = [];
  page.on('console', (message) => {
    const loud = ['error', 'warning'].includes(message.type());
    if (loud) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // The icon of a tab comes after the page has loaded, so going to the next page breaks it off.
    if (reason === 'net::ERR_ABORTED' && request.resourceType() === 'other') return;
    heard.push(`request failed: ${request.url()} (${reason})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
  });
  return () => {
    const taken = heard;
    heard = [];
    return taken;
  };
}

/** Problems found, each with the page and the mode that it was found in. */
export class Findings {
  #lines = [];
  #pictures = new Map();

  /** Takes what is wrong with a page, and at the first time a picture of the page as it stands. */
  async add(page, where, problems) {
    this.note(where, problems);
    if (problems.length > 0 && !this.#pictures.has(where)) {
      this.#pictures.set(where, await takePicture(page, where));
    }
  }

  /** Takes problems that no picture would show. */
  note(where, problems) {
    this.#lines.push(...problems.map((problem) => `${where}: ${problem}`));
  }

  /** Fails with everything that was found, if anything was. */
  mustBeNone() {
    if (this.#lines.length === 0) return;
    const pictures = Array.from(this.#pictures.values(), (path) => `  picture: ${path}`);
    const lines = this.#lines.map((line) => `  ${line}`);
    assert.fail([`${lines.length} found`, ...lines, ...pictures].join('\n'));
  }
}

// Made when the first picture is taken.
let folder = process.env.PICTURES;

async function takePicture(page, where) {
  folder ??= mkdtempSync(join(tmpdir(), 'commonshelf-pictures-'));
  const path = join(folder, `${where.replace(/[^a-z0-9]+/gi, '-')}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
