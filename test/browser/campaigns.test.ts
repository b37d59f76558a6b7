import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { ORGANISATION, publishSpecs } from '../support/publish.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
  await publishSpecs(
    dashboard.app,
    Object.fromEntries(
      Array.from({ length: 12 }, (_, number) => [
        `service-${number}`,
        `teamName: ${number < 8 ? 'Payments' : 'Logistics'}${number < 4 ? '\ntier: A' : ''}`,
      ]),
    ),
    { 'organisation.yaml': ORGANISATION },
  );
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(dashboard.url + path);
  return page;
}
const pathOf = (page: Page) => new URL(page.url()).pathname;

describe('The pages of campaigns', () => {
  it('let an editor write, rehearse and launch a campaign by keyboard, and show who has done it', async () => {
    const page = await open('/campaigns');
    await page.getByText('Nothing is asked of any service yet.').waitFor();
    await page.getByRole('link', { name: 'New campaign' }).press('Enter');
    await page.getByLabel('Title', { exact: true }).focus();
    await page.keyboard.type('Say how much it matters');
    expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe(
      'say-how-much-it-matters',
    );

    const rule = page.getByLabel('When it is done');
    await rule.focus();
    await page.keyboard.type('has(spec.tie');
    await page.getByRole('option', { name: 'tier' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => rule.inputValue()).toBe('has(spec.tier');
    await page.keyboard.press('Control+z');
    await expect.poll(() => rule.inputValue()).toBe('has(spec.tie');
    await page.keyboard.type('r');
    await page.getByText(/^Line 1, column \d+:/).waitFor();
    const draft = page.getByRole('button', { name: 'Save as a draft' });
    await expect.poll(() => draft.isDisabled()).toBe(true);
    await page.getByText('The rules have faults: mend what is underlined first.').waitFor();
    await expect.poll(() => page.locator('.rule-wrong').count()).toBeGreaterThan(0);
    await rule.focus();
    await page.keyboard.type(')');
    await page.getByText('8 of 12 fail').waitFor();
    expect(await page.locator('.rule-wrong').count()).toBe(0);
    const trial = page.getByRole('region', { name: 'Live result' });
    await trial.locator('.term-false').waitFor();

    await page.getByRole('button', { name: 'Rehearse' }).press('Enter');
    const load = page.getByRole('table', { name: 'Load by team' });
    await load.waitFor();
    expect(await load.getByRole('row').allInnerTexts()).toMatchObject([
      expect.stringContaining('Team'),
      expect.stringMatching(/Logistics\s+4/),
      expect.stringMatching(/Payments\s+4/),
    ]);
    await draft.press('Enter');
    await expect.poll(() => pathOf(page)).toBe('/campaigns/say-how-much-it-matters');

    await page.getByRole('button', { name: 'Launch…' }).press('Enter');
    await page.getByRole('button', { name: 'Launch', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('33 %').waitFor();
    await page.getByRole('link', { name: 'Open 8' }).first().press('Enter');
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(8);
    await page.keyboard.press('j');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('service-10');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("href")')).toBe(
      '/services/service-10/todos?todo=say-how-much-it-matters~service-10',
    );
    await page.getByRole('button', { name: 'Set a target date…' }).press('Enter');
    await page.getByText('It has no target date yet.').waitFor();
    await page.context().close();
  });

  it('let links be written and taken away by keyboard, and say at its row what is wrong with one', async () => {
    const page = await open('/campaigns/new');
    const isFocused = (name: string) =>
      page.evaluate<boolean>(`document.activeElement.getAttribute('aria-label') === '${name}'`);
    await page.getByLabel('Title', { exact: true }).fill('Read the guide');
    await page.getByLabel('When it is done').fill('true');
    const add = page.getByRole('button', { name: 'Add a link' });
    await add.press('Enter');
    await add.press('Enter');
    const second = page.getByRole('group', { name: 'Link 2' });
    await expect.poll(() => second.locator('input:focus').count()).toBe(1);
    await page.keyboard.type('Guide');
    await page.keyboard.press('Tab');
    await page.keyboard.type('docs.example');
    const save = page.getByRole('button', { name: 'Save as a draft' });
    await expect.poll(() => save.isEnabled()).toBe(true);
    await save.press('Enter');
    await second.getByText('Must be an http or https address').waitFor();
    await expect
      .poll(() => page.evaluate<string>('document.activeElement.value'))
      .toBe('docs.example');
    await second.getByLabel('Address').fill('https://docs.example');
    await page.getByRole('button', { name: 'Remove the link 1' }).press('Enter');
    await expect.poll(() => isFocused('Remove the link Guide')).toBe(true);
    await save.press('Enter');
    const link = page.getByRole('link', { name: 'Guide' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://docs.example');
    await page.context().close();
  });

  it('ask before what was typed is lost, by whatever way one leaves, and only then', async () => {
    const page = await open('/campaigns');
    let asked = 0;
    let answer = false;
    page.on('dialog', (dialog) => {
      asked += 1;
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    await page.getByRole('link', { name: 'New campaign' }).click();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect.poll(() => pathOf(page)).toBe('/campaigns');
    expect(asked).toBe(0);

    await page.getByRole('link', { name: 'New campaign' }).click();
    const title = page.getByLabel('Title', { exact: true });
    await title.fill('Not saved yet');
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect.poll(() => asked).toBe(1);
    await page.evaluate('history.back()');
    await expect.poll(() => asked).toBe(2);
    expect(pathOf(page)).toBe('/campaigns/new');
    expect(await title.inputValue()).toBe('Not saved yet');
    answer = true;
    await page.getByRole('link', { name: 'Cancel' }).click();
    await expect.poll(() => pathOf(page)).toBe('/campaigns');
    expect(asked).toBe(3);
    await page.context().close();
  });

  it('keep the name of a service whole and everything inside a narrow window', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const path of ['/campaigns', '/campaigns/say-how-much-it-matters', '/campaigns/matrix']) {
      await page.goto(dashboard.url + path);
      await page.locator('tbody a').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    await page.goto(`${dashboard.url}/campaigns/say-how-much-it-matters`);
    const name = await page.locator('td:has(.row-name)').first().boundingBox();
    expect(name?.width).toBeGreaterThan(300);

    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Campaigns')) await held;
      await route.continue();
    });
    await page.goto(`${dashboard.url}/campaigns`);
    await page.getByRole('link', { name: 'New campaign' }).waitFor();
    const early = await page.locator('.tabs').boundingBox();
    release();
    await page.locator('tbody .progress-bar').first().waitFor();
    expect((await page.locator('.tabs').boundingBox())?.y).toBe(early?.y);
    const bar = await page.locator('tbody .progress-bar').first().boundingBox();
    expect(bar?.width).toBeGreaterThan(50);
    await context.close();
  });

  it('show both versions to the second of two editors, who chooses and loses nothing', async () => {
    const [first, second] = await Promise.all([
      open('/campaigns/say-how-much-it-matters/edit'),
      open('/campaigns/say-how-much-it-matters/edit'),
    ]);
    await first.getByLabel('Title', { exact: true }).fill('Say how important it is');
    await second.getByLabel('Title', { exact: true }).fill('Name your tier');
    await second.getByLabel('Category', { exact: true }).fill('ownership');
    await first.getByRole('button', { name: 'Save' }).click();
    await first.getByRole('heading', { name: 'Say how important it is' }).waitFor();
    await second.getByRole('button', { name: 'Save' }).press('Enter');
    const conflict = second.getByRole('alert', { name: /saved this campaign/ });
    await conflict.getByText('Say how important it is').waitFor();
    await conflict.getByText('Name your tier').waitFor();
    await second.getByRole('radio', { name: 'title: Theirs' }).press(' ');
    await second.getByRole('button', { name: 'Save' }).press('Enter');
    await second.getByRole('heading', { name: 'Say how important it is' }).waitFor();
    await second.getByRole('link', { name: 'ownership' }).waitFor();
    await first.context().close();
    await second.context().close();
  });

  it('lead from the matrix of teams to what a team has to do', async () => {
    const page = await open('/campaigns/matrix');
    await page.locator('.matrix-cell').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(
      'Payments, Say how important it is: 4 of 8 done, 4 open',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(8);
    expect(new URL(page.url()).searchParams.get('team')).toBe('Payments');
    await page.context().close();
  });
});
