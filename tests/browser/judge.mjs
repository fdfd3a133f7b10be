// What is wrong with a page as it stands: what axe objects to, and how far it reaches past the window.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How readers look at a page. */
export const MODES = ['light', 'dark'].flatMap((colorScheme) => {
  return [360, 1280].map((width) => ({ colorScheme, width }));
});

/** What axe objects to in an open page, looked at in one of the modes. */
export async function violations(page, { colorScheme, width }) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(violationsOf, TAGS);
}

/** What axe objects to, a line for each of its rules; runs in the page. */
async function violationsOf(tags) {
  // Hidden text counts too: whoever opens a closed part of the page reads it.
  for (const details of document.querySelectorAll('details')) details.open = true;
  const { violations } = await globalThis.axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ');
    const more = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
    return `${id} at ${places}${more}: ${nodes[0].failureSummary.replace(/\s*\n\s*/g, ' ')}`;
  });
}

/** How far a page reaches past the window, and which elements do; runs in the page. */
export function overflow() {
  const reach = document.scrollingElement.scrollWidth;
  if (reach <= innerWidth) return [];
  const past = [...document.body.querySelectorAll('*')].filter((element) => {
    return element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.scroll *');
  });
  const named = past.slice(-3).map(({ outerHTML }) => outerHTML.slice(0, 90).replace(/\s+/g, ' '));
  return [`${reach} pixels wide: ${named.join(' | ')}`];
}
