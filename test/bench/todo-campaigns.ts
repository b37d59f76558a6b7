/** Fifty campaigns that run, over every kind of fact. The first three are those that the bench opens and closes. */
export function fiftyCampaigns(): Readonly<Record<string, string>> {
  const rules = [
    ['tier-a', 'spec.tier == "A"'],
    ['no-moving-image', 'workloads.all(w, w.images.all(i, !i.moving))'],
    ['no-deprecated-rpc', 'rpcServices.filter(r, r.direction == "provided").all(r, !r.deprecated)'],
    ...OTHERS.flatMap(([name, rule]) =>
      [1, 2, 3, 4, 5, 6, 7].map((n) => [`${name}-${n}`, rule.replaceAll('N', String(n))] as const),
    ),
  ].slice(0, 50);
  return Object.fromEntries(
    rules.map(([id, satisfied]) => [
      `campaigns/${id}.yaml`,
      `id: ${id}\ntitle: Campaign ${id}\nstanding: true\nlaunchAt: 2026-01-05\nscope: 'true'\nsatisfied: '${satisfied}'\n`,
    ]),
  );
}

const OTHERS = [
  ['tags', 'spec.tags.size() >= N'],
  ['links', 'spec.links.size() >= N && spec.links.all(l, l.url.startsWith("https://"))'],
  ['replicas', 'workloads.filter(w, w.protected).all(w, has(w.desired) && w.desired >= N)'],
  ['findings', 'findings.filter(f, f.severity == "CRITICAL").size() < N'],
  ['edges', 'edges.size() >= N'],
  ['provided', 'rpcServices.filter(r, r.direction == "provided").size() < N'],
  ['environments', 'environments.size() >= N || service.lifecycle == "deprecated"'],
] as const;
