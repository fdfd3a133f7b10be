// The JSON Schemas of records, judged by a validator that knows nothing of Commonshelf: they take every
// record that is right, and none that is broken.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'smol-toml';

const root = new URL('../../', import.meta.url);
const schemas = new URL('schema/', root);
const broken = new URL('tests/schema/broken/', root);

// Strict about what it does not know, not about how a schema is written.
const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
ajv.addKeyword('x-tombi-table-keys-order');
addFormats(ajv);

/** For each sort of record, what judges one. */
const judges = new Map(
  readdirSync(schemas).map((file) => {
    const schema = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
    return [file.replace('.schema.json', ''), ajv.compile(schema)];
  }),
);

/** The sort of a record, by its path below `content/`. */
function sortOf(path) {
  const [folder, kind] = path.split('/');
  if (folder === 'catalogue') return kind;
  if (folder === 'vocabulary.toml') return 'vocabulary';
  return folder.replace(/s$/, '');
}

/** The record as JSON, in which a date is a text. */
function record(url) {
  return JSON.parse(JSON.stringify(parse(readFileSync(url, 'utf8'))));
}

function tomlBelow(folder) {
  const files = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  return files.filter((path) => path.endsWith('.toml')).sort();
}

const portals = readdirSync(new URL('tests/portals/', root)).map((name) => `tests/portals/${name}/`);
for (const portal of ['', 'starter/', 'tests/rules/base/', ...portals]) {
  test(`every record of ${portal}content/ is taken`, () => {
    const content = new URL(`${portal}content/`, root);
    const paths = tomlBelow(fileURLToPath(content));
    assert.notEqual(paths.length, 0);
    for (const path of paths) {
      const judge = judges.get(sortOf(path));
      assert.ok(judge(record(new URL(path, content))), `${path}: ${ajv.errorsText(judge.errors)}`);
    }
  });
}

for (const file of tomlBelow(fileURLToPath(broken))) {
  test(`${file} is not taken`, () => {
    // `common-technology-steps` is about `common-technology`: the longest name that fits.
    const sorts = [...judges.keys()].filter((sort) => file.startsWith(`${sort}-`));
    const [sort] = sorts.sort((a, b) => b.length - a.length);
    assert.equal(judges.get(sort)(record(new URL(file, broken))), false);
  });
}

test('every sort of record has a broken one', () => {
  const files = tomlBelow(fileURLToPath(broken));
  const without = [...judges.keys()].filter((sort) => !files.some((file) => file.startsWith(`${sort}-`)));
  assert.deepEqual(without, []);
});
