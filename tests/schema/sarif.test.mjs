// What `--format sarif` writes is SARIF 2.1.0, by the schema that its makers publish.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { run } from './program.mjs';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const { resolve } = createRequire(import.meta.url);
// One of its patterns, for languages, has a bracket too many, which only the old rules bear.
const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(resolve(SCHEMA), 'utf8')));

/** What the schema objects to, a line for each. */
function complaints(log) {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The log of a check of a portal. */
function check(portal, status) {
  const ended = run('check', '--root', portal, '--format', 'sarif');
  assert.equal(ended.status, status, ended.stderr);
  return JSON.parse(ended.stdout);
}

test('a portal that breaks every rule makes a valid log', () => {
  const log = check('tests/every-rule', 1);
  assert.deepEqual(complaints(log), []);
  const [{ results, tool }] = log.runs;
  assert.notEqual(results.length, 0);
  const named = results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex].id);
  assert.deepEqual(named, results.map(({ ruleId }) => ruleId));
  for (const field of ['relatedLocations', 'fixes']) {
    assert.ok(results.some((result) => field in result), `no result has ${field}`);
  }
});

test('a portal without findings makes a valid log', () => {
  const log = check('tests/rules/base', 0);
  assert.deepEqual(complaints(log), []);
  assert.deepEqual(log.runs[0].results, []);
});

test('the schema does object to what is wrong', () => {
  const log = check('tests/every-rule', 1);
  const [result] = log.runs[0].results;
  result.level = 'fatal';
  result.locations[0].physicalLocation.artifactLocation.uri = 'a b';
  delete result.message;
  result.colour = 'red';
  assert.deepEqual(complaints(log), [
    "/runs/0/results/0 must have required property 'message'",
    '/runs/0/results/0 must NOT have additional properties',
    '/runs/0/results/0/level must be equal to one of the allowed values',
    '/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"',
  ]);
});
