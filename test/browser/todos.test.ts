import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '#application/judge/judge.ts';
import { ask } from '../support/ask.ts';
import { type Browser, launchBrowser, type Page } from '../support/browser.ts';
import { publishSpecs } from '../support/publish.ts';
import { putCampaigns } from '../support/put-campaigns.ts';
import { type StartedPage, startPage } from '../support/start-page.ts';

let dashboard: StartedPage;
let browser: Browser;
beforeAll(async () => {
  [dashboard, browser] = await Promise.all([startPage(), launchBrowser()]);
  await publishAndJudge({ pay: 'tier: C', shop: 'tier: C', web: 'tier: C' });
  await putCampaigns(dashboard.app, [
    { id: 'tier', title: 'Have tier A', satisfied: 'has(spec.tier) && spec.tier == "A"' },
    {
      id: 'least',
      title: 'Have tier B',
      satisfied: 'has(spec.tier) && spec.tier == "B"',
      targetDate: '2027-03-31',
    },
    { id: 'drill', title: 'Drill', attested: { validDays: 90 } },
  ]);
  await judgeAll();
});
afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

async function publishAndJudge(specs: Readonly<Record<string, string>>): Promise<void> {
  await publishSpecs(dashboard.app, specs);
  await judgeAll();
}

async function judgeAll(): Promise<void> {
  const { app } = dashboard;
  await judge(app, () => [{ services: 'all', cause: { kind: 'reconcile', at: app.now } }]);
}

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(dashboard.url + path);
  return page;
}
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const row = (page: Page, id: string) => page.locator(`[data-todo="${id}"]`);
const toDo = (page: Page) => page.getByRole('list', { name: 'To do', exact: true });

describe('The todos of a service', () => {
  it('close themselves while one looks, with the proof; what a person must show waits apart', async () => {
    const page = await open('/services/web/todos?todo=tier~web');
    await row(page, 'tier~web').getByText('What was found').waitFor();
    await row(page, 'tier~web').getByText('"C"').first().waitFor();
    expect(await toDo(page).locator('[data-todo]').count()).toBe(2);
    // Whoever followed a link to it goes on from it, to what is folded away as well.
    await expect.poll(() => row(page, 'tier~web').locator('.todo-title:focus').count()).toBe(1);
    await press(page, 'j', 'Enter', 'j', 'e');
    await row(page, 'drill~web').getByLabel('What shows it').waitFor();
    await press(page, 'Escape');
    await row(page, 'tier~web').locator('.todo-title').click();
    await publishAndJudge({ pay: 'tier: C', shop: 'tier: C', web: 'tier: A' });
    // As a tab does that wakes up; it would ask by itself within 5 seconds.
    await page.evaluate("dispatchEvent(new Event('online'))");
    await expect.poll(() => toDo(page).locator('[data-todo]').count()).toBe(1);
    const done = page.getByRole('list', { name: 'Done', exact: true });
    await done.getByText('"A"').first().waitFor();
    expect(await done.locator('.evidence > li').count()).toBe(2);
    await page.context().close();
  });

  it('are waived by keyboard, and the server says until when', async () => {
    const page = await open('/services/shop/todos');
    await row(page, 'tier~shop').waitFor();
    const focused = () =>
      page.evaluate<string>("document.activeElement.closest('[data-todo]')?.dataset.todo ?? ''");
    await press(page, 'j', 'j', 'w');
    await page.getByLabel('Reason').waitFor();
    await press(page, 'Escape');
    expect(await focused()).toBe('tier~shop');
    await press(page, 'w');
    await page.getByLabel('Reason').waitFor();
    const lastDay = await page.locator('input[type=date]').inputValue();
    await page.keyboard.type('moves in spring');
    await page.keyboard.press('Enter');
    const waived = page.getByRole('list', { name: 'Waived', exact: true });
    await waived.locator('[data-todo="tier~shop"]').waitFor();
    await expect.poll(focused).toBe('least~shop');
    await waived.getByText(`Waived by You until the end of ${lastDay}: moves in spring`).waitFor();
    await press(page, 'n');
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.type('no tiers');
    await page.keyboard.press('Enter');
    // The list is empty then.
    await page
      .getByText('Nothing is to do that facts decide. People still have to show 1.')
      .waitFor();
    await expect.poll(focused).toBe('least~shop');
    await press(page, 'c');
    await page.getByRole('textbox', { name: 'Comment' }).fill('see the plan');
    await page.keyboard.press('Control+Enter');
    await row(page, 'least~shop').getByText('1 comment').waitFor();
    expect(await focused()).toBe('least~shop');
    await page.context().close();
  });

  it('tell the second of two editors what the first one did, and lose neither’s word', async () => {
    const [first, second] = await Promise.all([
      open('/services/pay/todos'),
      open('/services/pay/todos'),
    ]);
    await Promise.all([first, second].map((page) => row(page, 'least~pay').waitFor()));
    await press(second, 'j', 'p');
    await second.getByLabel('Assignee').fill('ben');
    // What it looked at is old once the other one is done: it does not hear of that in time.
    await second.route('**/graphql', async (route) => {
      const asksVersion = route.request().postData()?.includes('query CatalogueVersion');
      await (asksVersion ? route.abort() : route.continue());
    });
    await press(first, 'j', 'a');
    await row(first, 'least~pay').getByText('You').waitFor();
    await second.keyboard.press('Enter');
    const conflict = second.locator('.conflict');
    await conflict.waitFor();
    const shown = await conflict
      .locator('tr', { hasText: 'Assignee' })
      .locator('td')
      .allTextContents();
    expect(shown).toEqual(['You', 'ben']);
    await second.unroute('**/graphql');
    await conflict.getByRole('button', { name: 'Save mine' }).click();
    await row(second, 'least~pay').locator('.todo-facts').getByText('ben').waitFor();
    await Promise.all([first, second].map((page) => page.context().close()));
  });
});

describe('My work', () => {
  it('shows what was assigned to me, several at once and by keyboard, on the page of the team', async () => {
    const page = await open('/teams/payments');
    await row(page, 'least~web').waitFor();
    await press(page, 'j', 'x', 'j', 'x', 'a');
    await page.getByText('2 changed.').waitFor();
    await page.goto(`${dashboard.url}/my`);
    const mine = page.getByRole('list', { name: 'Assigned to me' });
    await expect.poll(() => mine.locator('[data-todo]').count()).toBe(2);
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.context().close();
  });

  it('lets an approver decide what others ask for', async () => {
    const { app } = dashboard;
    app.viewer = { name: 'Ann', role: 'editor', local: false };
    const input = { todoId: 'tier~pay', reason: 'frozen', until: '2026-12-24T00:00:00Z' };
    const asked = await ask(
      app,
      'mutation ($input: WaiveTodoInput!) { waiveTodo(input: $input) { error { message } } }',
      { input },
    );
    app.viewer = { name: 'Test', role: 'admin', local: true };
    expect(asked.data.waiveTodo.error).toBeNull();
    const page = await open('/my');
    const waiting = page.getByRole('list', { name: 'Waivers to approve' });
    await waiting.locator('[data-todo-toggle="tier~pay"]').click();
    await waiting.getByText(/Ann asks to waive it until .+: frozen/).waitFor();
    await waiting.getByRole('button', { name: 'Approve the waiver' }).click();
    await expect.poll(() => waiting.count()).toBe(0);
    await page.context().close();
  });
});
