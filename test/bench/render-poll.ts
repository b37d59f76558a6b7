/** In milliseconds of the processor and MiB. */
interface Cost {
  /** From the start of a process to the end of its first round. */
  readonly fresh: number;
  readonly freshMebibytes: number;
  /** A further round; 0 where there was none. */
  readonly later: number;
  /** The most in all. */
  readonly mebibytes: number;
}

export type PollCosts = Readonly<
  Record<
    'unchanged' | 'first' | 'running' | 'sources' | 'plain' | 'plainRunning' | 'plainSources',
    Cost
  >
>;

export function renderPoll(costs: PollCosts): string {
  const times = (a: number, b: number) => (a / b).toFixed(2);
  const row = (name: string, poll: number, plain: number, unit: string) =>
    `| ${name} | ${poll} ${unit} | ${plain} ${unit} | ${times(poll, plain)} |`;
  const rows = (name: string, poll: Cost, plain: Cost) => [
    row(name, poll.fresh, plain.fresh, 'ms'),
    row('… most memory', poll.freshMebibytes, plain.freshMebibytes, 'MiB'),
  ];
  const { unchanged, first, running, sources, plain, plainRunning, plainSources } = costs;
  return `# What a poll costs

Measured by \`npm run bench:poll\`: a cluster of 200 namespaces with 5,000 pods as a real server lists them (14 variables each, \`managedFields\`; about 35 MB), 1,000 Deployments, 1,000 ReplicaSets and 2,000 warnings, over TLS on loopback. *Poll* is everything the product does: list, project, compare with the store, write. *Plain* fetches the same pages over one connection, unpacks and parses them, and does nothing with them. Each runs in processes of its own, by turns; the medians are shown. Times are those of the processor, all threads together; they depend on the machine, the ratios hardly do.

| | poll | plain | ratio |
|---|---|---|---|
${[
  ...rows('a new process, nothing changed since the last poll', unchanged, plain),
  ...rows('a new process, the first poll of the cluster ever', first, plain),
  row('a poll of a running instance', running.later, plainRunning.later, 'ms'),
  row('… most memory', running.mebibytes, plainRunning.mebibytes, 'MiB'),
  ...rows('a new process from sources, the first poll ever', sources, plainSources),
].join('\n')}

Of a new process all is counted, from its start to the end of the poll. The first rows are the function as it is deployed: its bundle with the compile cache it comes with, asked over HTTP, on a SQLite file. Plain is bundled and has a compile cache, too, but neither a server nor a store. The first poll ever also judges, packs and writes the whole cluster. A running instance is the same process when it polls again.

From sources, as in development, Node loads Kubernetes' client whole, a thousand modules that no function needs: a bundle has only what reads kubeconfigs and obtains credentials.

A poll parses less than there is: of every object \`managedFields\` and of a pod its \`spec\` are emptied in the bytes before they become JSON, for nothing of them is kept. Pods, Deployments, ReplicaSets and warnings are read by a few plain checks; their schema is asked only where one of these leaves a doubt.

What a new process takes beyond plain is mostly what V8 does beside it: it collects what was parsed, and compiles what runs often, on threads of their own. Asked for one poll after another, an instance does less of both. Of Node's fetch nothing is loaded, and nothing that speaks SOCKS. On a machine that does other work too, the ratios of new processes differ by a tenth from run to run.
`;
}
