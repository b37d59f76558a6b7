import { planBoard } from '#application/board-plan.ts';
import { deliver } from '#application/deliver.ts';
import { shardOf } from '#application/documents.ts';
import { flip } from '#application/flip.ts';
import { readNotices } from '#application/notices/notice-store.ts';
import { sweepNotices } from '#application/notices/sweep-notices.ts';
import type { Message, Sending, Task } from '#application/ports.ts';
import type { Campaign, CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { NO_COURSE } from '#domain/campaigns/campaign.ts';
import type { Change } from '#domain/change.ts';
import { parseDeliverable } from '#domain/deliverable.ts';
import { eventOf } from '#domain/event.ts';
import { parseEvent } from '#domain/heard-event.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import { createMemoryApp, type MemoryApp } from './memory-app.ts';

/** The product with messengers that only remember, a queue that a test empties, and todos that it writes itself. */
export function createNoticeDesk() {
  const sent: (Message & { readonly by: 'slack' | 'mail' })[] = [];
  const queued: Task[] = [];
  const names = new Set<string>();
  const answers: Sending[] = [];
  const messengerOf = (by: 'slack' | 'mail') => ({
    send: async (message: Message) => {
      sent.push({ ...message, by });
      return answers.shift() ?? ({ kind: 'sent' } as const);
    },
  });
  const app: MemoryApp = Object.assign(createMemoryApp(), {
    messengers: { slack: messengerOf('slack'), mail: messengerOf('mail') },
    tasks: {
      enqueue: async (task: Task) => {
        if (task.name !== undefined && names.has(task.name)) return;
        names.add(task.name ?? '');
        queued.push(task);
      },
    },
  });
  /** Does what is queued and due. As in any queue, what fails stays queued; the fault is thrown. */
  const work = async () => {
    for (;;) {
      const index = queued.findIndex(({ notBefore = '' }) => notBefore <= app.now);
      const [task] = index < 0 ? [] : queued.splice(index, 1);
      const deliverable = parseDeliverable(task?.body);
      if (task === undefined) return;
      if (deliverable === undefined) throw new Error(`No delivery: ${JSON.stringify(task)}`);
      await deliver(app, deliverable).catch((error: unknown) => {
        queued.push(task);
        throw error;
      });
    }
  };
  return {
    app,
    /** What the next attempts come to, one after the other; then all are sent. */
    answers,
    sent,
    queued,
    work,
    sweep: async () => {
      await sweepNotices(app);
      await work();
    },
    log: async () => {
      const { rows } = await readNotices(app.store, {}, { first: 100, now: app.now });
      return rows.map(({ item }) => item);
    },
    board: (
      campaigns: readonly Campaign[],
      judged: Readonly<Record<string, Readonly<Record<string, Judgement>>>>,
      changes: readonly Change[] = [],
    ) => putBoard(app, campaigns, judged, changes),
    heard: (change: Change) => {
      const event = parseEvent(eventOf(change));
      if (event === undefined) throw new Error('No event.');
      return event;
    },
  };
}

export const aCampaign = (id: string, more: Partial<CampaignDefinition> = {}): Campaign => ({
  definition: {
    id,
    title: `Title of ${id}`,
    links: [],
    priority: 'MEDIUM',
    scope: 'true',
    satisfied: 'true',
    standing: false,
    launchAt: '2026-11-01T00:00:00.000Z',
    ...more,
  },
  origin: { kind: 'page', by: 'test', at: '2026-11-01T00:00:00.000Z' },
  course: NO_COURSE,
  version: 1,
});

export const judgement = (
  verdict: Judgement['verdict'],
  since = '2026-11-01T00:00:00.000Z',
  more: Partial<Judgement> = {},
): Judgement => ({ verdict, since, proof: '2026~x#0', ...more });

function putBoard(
  app: MemoryApp,
  campaigns: readonly Campaign[],
  judged: Readonly<Record<string, Readonly<Record<string, Judgement>>>>,
  changes: readonly Change[],
): Promise<void> {
  return flip(app, async (read) => {
    const shards = Object.groupBy(Object.keys(judged), (id) => shardOf(app.codec.sha256(id)));
    const news = new Map(
      Object.entries(shards).map(([shard, ids = []]) => [
        shard,
        Object.fromEntries(ids.map((id) => [id, judged[id] ?? {}])),
      ]),
    );
    const plan = planBoard(app.codec, await read.stamp(), { campaigns, judged: news });
    return { result: undefined, staged: [], changes, ...plan };
  });
}
