import { compact } from '#domain/compact.ts';
import { plusSeconds } from '#domain/instant.ts';
import { REASON_LENGTH, refusalOfText } from './check-words.ts';
import type { Task } from './task.ts';
import { keptFields, refusalOfTask, type TaskFields, withFields } from './task-fields.ts';
import type { TodoRefusal } from './todo-refusal.ts';

/** One item of another system, as it is there now. */
export interface ExternalTodo extends TaskFields {
  /** Which system: a DNS label. */
  readonly system: string;
  /** What it calls the item; never changes there. */
  readonly key: string;
  readonly serviceId: string;
  readonly done: boolean;
  readonly evidence?: string | undefined;
  /** When it was so over there: what is older than what was said last is left out. */
  readonly asOf?: string | undefined;
}

const SYSTEM = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const KEY_LENGTH = 500;
/** So far the clock of the other system may be ahead of ours, in minutes. */
const AHEAD = 5;

export function refusalOfExternal(item: ExternalTodo, now: string): TodoRefusal | undefined {
  const { system, key, evidence } = item;
  if (!SYSTEM.test(system)) {
    return {
      code: 'bad-key',
      message: `“${system}” is no name of a system: 1 to 63 of a–z, 0–9 and -, starting and ending with a letter or digit.`,
    };
  }
  if (key.trim() === '' || key.length > KEY_LENGTH) {
    return { code: 'bad-key', message: `A key has 1 to ${KEY_LENGTH} characters.` };
  }
  if (item.asOf !== undefined && isAhead(item.asOf, now)) {
    return {
      code: 'as-of-ahead',
      message: `\`asOf\` is ${item.asOf}, and here it is ${now}: at most ${AHEAD} minutes ahead are taken, for whatever is said later would count as older. Correct the clock of ${system}, or leave \`asOf\` out.`,
    };
  }
  return (
    refusalOfTask(item) ??
    (evidence ? refusalOfText('The evidence', evidence, REASON_LENGTH) : undefined)
  );
}

const isAhead = (asOf: string, now: string): boolean => asOf > plusSeconds(now, AHEAD * 60);

/**
 * It tells what was so before what is known; of two that tell of one moment, the same is late whichever came first. A
 * moment that has yet to come was taken by mistake, and binds nobody.
 */
export function isLate(known: Task, item: ExternalTodo, now: string): boolean {
  const { origin } = known;
  if (origin.kind !== 'external' || origin.asOf === undefined || item.asOf === undefined) {
    return false;
  }
  if (isAhead(origin.asOf, now)) return false;
  if (item.asOf !== origin.asOf) return item.asOf < origin.asOf;
  const told = { ...keptFields(item), serviceId: item.serviceId };
  return rankOf(told, item.done) < rankOf(known, known.done !== undefined);
}

/** What is done comes after what is to be done; else the texts decide. */
const rankOf = (
  told: Pick<Task, 'serviceId' | 'title' | 'body' | 'fix' | 'links' | 'priority' | 'dueDate'>,
  isDone: boolean,
): string => {
  const { serviceId, title, body, fix, links, priority, dueDate } = told;
  const addresses = links.map((link) => [link.title, link.url, link.kind]);
  const texts = [serviceId, title, body, fix, addresses, priority, dueDate];
  return JSON.stringify([isDone ? 1 : 0, ...texts]);
};

/** The task an item is kept as from now on; its version rises when readers see something new. */
export function taskOfExternal(
  id: string,
  item: ExternalTodo,
  known: Task | undefined,
  now: string,
): Task {
  const { system, key, serviceId } = item;
  const knownAsOf = known?.origin.kind === 'external' ? known.origin.asOf : undefined;
  const origin = compact({ kind: 'external', system, key, asOf: item.asOf ?? knownAsOf } as const);
  if (known === undefined) {
    const task: Task = {
      id,
      serviceId,
      origin,
      ...keptFields(item),
      created: { by: system, at: now },
      since: now,
      version: 1,
    };
    return item.done ? withDone(task, item, now) : task;
  }
  const told = withDone({ ...withFields(known, item), origin, serviceId }, item, now);
  const isNews = saying(told) !== saying(known);
  return isNews ? { ...told, version: known.version + 1 } : told;
}

function withDone(task: Task, { done, evidence, system }: ExternalTodo, now: string): Task {
  if (done === (task.done !== undefined)) return task;
  const { done: _, ...open } = task;
  return done
    ? {
        ...open,
        since: now,
        done: compact({ by: system, at: now, evidence: evidence || undefined }),
      }
    : { ...open, since: now, wasDone: true };
}

/** What readers see of it. */
const saying = ({ serviceId, title, body, fix, links, priority, dueDate, done }: Task): string =>
  JSON.stringify([serviceId, title, body, fix, links, priority, dueDate, done]);
