import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { noticeWrite } from '#application/notices/notice-store.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { aNoticeText } from '../support/a-notice-text.ts';
import { type Browser, launchBrowser } from '../support/browser.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const notice: Notice = {
  id: 'n1',
  kind: 'digest',
  team: 'R&D',
  recipient: { by: 'slack', to: 'C1' },
  text: aNoticeText(),
  state: 'SENT',
  at: '2026-11-22T09:00:00.000Z',
  attempts: 1,
  sentAt: '2026-11-22T09:00:01.000Z',
  expireAt: '2099-01-01T00:00:00.000Z',
};
const failed: Notice = {
  ...notice,
  id: 'n2',
  kind: 'alert',
  team: 'pay',
  recipient: { by: 'mail', to: 'pay@acme.example' },
  text: aNoticeText({ language: 'ja', title: 'pay：本番環境での再発 1 件' }),
  state: 'FAILED',
  error: 'The mail server says no.',
};

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startDashboard(['--empty']), launchBrowser()]);
  const store = createSqliteStore(join(dashboard.data, 'dashboard.db'));
  await store.transaction(async (transaction) => {
    for (const { ref, data } of [notice, failed].map(noticeWrite)) transaction.create(ref, data);
  });
  await store.close();
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

describe('The outbox', () => {
  it('shows notices as people got them, and what became of each; by team and recipient', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${dashboard.url}/outbox`);
    const digest = page.getByRole('listitem').filter({ hasText: 'R&D: what is to do' });
    await digest.getByText('Slack C1').waitFor();
    expect(await digest.getByText('Use <b> & "quotes" | pipes').getAttribute('href')).toBe(
      '/services/api/todos',
    );
    await page.getByText('The mail server says no.').waitFor();
    expect(await page.locator('.notice-message[lang=ja]').textContent()).toContain(
      '本番環境での再発',
    );
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
    const found = await page.evaluate('axe.run(document).then(({ violations }) => violations)');
    expect(found).toEqual([]);

    await page.getByLabel('Sent to').selectOption('pay@acme.example');
    await page.waitForURL(/to=pay/);
    await digest.waitFor({ state: 'detached' });
    await page.goto(`${dashboard.url}/outbox?team=nobody`);
    await page.getByText('There is nothing to tell.').waitFor();
    await page.getByText('No notice matches these filters.').waitFor();
    await context.close();
  });
});
