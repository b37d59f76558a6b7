import type { App } from '#application/app.ts';
import type { Viewer } from '#application/ports.ts';
import { findTodo } from '#application/todos-of.ts';
import { compact } from '#domain/compact.ts';
import { spokenMoment } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import { REASON_LENGTH, refusalOfText, refusalOfUntil } from '#domain/todos/check-words.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import { pendingWaiver, type Waiver } from '#domain/todos/todo-note.ts';
import { beginOf, isInForce } from '#domain/todos/todo-standing.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { changeTodo, nextNote, type TodoApp } from './change-todo.ts';
import { nameOf } from './name-of.ts';
import type { TodoOutcome } from './todo-outcome.ts';

/**
 * Lets a todo be until a moment, for a reason. Whose word counts at once is the identity provider’s to say; what others
 * ask waits until somebody approves it, and a waiver that is in force stays meanwhile.
 */
export async function waiveTodo(
  app: TodoApp & Pick<App, 'identity'>,
  asked: {
    readonly todoId: string;
    readonly viewer: Viewer;
    readonly reason: string;
    readonly until: string;
    readonly expectedVersion?: number | undefined;
  },
): Promise<TodoOutcome> {
  const { viewer, until, todoId, expectedVersion } = asked;
  const by = nameOf(viewer);
  const reason = asked.reason.trim();
  const wish = { todoId, by, expectedVersion, yours: { reason, until } };
  const isApproved = await isLet(app, 'mayWaive', viewer, todoId);
  return changeTodo(app, wish, ({ todo, note, now }) => {
    const refusal =
      refusalOfText('The reason of a waiver', reason, REASON_LENGTH) ?? refusalOfUntil(until, now);
    if (refusal) return { kind: 'refused', ...refusal };
    const { waiver: known, extension } = note;
    const same = [known, extension].find(
      (one) => one?.reason === reason && one.until === until && (one.approvedBy || !isApproved),
    );
    if (same) return { kind: 'unchanged' };
    const waiver: Waiver = {
      reason,
      requestedBy: by,
      at: now,
      until,
      ...(isApproved ? approval(known, by, now) : {}),
    };
    const waits = !isApproved && known !== undefined && isInForce(known, now);
    return {
      kind: 'edit',
      reason,
      note: nextNote(
        { note, now },
        by,
        waits ? { extension: waiver } : { waiver, extension: undefined },
      ),
      summary: isApproved
        ? `${by} waived “${titleOf(todo)}” of ${todo.serviceId} until ${spokenMoment(until)}: ${reason}`
        : `${by} asks to waive “${titleOf(todo)}” of ${todo.serviceId} until ${spokenMoment(until)}: ${reason}`,
      was: told(known),
      is: told(waiver),
    };
  });
}

/** Lets a waiver count that somebody else asked for; who may is the identity provider’s word. */
export async function approveWaiver(
  app: TodoApp & Pick<App, 'identity'>,
  asked: { readonly todoId: string; readonly viewer: Viewer },
): Promise<TodoOutcome> {
  const { viewer, todoId } = asked;
  const by = nameOf(viewer);
  const allowed = await isLet(app, 'mayApprove', viewer, todoId);
  const isEnough = await isLet(app, 'mayWaive', viewer, todoId);
  return changeTodo(app, { todoId, by }, ({ todo, note, now }) => {
    const pending = pendingWaiver(note);
    if (pending === undefined) return NOTHING_ASKED;
    if (!allowed) {
      return {
        kind: 'refused',
        code: 'may-not-approve',
        message: 'Admins approve waivers, and whom the settings name as approver of the campaign.',
      };
    }
    if (pending.requestedBy === by && !isEnough) {
      return {
        kind: 'refused',
        code: 'may-not-approve',
        message: 'Somebody else has to approve what you asked for yourself.',
      };
    }
    const late = refusalOfUntil(pending.until, now);
    if (late) return { kind: 'refused', ...late };
    const waiver = { ...pending, ...approval(note.waiver, by, now) };
    return {
      kind: 'edit',
      reason: pending.reason,
      note: nextNote({ note, now }, by, { waiver, extension: undefined }),
      summary: `${by} approved the waiver of “${titleOf(todo)}” of ${todo.serviceId} until ${spokenMoment(pending.until)}.`,
      was: told(note.waiver),
      is: told(waiver),
    };
  });
}

