// The built portal under test: its files, and which of them are pages.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these tests stand in. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The folder under test. */
export const portal = process.env.PORTAL ?? join(repository, 'public');

/** The files of a folder by their path in it, with `/` between parts. */
export function filesOf(folder) {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => [relative(folder, file).split(sep).join('/'), file]);
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Every page of a folder: its path, the address that a server gives it, and its text. */
export function pagesOf(folder) {
  return [...filesOf(folder)]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, file]) => {
      const html = readFileSync(file, 'utf8');
      const address = path.replace(/(^|\/)index\.html$/, '$1');
      return { path, address, html, moved: /http-equiv="?refresh/i.test(html) };
    });
}
