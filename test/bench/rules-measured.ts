import type { RuleFacts } from '#domain/facts/rule-facts.ts';

/** A rule, and a plain function that says the same of facts of which everything is known. */
export interface BenchRule {
  readonly name: string;
  readonly text: string;
  readonly plain: (facts: RuleFacts) => boolean;
}

/** The shape of the facts that the plain functions look at. */
interface Known {
  readonly service: { readonly tags: readonly string[]; readonly tier?: string };
  readonly spec: {
    readonly contact?: { readonly slack?: Readonly<Record<string, string | undefined>> };
  };
  readonly workloads: readonly {
    readonly kind: string;
    readonly protected: boolean;
    readonly idle: boolean;
    readonly desired?: number;
    readonly hpa?: { readonly min: number };
    readonly images: readonly { readonly reference: string; readonly moving: boolean }[];
  }[];
  readonly findings: readonly { readonly severity: string }[];
  readonly edges: readonly {
    readonly direction: string;
    readonly lifecycle: string;
    readonly rpcServices: readonly { readonly deprecated: boolean }[];
  }[];
}

const known = (facts: RuleFacts): Known => facts as unknown as Known;

export const BENCH_RULES: readonly BenchRule[] = [
  {
    name: 'a Slack channel for alerts',
    text: 'has(spec.contact.slack.alertChannelId) && spec.contact.slack.alertChannelId != ""',
    plain: (facts) => (known(facts).spec.contact?.slack?.alertChannelId ?? '') !== '',
  },
  {
    name: 'a tag, by a regular expression',
    text: 'service.tags.exists(t, t.matches("^(check|led)[a-z]+$"))',
    plain: (facts) => known(facts).service.tags.some((tag) => /^(check|led)[a-z]+$/.test(tag)),
  },
  {
    name: 'more than one pod in production',
    text: `workloads.filter(w, w.protected && w.kind in ["Deployment", "StatefulSet"] && !w.idle)
  .all(w, has(w.hpa) ? w.hpa.min > 1 : w.desired > 1)`,
    plain: (facts) =>
      known(facts)
        .workloads.filter(
          ({ kind, idle, ...rest }) =>
            rest.protected && ['Deployment', 'StatefulSet'].includes(kind) && !idle,
        )
        .every(({ hpa, desired }) => (hpa ? hpa.min > 1 : (desired ?? 0) > 1)),
  },
  {
    name: 'images that stay the same, and nothing critical',
    text: 'workloads.all(w, w.images.all(i, !i.moving)) && !findings.exists(f, f.severity == "CRITICAL")',
    plain: (facts) =>
      known(facts).workloads.every(({ images }) => images.every(({ moving }) => !moving)) &&
      !known(facts).findings.some(({ severity }) => severity === 'CRITICAL'),
  },
  {
    name: 'nothing called that goes away',
    text: `edges.filter(e, e.direction == "outgoing")
  .all(e, e.lifecycle != "deprecated" && !e.rpcServices.exists(r, r.deprecated))`,
    plain: (facts) =>
      known(facts)
        .edges.filter(({ direction }) => direction === 'outgoing')
        .every(
          ({ lifecycle, rpcServices }) =>
            lifecycle !== 'deprecated' && !rpcServices.some(({ deprecated }) => deprecated),
        ),
  },
];
