import type { JudgedShard, WorkShard } from '#application/board.ts';
import { planBoard } from '#application/board-plan.ts';
import { shardOf } from '#application/documents.ts';
import { flip } from '#application/flip.ts';
import { type Campaign, type CampaignDefinition, NO_COURSE } from '#domain/campaigns/campaign.ts';
import { toMillis } from '#domain/instant.ts';
import type { Verdict } from '#domain/todos/judgement.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { MemoryApp } from './memory-app.ts';

export interface BoardToSet {
  readonly campaigns: readonly (Partial<CampaignDefinition> & { readonly id: string })[];
  /** By service, then by campaign. */
  readonly judged: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  readonly notes?: readonly (Pick<TodoNote, 'todoId'> & Partial<TodoNote>)[];
}

/** Makes this what there is to do, as if rules and people had said so just now. Campaigns are active unless they are told not to be. */
export async function setBoard(app: MemoryApp, { campaigns, judged, notes = [] }: BoardToSet) {
  const moment = toMillis(app.now).toString(36).padStart(8, '0');
  const judgedShards = new Map<string, Record<string, JudgedShard[string]>>();
  for (const [serviceId, verdicts] of Object.entries(judged)) {
    const own = Object.entries(verdicts).map(([id, verdict], place) => [
      id,
      { verdict, since: app.now, proof: `${moment}-000000000000#${place}` },
    ]);
    add(judgedShards, shardFor(app, serviceId), serviceId, Object.fromEntries(own));
  }
  const work = new Map<string, Record<string, WorkShard[string]>>();
  for (const note of notes) {
    const { serviceId = '' } = partsOfTodoId(note.todoId) ?? {};
    const whole = {
      serviceId,
      version: 1,
      comments: 0,
      updatedAt: app.now,
      updatedBy: 'ann',
      ...note,
    };
    const before = work.get(shardFor(app, serviceId))?.[serviceId]?.notes;
    const entry = { notes: { ...before, [note.todoId]: whole }, tasks: {} };
    add(work, shardFor(app, serviceId), serviceId, entry);
  }
  await flip(app, async (read) => {
    const news = {
      campaigns: campaigns.map((one) => campaignOf(one, app.now)),
      judged: judgedShards,
      work,
    };
    const { writes, deletes, stamp } = planBoard(app.codec, await read.stamp(), news);
    return {
      result: undefined,
      staged: [],
      writes,
      deletes,
      changes: [],
      ...(stamp ? { stamp } : {}),
    };
  });
}

const shardFor = (app: MemoryApp, serviceId: string) => shardOf(app.codec.sha256(serviceId));

function add<Entry>(
  shards: Map<string, Record<string, Entry>>,
  shard: string,
  serviceId: string,
  entry: Entry,
): void {
  const known = shards.get(shard) ?? {};
  known[serviceId] = entry;
  shards.set(shard, known);
}

const campaignOf = (
  definition: Partial<CampaignDefinition> & { readonly id: string },
  at: string,
): Campaign => ({
  definition: {
    title: definition.id,
    links: [],
    priority: 'MEDIUM',
    scope: 'true',
    standing: true,
    launchAt: at,
    ...(definition.attested ? {} : { satisfied: 'true' }),
    ...definition,
  },
  origin: { kind: 'page', by: 'ann', at },
  course: NO_COURSE,
  version: 1,
});
