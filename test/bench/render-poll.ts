/** In milliseconds of the processor and MiB. */
export interface PollCosts {
  readonly first: number;
  readonly later: number;
  readonly peakMebibytes: number;
}

export function renderPoll(poll: PollCosts, plain: PollCosts): string {
  const times = (a: number, b: number) => (a / b).toFixed(2);
  const row = (name: string, key: keyof PollCosts, unit: string) =>
    `| ${name} | ${poll[key]} ${unit} | ${plain[key]} ${unit} | ${times(poll[key], plain[key])} |`;
  return `# What a poll costs

Measured by \`npm run bench:poll\`: a cluster of 200 namespaces with 5,000 pods as a real server lists them (14 variables each, \`managedFields\`; about 35 MB), 1,000 Deployments, 1,000 ReplicaSets and 2,000 warnings, over TLS on loopback. *Poll* is everything the product does: list, project, compare with the store, write. *Plain* fetches the same pages over one connection, unpacks and parses them, and does nothing with them. Each runs in processes of its own, by turns; the medians are shown. Times are those of the processor, all threads together; they depend on the machine, the ratios hardly do.

| | poll | plain | ratio |
|---|---|---|---|
${row('a poll of a running instance', 'later', 'ms')}
${row('the first poll of a process', 'first', 'ms')}
${row('most memory of the process', 'peakMebibytes', 'MiB')}

The first poll also loads Kubernetes' client, which reads the kubeconfig, and writes the whole cluster into an empty store.

A poll parses less than there is: of every object \`managedFields\` and of a pod its \`spec\` are emptied in the bytes before they become JSON, for nothing of them is kept. Pods are read by a few plain checks; their schema is asked only where one of these leaves a doubt.
`;
}
