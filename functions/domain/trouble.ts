import { compareKeys } from './cursor.ts';
import type { Finding } from './workload.ts';
import { type FindingSeverity, isMuted, type Workload } from './workload.ts';

/** `unknown`: what a silent cluster said last, which may have passed. `muted`: somebody wants it not to count. */
export const TROUBLE_STATES = ['active', 'unknown', 'muted'] as const;
export type TroubleState = (typeof TROUBLE_STATES)[number];

/** One finding at one place. */
export interface TroublePlace {
  readonly serviceId: string;
  readonly team: string;
  readonly environment: string;
  /** That environment is protected, as production is. */
  readonly guarded?: boolean;
  readonly cluster: string;
  readonly namespace: string;
  /** `Deployment/pay-api`. */
  readonly workload: string;
  readonly finding: Finding;
  /** The workload itself: what a fix is filled in with. */
  readonly on?: Workload;
  readonly state: TroubleState;
}

/** What is wrong with a service by one rule, on however many pods and in however many environments. */
export interface Trouble {
  readonly serviceId: string;
  readonly team: string;
  readonly rule: string;
  readonly state: TroubleState;
  /** The worst of its findings. */
  readonly severity: FindingSeverity;
  /** Of those in protected environments, if any, the one that has lasted longest. */
  readonly finding: Finding;
  /** Worst first, then protected environments, then by how long. */
  readonly places: readonly TroublePlace[];
}

/** What is silent can't be trusted, be it muted or not. */
export function troubleState(finding: Finding, stale: boolean, now: string): TroubleState {
  if (isMuted(finding, now)) return 'muted';
  return stale ? 'unknown' : 'active';
}

/** Puts together what belongs together; worst first, then protected environments, then by how long it has been wrong. */
export function foldTrouble(places: Iterable<TroublePlace>): readonly Trouble[] {
  const groups = Map.groupBy(places, groupOf);
  return [...groups.values()]
    .flatMap((group) => {
      const sorted = group.sort(bySeverityAndAge);
      const [worst] = sorted;
      if (worst === undefined) return [];
      const { serviceId, team, state, finding } = worst;
      const { rule, severity } = finding;
      return [{ serviceId, team, rule, state, severity, finding, places: sorted }];
    })
    .sort((a, b) => compareKeys(troubleKey(a), troubleKey(b)));
}

/** The same for places that are folded into one. */
export const groupOf = ({ state, serviceId, finding }: TroublePlace): string =>
  `${state}\n${serviceId}\n${finding.rule}`;

/** Where it stands among all: what counts now, then what is unknown, then mere notes, and at last what is muted. */
export const troubleKey = ({
  state,
  severity,
  finding,
  serviceId,
  rule,
  places: [worst],
}: Trouble): readonly [number, number, number, string, string, string, string] => [
  rankOf(state, severity),
  SEVERITY_RANK[severity],
  guardedRank(worst),
  finding.since,
  serviceId,
  rule,
  state,
];

const SEVERITY_RANK = { CRITICAL: 0, WARNING: 1, INFO: 2 } as const;

function rankOf(state: TroubleState, severity: FindingSeverity): number {
  switch (state) {
    case 'active':
      return severity === 'INFO' ? 2 : 0;
    case 'unknown':
      return 1;
    case 'muted':
      return 3;
  }
}

const guardedRank = (place: TroublePlace | undefined): number => (place?.guarded ? 0 : 1);

const bySeverityAndAge = (a: TroublePlace, b: TroublePlace): number =>
  SEVERITY_RANK[a.finding.severity] - SEVERITY_RANK[b.finding.severity] ||
  guardedRank(a) - guardedRank(b) ||
  (a.finding.since < b.finding.since ? -1 : Number(a.finding.since > b.finding.since));
