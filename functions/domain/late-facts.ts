import type { LateKind } from './cluster-reading.ts';
import { plusSeconds } from './instant.ts';
import { clusterSettings, MISSES } from './mapping.ts';
import type { Organisation } from './organisation.ts';
import type { Placements, Site } from './placements.ts';
import type { Finding, Lateness, Workload } from './workload.ts';

/** By cluster. */
export type LateKinds = ReadonlyMap<string, readonly LateKind[]>;

/**
 * The same placements, in which everything that rests on kinds that were not listed of late says from when on it is too old
 * to be believed; the very same where all were. A workload rests on its own kind and on Pods, a finding on the kind of
 * the object it is about.
 */
export function markLate(
  placements: Placements,
  late: LateKinds,
  organisation: Organisation,
): Placements {
  const judges = judgesOf(late, organisation);
  if (judges.size === 0) return placements;
  const turns: string[] = [];
  const marked = (cluster: string, namespace: string, workloads: readonly Workload[]) => {
    const late = judges.get(cluster)?.(namespace) ?? [];
    if (late.length === 0) return workloads;
    for (const { from } of late) if (from !== '') turns.push(from);
    return workloads.map((workload) => markWorkload(workload, late));
  };
  const sites = [...placements.sites].map(
    ([serviceId, own]): readonly [string, readonly Site[]] => [
      serviceId,
      own.map((site) => withWorkloads(site, marked(site.cluster, site.namespace, site.workloads))),
    ],
  );
  const unmapped = [...placements.unmapped].map(
    ([cluster, namespaces]) =>
      [
        cluster,
        namespaces.map((one) => withWorkloads(one, marked(cluster, one.namespace, one.workloads))),
      ] as const,
  );
  return {
    sites: new Map(sites),
    unmapped: new Map(unmapped),
    turns: [...placements.turns, ...new Set(turns)].sort(),
  };
}

const withWorkloads = <Held extends { readonly workloads: readonly Workload[] }>(
  held: Held,
  workloads: readonly Workload[],
): Held => (workloads === held.workloads ? held : { ...held, workloads });

type Judge = (namespace: string) => readonly Lateness[];

/** Of the clusters of which anything is late, or which are asked about some namespaces only. */
function judgesOf(late: LateKinds, organisation: Organisation): ReadonlyMap<string, Judge> {
  const judges = new Map<string, Judge>();
  for (const [cluster, kinds] of late) {
    const { expectEverySeconds } = clusterSettings(organisation, cluster);
    const dated = kinds.filter(mayMatter).map(({ namespaces, ...one }) => ({
      namespaces,
      lateness: latenessOf(one, expectEverySeconds),
    }));
    if (dated.length === 0) continue;
    judges.set(cluster, (namespace) =>
      dated
        .filter(({ namespaces }) => namespaces?.includes(namespace) ?? true)
        .map(({ lateness }) => lateness),
    );
  }
  for (const { name, namespaces, kubeconfig, gke } of organisation.clusters ?? []) {
    if (namespaces === undefined || (kubeconfig === undefined && gke === undefined)) continue;
    const judge = judges.get(name) ?? (() => []);
    judges.set(name, (namespace) =>
      namespaces.includes(namespace) ? judge(namespace) : [UNASKED],
    );
  }
  return judges;
}

/** Of what was never listed nothing is known that could be too old; without its pods no workload is known. */
const mayMatter = ({ kind, fetchedAt }: LateKind): boolean =>
  fetchedAt !== undefined || kind === 'Pod';

const latenessOf = ({ kind, fetchedAt, since, problem }: LateKind, every: number): Lateness => {
  const asOf = fetchedAt ?? since;
  return { kind, asOf, from: plusSeconds(asOf, MISSES * every), code: problem.code };
};

/** Nobody looks there any more: what is known can't be believed at all. */
const UNASKED: Lateness = { from: '' };

function markWorkload(workload: Workload, late: readonly Lateness[]): Workload {
  const own = eldest(
    late.filter(({ kind }) => kind === undefined || kind === workload.kind || kind === 'Pod'),
  );
  const findings = workload.findings.map((finding) => markFinding(finding, late));
  const isMarked = findings.some((finding, index) => finding !== workload.findings[index]);
  if (own === undefined && !isMarked) return workload;
  return { ...workload, findings, ...(own === undefined ? {} : { late: own }) };
}

function markFinding(finding: Finding, late: readonly Lateness[]): Finding {
  const [about] = finding.object.split('/');
  const own = eldest(late.filter(({ kind }) => kind === undefined || kind === about));
  return own === undefined ? finding : { ...finding, late: own };
}

/** Kinds that fell behind together are told together. */
function eldest(late: readonly Lateness[]): Lateness | undefined {
  const [first, ...others] = late.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const also = others
    .filter(({ asOf, code }) => asOf === first?.asOf && code === first?.code)
    .flatMap(({ kind }) => kind ?? [])
    .filter((kind) => kind !== first?.kind);
  return first && (also.length === 0 ? first : { ...first, also: [...new Set(also)] });
}
