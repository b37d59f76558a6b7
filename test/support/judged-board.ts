import { planBoard } from '#application/board-plan.ts';
import { shardOf } from '#application/documents.ts';
import { flip } from '#application/flip.ts';
import { withJudgements } from '#application/judged-form.ts';
import { type CampaignDefinition, NO_COURSE } from '#domain/campaigns/campaign.ts';
import type { Judgement, Verdict } from '#domain/todos/judgement.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import type { MemoryApp } from './memory-app.ts';

/** A campaign that runs since 1 November 2026. */
export const RUNNING: CampaignDefinition = {
  id: 'pdb',
  title: 'Every service has a disruption budget',
  links: [],
  priority: 'MEDIUM',
  scope: 'true',
  satisfied: 'true',
  standing: false,
  launchAt: '2026-11-01',
};

/** Makes this the board: one campaign, what the rules say of each service, and what people said of its todos. */
export async function putBoard(
  app: MemoryApp,
  verdicts: Readonly<Record<string, Verdict>>,
  {
    definition = RUNNING,
    notes = {},
  }: {
    readonly definition?: CampaignDefinition;
    /** By service id. */
    readonly notes?: Readonly<Record<string, Partial<TodoNote>>>;
  } = {},
): Promise<void> {
  const { codec, now } = app;
  const judgement = (verdict: Verdict): Judgement => ({ verdict, since: now, proof: `${now}~a#0` });
  await flip(app, async (read) => {
    const shards = Map.groupBy(Object.keys(verdicts), (id) => shardOf(codec.sha256(id)));
    const plan = planBoard(codec, await read.stamp(), {
      campaigns: [
        { definition, origin: { kind: 'page', by: 'ann', at: now }, course: NO_COURSE, version: 1 },
      ],
      judged: new Map(
        Array.from(shards, ([shard, ids]) => [
          shard,
          withJudgements(
            {},
            new Map(ids.map((id) => [id, { [definition.id]: judgement(verdicts[id] ?? 'OPEN') }])),
          ),
        ]),
      ),
      work: new Map(
        Array.from(shards, ([shard, ids]) => [
          shard,
          Object.fromEntries(
            ids.flatMap((id) => {
              const note = notes[id];
              const todoId = `${definition.id}~${id}`;
              const basis = { todoId, serviceId: id, version: 1, comments: 0 };
              const whole = { ...basis, updatedAt: now, updatedBy: 'ann', ...note };
              return note === undefined ? [] : [[id, { notes: { [todoId]: whole }, tasks: {} }]];
            }),
          ),
        ]),
      ),
    });
    return { result: undefined, staged: [], changes: [], ...plan };
  });
}
