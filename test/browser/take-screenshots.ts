import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPage } from '../../local/page.ts';
import { launchBrowser } from '../support/browser.ts';
import { graphql, ROOT, startDashboard } from '../support/start-dashboard.ts';
import { NAMES_QUERY, type Names, screensOf } from './screens.ts';

/**
 * `npm run screenshots`: the picture of the README. With `--all FOLDER` every screen, light and dark, in both languages,
 * on a desk, a tablet and a phone, to be looked at (`--only home,services` narrows it).
 */
const { values } = parseArgs({
  options: { all: { type: 'string' }, only: { type: 'string' }, widths: { type: 'string' } },
});

const WIDTHS = values.widths?.split(',').map(Number) ?? [1440, 1024, 390];

await buildPage(ROOT);
const [dashboard, browser] = await Promise.all([startDashboard(), launchBrowser()]);
try {
  if (values.all === undefined) await pictureOfReadme();
  else await everyScreen(values.all);
} finally {
  await browser.close();
  await dashboard.stop();
}

async function pictureOfReadme(): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
  });
  await page.goto(`${dashboard.url}/services`);
  await page.waitForLoadState('networkidle');
  await mkdir(join(ROOT, 'docs/images'), { recursive: true });
  const path = join(ROOT, 'docs/images/services.png');
  await page.screenshot({ path });
  console.log(path);
}

async function everyScreen(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const screens = screensOf(await graphql<Names>(dashboard.url, NAMES_QUERY));
  const wanted = screens.filter(({ name }) => values.only?.split(',').includes(name) ?? true);
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const locale of ['en-GB', 'ja-JP']) {
      for (const width of WIDTHS) {
        const context = await browser.newContext({
          colorScheme,
          locale,
          viewport: { width, height: width < 500 ? 844 : 900 },
        });
        const page = await context.newPage();
        for (const { name, path } of wanted) {
          await page.goto(dashboard.url + path);
          await page.waitForLoadState('networkidle');
          const file = `${name}-${colorScheme}-${locale.slice(0, 2)}-${width}.png`;
          await page.screenshot({ path: join(folder, file), fullPage: true });
          console.log(join(folder, file));
        }
        await context.close();
      }
    }
  }
}
