import type { App } from '#application/app.ts';
import type { ServiceWork, WorkShard } from '#application/board.ts';
import { planBoard } from '#application/board-plan.ts';
import type { FlipPlan } from '#application/flip.ts';
import { identified } from '#application/identified.ts';
import { planTransitions } from '#application/plan-transitions.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import { compact } from '#domain/compact.ts';
import { daysAfter, HISTORY_DAYS } from '#domain/retention.ts';
import type { Todo } from '#domain/todos/todo.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import type { TodoTransition } from '#domain/todos/todo-transition.ts';
import type { WorkDesk } from './work-desk.ts';
import { type WorkEdit, workAfter } from './work-edit.ts';

/** The plan of a flip that makes these edits, one of a todo at most, with the evidence for every state they change. */
export function planWork<Result>(
  { codec, historyDays = HISTORY_DAYS }: Pick<App, 'codec' | 'historyDays'>,
  desk: WorkDesk,
  edits: readonly WorkEdit[],
  { now, resultOf }: Outcome<Result>,
): FlipPlan<Result> {
  const drafts = edits.map((edit) => draftOf(desk, edit, now));
  const turned = drafts.filter(({ edit, after }) => edit.before?.state !== after?.state);
  const evidence = planTransitions(
    codec,
    turned.map((draft) => transitionOf(desk, draft, now)),
    { now, expireAt: daysAfter(now, historyDays) },
  );
  const proofs = new Map(turned.map(({ edit }, index) => [edit.todoId, evidence.proofs[index]]));
  const work = new Map<string, ServiceWork>();
  for (const edit of edits) {
    const { serviceId, todoId, movedFrom } = edit;
    const own = work.get(serviceId) ?? desk.workOf(serviceId);
    work.set(serviceId, workAfter(own, edit, proofs.get(todoId)));
    if (movedFrom === undefined) continue;
    const former = work.get(movedFrom) ?? desk.workOf(movedFrom);
    work.set(movedFrom, workAfter(former, { ...edit, task: null }));
  }
  const { todoOf, stamp } = desk;
  const todos = edits.map(({ serviceId, todoId }) =>
    todoOf(serviceId, todoId, now, work.get(serviceId)),
  );
  return {
    ...planBoard(codec, stamp, { work: shardsWith(desk, work) }),
    result: resultOf(todos),
    staged: evidence.writes,
    changes: drafts.flatMap((draft) => changesOf(codec, draft, now)),
  };
}

interface Outcome<Result> {
  readonly now: string;
  /** Of the todos afterwards, in the order of the edits. */
  readonly resultOf: (todos: readonly (Todo | undefined)[]) => Result;
}

interface Draft {
  readonly edit: WorkEdit;
  readonly after: Todo | undefined;
}

function draftOf(desk: WorkDesk, edit: WorkEdit, now: string): Draft {
  const { serviceId, todoId } = edit;
  const own = workAfter(desk.workOf(serviceId), edit);
  // When two words are over, each turned it by itself.
  const moment = edit.cause.kind === 'expiry' ? edit.cause.at : now;
  return { edit, after: desk.todoOf(serviceId, todoId, moment, own) };
}

const transitionOf = ({ stamp }: WorkDesk, { edit, after }: Draft, now: string): TodoTransition =>
  compact({
    todoId: edit.todoId,
    serviceId: edit.serviceId,
    at: now,
    from: edit.before?.state,
    to: after?.state ?? 'GONE',
    cause: edit.cause,
    catalogueVersion: stamp.version,
    previous: lastProof(edit),
  });

/** The chain of what people and time did; that of the rules is another. */
function lastProof({ task, before, note }: WorkEdit): string | undefined {
  const owner = task ?? before?.task;
  return owner ? owner.proof : (note ?? before?.note)?.proof;
}

function shardsWith(
  desk: WorkDesk,
  work: ReadonlyMap<string, ServiceWork>,
): ReadonlyMap<string, WorkShard> {
  const shards = new Map<string, WorkShard>();
  for (const [serviceId, own] of work) {
    const name = desk.shardOf(serviceId);
    const { [serviceId]: _, ...others } = shards.get(name) ?? desk.work.get(name) ?? {};
    const isEmpty = Object.keys(own.notes).length + Object.keys(own.tasks).length === 0;
    const all = isEmpty ? others : { ...others, [serviceId]: own };
    const entries = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
    shards.set(name, Object.fromEntries(entries));
  }
  return shards;
}

function changesOf(codec: App['codec'], { edit, after }: Draft, now: string): readonly Change[] {
  if (edit.silent) return [];
  const { before, serviceId, movedFrom, by, summary, todoId } = edit;
  const draft = { at: edit.cause.at, source: by, revision: now, subject: todoId, summary };
  const was = before && { title: titleOf(before), state: before.state, ...edit.was };
  const is = after && { title: titleOf(after), state: after.state, ...edit.is };
  const change = identified(
    codec,
    compact({ ...draft, serviceId, kind: kindOf(before, after), before: was, after: is }),
    serviceId + now,
  );
  if (movedFrom === undefined) return [change];
  const left = compact({
    ...draft,
    serviceId: movedFrom,
    kind: 'todo-removed' as const,
    before: was,
    after: { movedTo: serviceId },
  });
  return [change, identified(codec, left, movedFrom + now)];
}

function kindOf(before: Todo | undefined, after: Todo | undefined): ChangeKind {
  if (after === undefined) return 'todo-removed';
  return before?.state === after.state ? 'todo-edited' : KIND_OF[after.state];
}

const KIND_OF: Readonly<Record<TodoState, ChangeKind>> = {
  OPEN: 'todo-opened',
  REGRESSED: 'todo-regressed',
  WAIVED: 'todo-waived',
  SATISFIED: 'todo-satisfied',
  CANNOT_TELL: 'todo-edited',
  NOT_APPLICABLE: 'todo-edited',
};
