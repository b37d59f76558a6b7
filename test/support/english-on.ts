import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './browser.ts';
import { ROOT } from './start-dashboard.ts';

/** Three words of English in a row. */
const ENGLISH = /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/;

/** What the example published is in the language of whoever wrote it. */
const published = squeezed(
  globSync('examples/{publish.ts,{before,campaigns,protos,specs}/**/*.{yaml,proto}}', { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n'),
);

/** English sentences of a page that are not `content`, nor anything of the example's, nor code. */
export async function englishOn(
  page: Page,
  content: readonly string[],
): Promise<readonly string[]> {
  const texts = await page.evaluate<string[]>(`(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const skipped = 'script, style, noscript, pre, code, .command, .markdown, [lang=en]';
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (!parentElement.closest(skipped)) found.push(data);
    }
    for (const name of ['data-tip', 'aria-label', 'placeholder', 'title'])
      for (const one of document.querySelectorAll('[' + name + ']')) {
        if (!one.closest(skipped)) found.push(one.getAttribute(name));
      }
    return found;
  })()`);
  return texts.filter((text) => {
    const rest = content.reduce((left, one) => left.replaceAll(one, ''), text);
    return ENGLISH.test(rest) && !published.includes(squeezed(rest));
  });
}

/** Without what wraps lines in YAML and comments. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s/*>|]+/g, ' ').trim();
}
