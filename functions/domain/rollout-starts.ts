import { conditionOf, type DeploymentObject } from './kubernetes/cluster-object.ts';
import { earliest, latest } from './latest.ts';
import type { Rollout } from './rollout.ts';
import type { ToldRevision } from './told-revisions.ts';

type Start = Pick<Rollout, 'startedAt' | 'atLatest'>;

/**
 * When each revision began: the true time, or when it must have been by, which is its first pod, a word of the
 * controller, the next one or the poll. `told` is in order, and so are the answers.
 */
export function startsOf(
  told: readonly ToldRevision[],
  matches: ReadonlyMap<ToldRevision, Rollout>,
  facts: { readonly object: DeploymentObject; readonly takenAt: string },
): readonly Start[] {
  const exact = told.map((revision) => exactStart(revision, matches.get(revision)));
  const starts: Start[] = [];
  let next = '';
  for (const [place, revision] of [...told.entries()].reverse()) {
    const floor = latest(exact.slice(0, place).map((start) => start ?? ''));
    const last = matches.get(revision)?.startedAt;
    const signs = last === undefined ? signsOf(revision, place === told.length - 1, facts) : [last];
    const bounds = [...signs.filter((sign) => sign >= floor), ...(next === '' ? [] : [next])];
    const atLatest = latest([earliest(bounds, facts.takenAt), floor]);
    const startedAt = exact[place] ?? atLatest;
    starts.unshift(exact[place] === undefined ? { startedAt, atLatest: true } : { startedAt });
    next = startedAt;
  }
  return starts;
}

const exactStart = ({ startedAt }: ToldRevision, last: Rollout | undefined): string | undefined =>
  startedAt ?? (last?.atLatest ? undefined : last?.startedAt);

/** Signs of life of a template that was taken into use again, the newest one. */
function signsOf(
  { revision, pods }: ToldRevision,
  isPresent: boolean,
  { object, takenAt }: { readonly object: DeploymentObject; readonly takenAt: string },
): readonly string[] {
  if (!isPresent) return [];
  const isObserved = !object.unobserved && (object.revision ?? revision) === revision;
  const word = isObserved ? conditionOf(object, 'Progressing')?.updatedAt : undefined;
  const made = pods.flatMap(({ createdAt }) => createdAt ?? []);
  return [takenAt, ...made, ...(word === undefined ? [] : [word])];
}
