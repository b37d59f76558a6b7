import { compact } from '#domain/compact.ts';
import { spokenMoment } from '#domain/instant.ts';
import { daysAfter } from '#domain/retention.ts';
import { REASON_LENGTH, refusalOfText, refusalOfUrl } from '#domain/todos/check-words.ts';
import { titleOf } from '#domain/todos/todo-title.ts';
import { changeTodo, nextNote, type TodoApp } from './change-todo.ts';
import type { TodoOutcome } from './todo-outcome.ts';

/**
 * A person’s word that what a campaign asks is so, with what shows it. It lasts as long as the campaign says, and may be
 * given again before or after its end.
 */
export function attestTodo(
  app: TodoApp,
  asked: {
    readonly todoId: string;
    readonly by: string;
    readonly evidence: string;
    readonly url?: string | undefined;
    readonly expectedVersion?: number | undefined;
  },
): Promise<TodoOutcome> {
  const { by, url } = asked;
  const evidence = asked.evidence.trim();
  return changeTodo(app, { ...asked, yours: compact({ evidence, url }) }, ({ todo, note, now }) => {
    const attested = todo.campaign?.definition.attested;
    if (attested === undefined) {
      return {
        kind: 'refused',
        code: 'not-attested',
        message: 'A rule decides about this todo; nobody has to attest it.',
      };
    }
    const refusal =
      refusalOfText('The evidence', evidence, REASON_LENGTH) ??
      (url === undefined ? undefined : refusalOfUrl(url));
    if (refusal) return { kind: 'refused', ...refusal };
    const known = note.attestation;
    const until = daysAfter(now, attested.validDays);
    const isSame = known?.evidence === evidence && known.url === url && known.by === by;
    if (isSame && known.until === until) return { kind: 'unchanged' };
    const since = known && now < known.until ? (known.since ?? known.at) : undefined;
    return {
      kind: 'edit',
      reason: evidence,
      note: nextNote({ note, now }, by, {
        attestation: compact({ evidence, url, by, at: now, since, until }),
        wasAttested: true,
      }),
      summary: `${by} attested “${titleOf(todo)}” of ${todo.serviceId} until ${spokenMoment(until)}: ${evidence}`,
      was: known && compact({ evidence: known.evidence, url: known.url, until: known.until }),
      is: compact({ evidence, url, until }),
    };
  });
}

/** Takes an attestation back. No error when there was none. */
export function withdrawAttestation(
  app: TodoApp,
  asked: { readonly todoId: string; readonly by: string; readonly reason?: string | undefined },
): Promise<TodoOutcome> {
  const { by } = asked;
  const reason = asked.reason?.trim() || undefined;
  return changeTodo(app, asked, ({ todo, note, now }) => {
    const known = note.attestation;
    if (known === undefined) return { kind: 'unchanged' };
    const counted = todo.state === 'SATISFIED';
    return {
      kind: 'edit',
      reason,
      note: nextNote({ note, now }, by, {
        attestation: undefined,
        ...(counted ? { releasedAt: now } : {}),
      }),
      summary: `${by} took back the attestation of “${titleOf(todo)}” of ${todo.serviceId}.`,
      was: compact({ evidence: known.evidence, url: known.url, until: known.until }),
      is: compact({ reason }),
    };
  });
}
