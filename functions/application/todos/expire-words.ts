import type { Board } from '#application/board.ts';
import { shardsOf } from '#application/board-shards.ts';
import { flip } from '#application/flip.ts';
import { unchanged } from '#application/mutes.ts';
import { findTodo, todosIn } from '#application/todos-of.ts';
import { workOf } from '#application/work-of.ts';
import { campaignStatus } from '#domain/campaigns/campaign-status.ts';
import { plusSeconds, spokenMoment } from '#domain/instant.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import { endsOf } from '#domain/todos/todo-standing.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import type { TodoApp } from './change-todo.ts';
import { planWork } from './plan-work.ts';
import { openWorkDesk, type WorkDesk } from './work-desk.ts';
import type { WorkEdit } from './work-edit.ts';

const A_FLIP = 100;
const FLIPS_A_SWEEP = 10;

/**
 * Tells once, with evidence, of todos that waivers and attestations covered until their time was over; where they stand
 * readers see without this. Returns how many there were.
 */
export async function expireWords(app: TodoApp): Promise<number> {
  const now = app.clock.now();
  let told = 0;
  for (let flips = 0; flips < FLIPS_A_SWEEP; flips += 1) {
    const over = overIn(await app.readBoard(), now).slice(0, A_FLIP);
    if (over.length === 0) break;
    told += await tell(app, over, now);
  }
  return told;
}

/** The same of one todo, before somebody changes it: so that its evidence has no gap. */
export async function expireWordsOf(
  app: TodoApp,
  board: Board,
  { id, serviceId, note }: Todo,
  now: string,
): Promise<void> {
  if (note === undefined || untoldEnds(note, now).length === 0) return;
  const turn = turnOf((moment) => findTodo(board, id, moment), now);
  if (turn === undefined) return;
  // Of a waiver and an attestation both may be over.
  const place = { id, serviceId };
  while ((await tell(app, [place], now)) > 0);
}

type Place = Pick<Todo, 'id' | 'serviceId'>;

const tell = (app: TodoApp, over: readonly Place[], now: string): Promise<number> =>
  flip(app, async (read) => {
    const desk = await openWorkDesk(
      read,
      app.codec,
      over.map(({ serviceId }) => serviceId),
    );
    const edits = over.flatMap((place) => editOf(desk, place, now) ?? []);
    if (edits.length === 0) return unchanged(0);
    return planWork(app, desk, edits, { now, resultOf: () => edits.length });
  });

function overIn(board: Board, now: string): readonly Place[] {
  return shardsOf(board).flatMap((shard) =>
    shard.services.flatMap(({ serviceId }) =>
      Object.values(workOf(shard.work, serviceId).notes).flatMap((note) => {
        if (untoldEnds(note, now).length === 0) return [];
        const todoAt = (moment: string) =>
          todosIn(board, shard, serviceId, moment).find(({ id }) => id === note.todoId);
        const turn = turnOf(todoAt, now);
        return turn ? [{ id: note.todoId, serviceId }] : [];
      }),
    ),
  );
}

function editOf(desk: WorkDesk, { id, serviceId }: Place, now: string): WorkEdit | undefined {
  const turn = turnOf((moment) => desk.todoOf(serviceId, id, moment), now);
  if (turn === undefined) return undefined;
  const { before, note, end } = turn;
  const isWaiver = before.state === 'WAIVED';
  return {
    todoId: id,
    serviceId,
    before,
    note: { ...note, toldUntil: end },
    cause: { kind: 'expiry', at: end },
    by: (isWaiver ? note.waiver?.approvedBy : note.attestation?.by) ?? note.updatedBy,
    summary: `“${titleOf(before)}” of ${serviceId} is to be done: the ${isWaiver ? 'waiver' : 'attestation'} was over at ${spokenMoment(end)}.`,
    is: { expired: isWaiver ? 'waiver' : 'attestation' },
  };
}

/** The ends that are reached and were not told, soonest first; what ended before somebody’s last word was told with that. */
const untoldEnds = (note: TodoNote, now: string): readonly string[] =>
  endsOf(note).filter((end) => end <= now && end > note.updatedAt && end > (note.toldUntil ?? ''));

interface Turn {
  readonly before: Todo;
  readonly note: TodoNote;
  readonly end: string;
}

/** How the first such end turned a todo; nothing where that is due to what rules or somebody said since. */
function turnOf(todoAt: (moment: string) => Todo | undefined, now: string): Turn | undefined {
  const todo = todoAt(now);
  if (todo?.note === undefined) return undefined;
  const { campaign, judgement, task, note } = todo;
  if (campaign && campaignStatus(campaign, now) !== 'ACTIVE') return undefined;
  const since = judgement?.since ?? task?.since ?? '';
  for (const end of untoldEnds(note, now)) {
    if (since > end) continue;
    const before = todoAt(plusSeconds(end, -0.001));
    if (before && before.state !== todoAt(end)?.state) return { before, note, end };
  }
  return undefined;
}
