import type { Change, ChangeKind } from '#domain/change.ts';
import { changeEnvironment } from '#domain/change-environment.ts';
import type { Catalogue } from './catalogue.ts';
import { currentId } from './find-service.ts';
import { teamOf } from './list-problems.ts';

/** Of several values in a list one has to fit; an empty list is none. */
export interface ChangeFilter {
  readonly kind?: readonly ChangeKind[];
  readonly team?: string;
  readonly teams?: readonly string[];
  /** What happened in no environment, such as a publication, is then left out. */
  readonly environments?: readonly string[];
  /** Ids, former ones too. */
  readonly services?: readonly string[];
  /** What changed: a campaign's id, a full RPC service name … */
  readonly subject?: string;
  /** From then on (ISO). */
  readonly since?: string;
  /** Until then (ISO). */
  readonly until?: string;
  /** Earlier than then (ISO). */
  readonly before?: string;
}

/** Whether a change is asked for; its team is that of its service today. */
export function fitsFilter(
  catalogue: Catalogue,
  { kind, team, teams, environments, services, subject, since, until, before }: ChangeFilter,
  change: Change,
): boolean {
  return (
    isAmong(kind, () => change.kind) &&
    (subject === undefined || change.subject === subject) &&
    (since === undefined || change.at >= since) &&
    (until === undefined || change.at <= until) &&
    (before === undefined || change.at < before) &&
    isAmong(environments, () => changeEnvironment(change)) &&
    isAmong(
      services?.map((id) => currentId(catalogue, id) ?? id),
      () => currentId(catalogue, change.serviceId ?? '') ?? change.serviceId,
    ) &&
    (team === undefined || teamOf(catalogue, change) === team) &&
    isAmong(teams, () => teamOf(catalogue, change))
  );
}

function isAmong<Value extends string>(
  wanted: readonly Value[] | undefined,
  told: () => Value | undefined,
): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  const value = told();
  return value !== undefined && wanted.includes(value);
}

export const isEmptyFilter = (filter: ChangeFilter): boolean =>
  Object.values(filter).every(
    (value) => value === undefined || (Array.isArray(value) && value.length === 0),
  );
