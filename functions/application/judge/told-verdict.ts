import { identified } from '#application/identified.ts';
import type { Codec } from '#application/ports.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Change, ChangeKind } from '#domain/change.ts';
import type { Judgement } from '#domain/todos/judgement.ts';
import { lastTold } from '#domain/todos/rule-on.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import { standingOfJudged } from '#domain/todos/todo-standing.ts';
import type { TodoState } from '#domain/todos/todo-state.ts';
import type { TodoCause } from '#domain/todos/todo-transition.ts';
import type { VerdictDraft } from './draft-verdicts.ts';

/**
 * The change by which everybody hears of a new verdict, as it shows with the word of people on top; undefined where
 * nobody is told. What a campaign does as a whole is told of the campaign, and that something can't be told, or can be
 * again, is no news while it is as it was: thousands of todos may turn so at once.
 */
export function toldVerdict(
  codec: Codec,
  draft: VerdictDraft,
  note: TodoNote | undefined,
): Change | undefined {
  const { campaign, before, next, transition } = draft;
  const { todoId, serviceId, at, cause } = transition;
  if (cause.kind === 'campaign' || campaign === undefined) return undefined;
  const was = before && shown(campaign, before, note, at);
  const is = next && shown(campaign, next, note, at);
  if (next !== undefined && (is === undefined || is === was)) return undefined;
  const kind = kindOf(was, is);
  if (kind === undefined) return undefined;
  const { title } = campaign.definition;
  return identified(
    codec,
    {
      kind,
      at,
      ...publicationOf(cause),
      serviceId,
      subject: todoId,
      summary: SENTENCE[kind](title, serviceId),
      ...(was === undefined ? {} : { before: { state: stoodAs(draft, kind, note) ?? was } }),
      after: { state: is ?? 'GONE', title },
    },
    at,
  );
}

/** Of what is asked no more how it stood, be it that nobody could tell; of others only what could be told is news. */
function stoodAs(
  { campaign, before, transition }: VerdictDraft,
  kind: ToldKind,
  note: TodoNote | undefined,
): TodoState | undefined {
  if (kind !== 'todo-removed' || campaign === undefined || before === undefined) return undefined;
  return standingOfJudged({ campaign, judgement: before, note }, transition.at).state;
}

/** As it shows; as it last showed, where it can't be told. */
function shown(
  campaign: Campaign,
  judgement: Omit<Judgement, 'proof'>,
  note: TodoNote | undefined,
  now: string,
): TodoState | undefined {
  const verdict = lastTold(judgement);
  if (verdict === undefined) return undefined;
  const { before: _, ...rest } = judgement;
  const told = { ...rest, verdict, proof: '' };
  return standingOfJudged({ campaign, judgement: told, note }, now).state;
}

type ToldKind = Extract<ChangeKind, `todo-${string}`>;

/** Something that is done, or does not concern the service, when it is first looked at is no news. */
function kindOf(was: TodoState | undefined, is: TodoState | undefined): ToldKind | undefined {
  switch (is) {
    case 'OPEN':
      return 'todo-opened';
    case 'REGRESSED':
      return 'todo-regressed';
    case 'SATISFIED':
      return was === undefined ? undefined : 'todo-satisfied';
    case 'WAIVED':
      return was === undefined ? undefined : 'todo-waived';
    default:
      return was === undefined || was === 'NOT_APPLICABLE' ? undefined : 'todo-removed';
  }
}

const SENTENCE: Readonly<Record<ToldKind, (title: string, serviceId: string) => string>> = {
  'todo-opened': (title, serviceId) => `To do in ${serviceId}: ${title}`,
  'todo-regressed': (title, serviceId) => `To do again in ${serviceId}: ${title}`,
  'todo-satisfied': (title, serviceId) => `Done in ${serviceId}: ${title}`,
  'todo-waived': (title, serviceId) => `Waived in ${serviceId}: ${title}`,
  'todo-removed': (title, serviceId) => `No longer asked of ${serviceId}: ${title}`,
  'todo-edited': (title, serviceId) => `Edited in ${serviceId}: ${title}`,
};

function publicationOf(cause: TodoCause): { readonly source: string; readonly revision: string } {
  const { source = 'dashboard', revision = cause.at } = 'source' in cause ? cause : {};
  return { source, revision };
}
