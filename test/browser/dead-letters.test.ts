import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';
import { type Browser, launchBrowser } from '../support/browser.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startDashboard(['--empty']), launchBrowser()]);
  const store = createSqliteStore(join(dashboard.data, 'dashboard.db'));
  await store.transaction(async (transaction) => {
    for (const [id, path] of [
      ['a', '/tasks/poll-cluster'],
      ['b', '/tasks/sweep'],
    ] as const) {
      transaction.create(
        { collection: { name: 'queueDeadLetters', fields: ['queue', 'at'] }, id },
        {
          queue: 'tasks',
          content: JSON.stringify({ path, body: {} }),
          queuedAt: '2026-11-22T10:00:00.000Z',
          at: '2026-11-22T11:00:00.000Z',
          attempts: 12,
          lastError: 'HTTP 503 later',
          reason: 'not taken in 12 attempts',
        },
      );
    }
  });
  await store.close();
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

describe('The page of dead letters', () => {
  it('shows what was given up; one is discarded with a reason, one is sent again', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${dashboard.url}/dead-letters`);
    const polling = page.getByRole('listitem').filter({ hasText: '/tasks/poll-cluster' });
    await polling.getByText('HTTP 503 later').waitFor();
    await polling.getByRole('button', { name: 'Discard…' }).click();
    expect(await polling.getByRole('button', { name: 'Discard' }).isDisabled()).toBe(true);
    await page.keyboard.type('the cluster is gone');
    await page.keyboard.press('Enter');
    const decided = page.getByRole('region', { name: 'Decided lately' });
    await decided.getByText('the cluster is gone').waitFor();

    const sweeping = page.getByRole('listitem').filter({ hasText: '/tasks/sweep' });
    await sweeping.getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Every message was delivered.').waitFor();
    expect(await decided.getByRole('listitem').count()).toBe(2);
    await context.close();
  });
});
