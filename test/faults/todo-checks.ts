import { expect } from 'vitest';
import type { App } from '#application/app.ts';
import { scanChangeLog } from '#application/change-log.ts';
import { COLLECTIONS } from '#application/documents.ts';
import type { EvidencePage } from '#application/evidence-page.ts';
import { transitionOn } from '#application/evidence-page.ts';
import { factsOf } from '#application/facts-of.ts';
import { currentId } from '#application/find-service.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import { readPacked } from '#application/packed.ts';
import { readTransitions } from '#application/read-transitions.ts';
import { workOf } from '#application/work-of.ts';
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import type { RuleFacts } from '#domain/facts/rule-facts.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import type { TodoDesk } from './todo-desk.ts';

/** Whether every todo is what its rules say now, proven from its first day, and what people said is there. */
export async function expectTodosProven(app: App, desk: TodoDesk): Promise<void> {
  await expectFinalVerdicts(app);
  await expectChains(app);
  await expectReplay(app);
  await expectTold(app, desk);
  await expectWords(app, desk);
  expect(await reconcile(app), 'a second look finds nothing').toEqual({ changed: 0, told: 0 });
}

interface Judged {
  readonly serviceId: string;
  readonly campaignId: string;
  readonly judgement: Judgement;
}

async function judgedOf(app: App): Promise<readonly Judged[]> {
  const board = await app.readBoard();
  return [...board.judged.values()].flatMap((shard) =>
    Object.entries(shard).flatMap(([serviceId, own]) =>
      Object.entries(own).map(([campaignId, judgement]) => ({ serviceId, campaignId, judgement })),
    ),
  );
}

export async function expectFinalVerdicts(app: App): Promise<void> {
  const { catalogue, campaigns } = await app.readBoard();
  const now = app.clock.now();
  const wanted = [...campaigns.values()]
    .filter((campaign) => campaignStatus(campaign, now) === 'ACTIVE')
    .flatMap(({ definition }) =>
      [...catalogue.services.keys()].flatMap((serviceId) => {
        const verdict = plainVerdict(app, definition, factsOf(catalogue, serviceId, now));
        return verdict === undefined ? [] : [`${definition.id}~${serviceId} ${verdict}`];
      }),
    );
  const stands = (id: string) => {
    const campaign = campaigns.get(id);
    return campaign !== undefined && campaignStatus(campaign, now) !== 'ACTIVE';
  };
  const judged = await judgedOf(app);
  const found = judged.filter(({ campaignId }) => !stands(campaignId));
  expect(
    found
      .map(({ serviceId, campaignId, judgement }) => {
        return `${campaignId}~${serviceId} ${judgement.verdict}`;
      })
      .sort(),
    'every rule evaluated once on the final facts',
  ).toEqual(wanted.sort());
  for (const { serviceId } of judged) {
    expect(catalogue.services.has(serviceId), `${serviceId} is there`).toBe(true);
  }
}

/** What the rules say, in the plainest words. */
function plainVerdict(app: App, definition: CampaignDefinition, facts: RuleFacts) {
  const ask = (text: string | undefined) => {
    if (text === undefined) return 'true';
    const check = app.rules.check(text);
    if (check.kind === 'bad') throw new Error(`${text}: ${check.problems[0]?.message}`);
    return check.rule.evaluate(facts).outcome;
  };
  const scope = ask(definition.scope);
  if (scope === 'false') return undefined;
  if (scope === 'unknown') return 'CANNOT_TELL';
  const applies = ask(definition.applicable);
  if (applies === 'false') return 'NOT_APPLICABLE';
  if (applies === 'unknown') return 'CANNOT_TELL';
  if (definition.attested) return 'OPEN';
  const satisfied = ask(definition.satisfied);
  if (satisfied === 'unknown') return 'CANNOT_TELL';
  return satisfied === 'true' ? 'SATISFIED' : 'OPEN';
}

const stateOf = ({ verdict, wasSatisfied }: Judgement) =>
  verdict === 'OPEN' && wasSatisfied ? 'REGRESSED' : verdict;

async function expectChains(app: App): Promise<void> {
  for (const { serviceId, campaignId, judgement } of await judgedOf(app)) {
    const about = `${campaignId}~${serviceId}`;
    const chain = await readTransitions(app, [judgement.proof], 1_000);
    const [last] = chain;
    expect(last?.to, about).toBe(stateOf(judgement));
    expect(chain.at(-1)?.from, `${about} begins`).toBeUndefined();
    for (const [index, { from, after }] of chain.entries()) {
      if (index < chain.length - 1) expect(from, about).toBe(chain[index + 1]?.to);
      expect(after, `${about} is proven`).toBeDefined();
    }
    const wasSatisfied = chain.slice(1).some(({ to }) => to === 'SATISFIED');
    expect(judgement.wasSatisfied ?? false, `${about} was done`).toBe(wasSatisfied);
  }
}

