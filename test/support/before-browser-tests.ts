import { buildPage } from '../../local/page.ts';
import { unpackBrowser } from './browser.ts';
import { ROOT } from './start-dashboard.ts';

/** Once a run, before any browser test: the browser is unpacked and the page is built. */
export async function setup(): Promise<void> {
  await Promise.all([unpackBrowser(), buildPage(ROOT)]);
}
