// Small portals that the program makes for a test, for what the portal under test does not have.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './portal.mjs';

/**
 * Makes the portal of `commonshelf init` with more settings, changes files of it, and builds it.
 *
 * `settings` stands before the rest of `portal.toml`; `changes` gives for a path the function from
 * the file's old text to its new one. Returns the folder of the built portal.
 */
export function make(test, settings, changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'commonshelf-made-'));
  test.after(() => rmSync(folder, { recursive: true }));
  run('init', folder);
  const all = { 'portal.toml': (text) => `${settings}\n${text}`, ...changes };
  for (const [path, change] of Object.entries(all)) {
    const file = join(folder, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  run('build', '--root', folder);
  return join(folder, 'public');
}

/** Builds a portal of this repository. Returns the folder of what is built. */
export function makeOf(test, path) {
  const folder = mkdtempSync(join(tmpdir(), 'commonshelf-made-'));
  test.after(() => rmSync(folder, { recursive: true }));
  const output = join(folder, 'public');
  run('build', '--root', join(repository, path), '--output', output, '--today', '2026-11-23');
  return output;
}

function run(...parameters) {
  const { status, stdout, stderr } = spawnSync(program(), parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`commonshelf ${parameters.join(' ')}\n${stdout}${stderr}`);
}

/** The program: the one that `COMMONSHELF` names, or the one last built here. */
function program() {
  const target = join(repository, 'target');
  const built = ['release', 'debug'].map((profile) => join(target, profile, 'commonshelf'));
  const found = [process.env.COMMONSHELF, ...built].find((path) => path && existsSync(path));
  if (!found) throw new Error('there is no program to test; run cargo build, or set COMMONSHELF');
  return found;
}
