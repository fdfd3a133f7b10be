// The program under test.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these tests stand in. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the program in the checkout, on the day that all tests are judged by. */
export function run(...parameters) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1795392000' };
  const options = { cwd: repository, encoding: 'utf8', env, maxBuffer: 2 ** 26 };
  const { error, status, stdout, stderr } = spawnSync(program(), parameters, options);
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The program: the one that `COMMONSHELF` names, or the one last built here. */
function program() {
  const target = join(repository, 'target');
  const built = ['release', 'debug'].map((profile) => join(target, profile, 'commonshelf'));
  const found = [process.env.COMMONSHELF, ...built].find((path) => path && existsSync(path));
  if (!found) throw new Error('there is no program to test; run cargo build, or set COMMONSHELF');
  return found;
}
