import type { ClusterCheck, KindCheck } from '#adapters/kubernetes/check-cluster.ts';
import type { ClusterSettings } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import { plural } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';
import { wrap } from './wrap.ts';

/** A cluster of the organisation; without a check when it is not polled. */
export interface CheckedCluster {
  readonly settings: ClusterSettings;
  readonly check?: ClusterCheck;
}

/** Whether everything about it will be known. What is more than needed does no harm to that. */
export const isUsable = ({ settings, check }: CheckedCluster): boolean =>
  check === undefined
    ? settings.pushed === true
    : check.problem === undefined &&
      check.kinds.every(({ state }) => state === 'listed' || state === 'absent');

/** A table for each cluster, and in the end what to do. */
export function reportClusters(
  clusters: readonly CheckedCluster[],
  role: string | undefined,
  terminal: Terminal,
): void {
  for (const cluster of clusters) reportCluster(cluster, terminal);
  const bad = clusters.filter((cluster) => !isUsable(cluster)).length;
  if (role !== undefined) {
    terminal.print('This would allow what lacks; add it to the ClusterRole of the poller:\n');
    terminal.print(`${role}\n`);
  }
  const warnings = clusters.reduce((sum, { check }) => sum + (check?.excess.length ?? 0), 0);
  terminal.print(`${verdictOf(bad, clusters.length, warnings, terminal)}.`);
}

function verdictOf(bad: number, all: number, warnings: number, { paint }: Terminal): string {
  const warned = warnings === 0 ? '' : `; ${plural(warnings, 'warning')}`;
  if (bad > 0) return paint('red', `${bad} of ${plural(all, 'cluster')} need work${warned}`);
  return warnings === 0
    ? paint('green', 'All is well')
    : paint('yellow', `Everything needed can be listed${warned}`);
}

function reportCluster({ settings, check }: CheckedCluster, terminal: Terminal): void {
  const { print, paint } = terminal;
  print(`${paint('bold', harmless(settings.name))}  ${harmless(wayOf(settings, check))}`);
  if (check?.problem !== undefined) tell(check.problem, terminal);
  for (const kind of SNAPSHOT_KINDS) {
    const places = (check?.kinds ?? []).filter((one) => one.kind === kind);
    if (places.length > 0) reportKind(kind, places, terminal);
  }
  for (const problem of check?.excess ?? []) tell(problem, terminal);
  print('');
}

function wayOf({ gke, kubeconfig, pushed }: ClusterSettings, check: ClusterCheck | undefined) {
  if (check === undefined) {
    return pushed === true
      ? 'pushes its snapshots itself, by infra/agent or msd publish snapshot; nothing to check from here'
      : 'is reached by nothing: give gke, kubeconfig or pushed: true';
  }
  const way = kubeconfig === undefined ? `gke ${gke}` : `kubeconfig context ${kubeconfig}`;
  const { address, version } = check;
  return [way, address, version && `Kubernetes ${version}`].filter(Boolean).join(', ');
}

const COLOURS = { listed: 'green', lacking: 'red', failed: 'red', absent: 'dim' } as const;
const WORDS = { listed: 'ok', lacking: 'lacks', failed: 'failed', absent: '–' } as const;
const WORST = ['failed', 'lacking', 'listed', 'absent'] as const;

function reportKind(kind: string, places: readonly KindCheck[], terminal: Terminal): void {
  const { print, paint } = terminal;
  const state = WORST.find((one) => places.some((place) => place.state === one)) ?? 'absent';
  const word = paint(COLOURS[state], WORDS[state].padEnd(7));
  const known = places.flatMap(({ objects }) => objects ?? []);
  const count = known.reduce((sum, one) => sum + one, 0).toLocaleString('en');
  const where = places.length > 1 ? ` in ${places.length} namespaces` : '';
  const rest = state === 'listed' ? `${count}${where}` : reasonsOf(places);
  print(`  ${word} ${kind.padEnd(24)} ${indented(rest)}`.trimEnd());
}

/** Of namespaces that fail alike the first one's reason, and the names of them all. */
function reasonsOf(places: readonly KindCheck[]): string {
  const troubled = places.filter(({ problem }) => problem !== undefined);
  const alike = [...Map.groupBy(troubled, ({ problem }) => problem?.code).values()];
  return alike
    .slice(0, SHOWN)
    .map((some) => {
      const [first] = some;
      const names = some.flatMap(({ namespace }) => namespace ?? []);
      if (first?.state !== 'lacking' || names.length === 0) return first?.problem?.message;
      const more = names.length - NAMED;
      const named = names.slice(0, NAMED).join(', ');
      const among = `${some.length} of ${places.length} namespaces`;
      return `missing permission in ${among}: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
    })
    .join(' ');
}

/** Of reasons that differ, and of namespaces. */
const SHOWN = 3;
const NAMED = 5;

function tell({ severity, message, cure }: Problem, { print, paint }: Terminal): void {
  const word = severity === 'warning' ? paint('yellow', 'warning') : paint('red', 'error  ');
  print(`  ${word} ${indented(message, 10)}`);
  if (cure !== undefined) print(`          ${paint('dim', indented(cure, 10))}`);
}

const indented = (text: string, by = 35): string =>
  wrap(harmless(text), 110 - by).replaceAll('\n', `\n${' '.repeat(by)}`);