/** Refuses what is asked for and not approved; a waiver that is in force stays. */
export async function declineWaiver(
  app: TodoApp & Pick<App, 'identity'>,
  asked: { readonly todoId: string; readonly viewer: Viewer; readonly reason: string },
): Promise<TodoOutcome> {
  const { viewer, todoId } = asked;
  const by = nameOf(viewer);
  const reason = asked.reason.trim();
  const allowed = await isLet(app, 'mayApprove', viewer, todoId);
  const mayTakeBack = await isLet(app, 'mayEdit', viewer, todoId);
  return changeTodo(app, { todoId, by }, ({ todo, note, now }) => {
    const pending = pendingWaiver(note);
    if (pending === undefined) return NOTHING_ASKED;
    const isOwn = mayTakeBack && pending.requestedBy === by;
    if (!(allowed || isOwn)) {
      return {
        kind: 'refused',
        code: 'may-not-approve',
        message: 'Who asked may take it back; only who may approve it may decline it.',
      };
    }
    const refusal = refusalOfText('The reason', reason, REASON_LENGTH);
    if (refusal) return { kind: 'refused', ...refusal };
    const kept = note.extension ? { extension: undefined } : { waiver: undefined };
    return {
      kind: 'edit',
      reason,
      note: nextNote({ note, now }, by, kept),
      summary: `${by} declined to waive “${titleOf(todo)}” of ${todo.serviceId}: ${reason}`,
      was: told(pending),
      is: { declined: reason },
    };
  });
}

/** Takes a waiver back, and whatever was asked for. No error when there was none. */
export function unwaiveTodo(
  app: TodoApp,
  asked: { readonly todoId: string; readonly by: string; readonly reason?: string | undefined },
): Promise<TodoOutcome> {
  const { by } = asked;
  const reason = asked.reason?.trim() || undefined;
  return changeTodo(app, asked, ({ todo, note, now }) => {
    if (note.waiver === undefined && note.extension === undefined) return { kind: 'unchanged' };
    const counted = todo.state === 'WAIVED';
    return {
      kind: 'edit',
      reason,
      note: nextNote({ note, now }, by, {
        waiver: undefined,
        extension: undefined,
        ...(counted ? { releasedAt: now } : {}),
      }),
      summary: `${by} took back the waiver of “${titleOf(todo)}” of ${todo.serviceId}.`,
      was: told(note.waiver ?? note.extension),
      is: compact({ reason }),
    };
  });
}

/** A waiver that takes the place of one in force goes on with it. */
const approval = (known: Waiver | undefined, by: string, now: string) => ({
  approvedBy: by,
  approvedAt: now,
  ...(known && isInForce(known, now) ? { since: beginOf(known) } : {}),
});

const NOTHING_ASKED = {
  kind: 'refused',
  code: 'not-asked',
  message: 'Nobody asks to waive this todo.',
} as const;

/** What the identity provider says of this viewer and this todo; of one that is unknown, no. */
async function isLet(
  app: TodoApp & Pick<App, 'identity'>,
  right: 'mayApprove' | 'mayEdit' | 'mayWaive',
  viewer: Viewer,
  todoId: string,
): Promise<boolean> {
  const owners = partsOfTodoId(todoId) ?? (await ownersOfTask(app, todoId));
  return owners !== undefined && app.identity[right](viewer, owners);
}

async function ownersOfTask({ readBoard, clock }: TodoApp, todoId: string) {
  const todo = findTodo(await readBoard(), todoId, clock.now());
  return todo && { campaignId: undefined, serviceId: todo.serviceId };
}

const told = (waiver: Waiver | undefined): JsonObject =>
  waiver === undefined
    ? {}
    : compact({
        reason: waiver.reason,
        until: waiver.until,
        requestedBy: waiver.requestedBy,
        approvedBy: waiver.approvedBy,
      });