/** Every transition that rules brought about, in the order in which they were written. */
async function everyTransition(app: App): Promise<readonly TodoTransition[]> {
  const documents = await app.store.query({ collection: COLLECTIONS.transitions, limit: 5_000 });
  const pages = await Promise.all(
    documents.map(({ id }) =>
      readPacked(app.store, app.codec, { collection: COLLECTIONS.transitions, id }),
    ),
  );
  return pages
    .flatMap((page) =>
      (page as unknown as EvidencePage).rows.map((_, row) => transitionOn(page as never, row)),
    )
    .filter((one) => one !== undefined)
    .filter(({ cause }) => cause.kind !== 'person' && cause.kind !== 'expiry')
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Of services that are there: what is known of others went, under whichever id. */
async function expectReplay(app: App): Promise<void> {
  const { catalogue } = await app.readBoard();
  const keyOf = (todoId: string) => {
    const { campaignId, serviceId } = partsOfTodoId(todoId) ?? { campaignId: '', serviceId: '' };
    const holder = currentId(catalogue, serviceId);
    return holder === undefined ? undefined : `${campaignId}~${holder}`;
  };
  const replayed = new Map<string, string>();
  for (const { todoId, to } of await everyTransition(app)) {
    const key = keyOf(todoId);
    if (key === undefined) continue;
    if (to === 'GONE') replayed.delete(key);
    else replayed.set(key, to);
  }
  const found = (await judgedOf(app)).map(({ serviceId, campaignId, judgement }) => {
    return [`${campaignId}~${serviceId}`, stateOf(judgement)] as const;
  });
  expect(Object.fromEntries(replayed), 'the log replayed').toEqual(Object.fromEntries(found));
}

/** What was told of todos that nobody said anything of, is what happened to them. */
async function expectTold(app: App, desk: TodoDesk): Promise<void> {
  const noted = new Set<string>(desk.promised.keys());
  const isPlain = (todoId: string) => {
    const parts = partsOfTodoId(todoId);
    return (
      parts !== undefined && !noted.has(`${parts.campaignId}~${desk.firstIdOf(parts.serviceId)}`)
    );
  };
  const scan = { direction: 'asc', where: [], documents: 10_000 } as const;
  const logged = await Array.fromAsync(scanChangeLog(app, scan));
  const told = logged.flatMap(({ change: { kind, subject, at, after } }) =>
    kind.startsWith('todo-') && isPlain(subject) ? [`${at} ${subject} ${after?.state}`] : [],
  );
  const campaigns = (await app.readBoard()).campaigns;
  const wanted = (await everyTransition(app)).flatMap(({ todoId, at, to, cause }) => {
    const known = campaigns.has(partsOfTodoId(todoId)?.campaignId ?? '');
    const isNews = to === 'REGRESSED' || to === 'OPEN' || to === 'SATISFIED' || to === 'GONE';
    return known && isNews && isPlain(todoId) && cause.kind !== 'campaign'
      ? [`${at} ${todoId} ${to}`]
      : [];
  });
  expect(told.filter((one) => !wanted.includes(one) && !one.endsWith('NOT_APPLICABLE'))).toEqual(
    [],
  );
  const regressed = wanted.filter((one) => one.endsWith('REGRESSED'));
  const again = await transitionsAfterUnknown(app);
  expect(regressed.filter((one) => !told.includes(one) && !again.has(one))).toEqual([]);
}

/** That it is again what it was before nobody could tell is not told. */
async function transitionsAfterUnknown(app: App): Promise<ReadonlySet<string>> {
  const all = await everyTransition(app);
  return new Set(
    all
      .filter(({ from }) => from === 'CANNOT_TELL')
      .map(({ at, todoId, to }) => `${at} ${todoId} ${to}`),
  );
}

async function expectWords(app: App, desk: TodoDesk): Promise<void> {
  const { work } = await app.readBoard();
  const found = [...work.values()].flatMap((shard) =>
    Object.keys(shard).flatMap((id) => Object.values(workOf(shard, id).notes)),
  );
  for (const [key, promised] of desk.promised) {
    const kept = found.filter(({ todoId }) => {
      const { campaignId, serviceId } = partsOfTodoId(todoId) ?? { campaignId: '', serviceId: '' };
      return `${campaignId}~${desk.firstIdOf(serviceId)}` === key;
    });
    const said = ({ assignee, notApplicable }: TodoNote) => ({ assignee, notApplicable });
    expect(kept.map(said), `what people said of ${key}`).toContainEqual(said(promised));
    const comments = kept.reduce((sum, note) => sum + note.comments, 0);
    expect(comments, `comments on ${key}`).toBeGreaterThanOrEqual(promised.comments);
  }
}
