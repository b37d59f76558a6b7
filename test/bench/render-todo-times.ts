/** How long changes took, in milliseconds. */
export interface TodoTimes {
  readonly name: string;
  readonly took: readonly number[];
}

export function renderTodoTimes(
  times: readonly TodoTimes[],
  around: {
    readonly services: number;
    /** Peak, in MiB. */
    readonly memory: number;
    readonly published: number;
    readonly judged: number;
    /** Until every event of the first publication was delivered and judged. */
    readonly worked: number;
  },
): string {
  const at = ({ took }: TodoTimes, share: number) =>
    Math.round(took.toSorted((a, b) => a - b)[Math.ceil(share * took.length) - 1] ?? 0);
  const { services, memory, published, judged, worked } = around;
  return `# From a change to its todo

Written by \`npm run bench:todos\`: the product as \`npm start\` runs it, one process on a laptop, with ${services.toLocaleString('en')} services in two clusters and 50 active campaigns over every kind of fact. A change is published by HTTP; the time ends when GraphQL shows the todo in its new state. In between the publication is taken over, its event is delivered by HTTP, and judged. Every other change opens a todo, every other closes it. In milliseconds by the clock; they depend on the machine.

| change | of | p50 | p95 | slowest |
|---|--:|--:|--:|--:|
${times
  .map(
    (one) =>
      `| ${SAID[one.name] ?? one.name} | ${one.took.length} | ${at(one, 0.5)} | ${at(one, 0.95)} | ${at(one, 1)} |`,
  )
  .join('\n')}

Before that: everything published for the first time in ${(published / 1000).toFixed(1)} s; 50 campaigns published and judged for every service, ${(services * 50).toLocaleString('en')} todos with their evidence, in ${(judged / 1000).toFixed(1)} s. The ${(2 * services).toLocaleString('en')} events of all this were worked off ${(worked / 1000).toFixed(1)} s after the last of it was published. The process took ${Math.round(memory)} MiB at most.
`;
}

const SAID: Readonly<Record<string, string>> = {
  meanwhile: 'one spec file, while the first publication of everything is worked off and judged',
  spec: 'one spec file',
  descriptor: 'the FileDescriptorSet, in which one RPC service is deprecated',
  snapshot: 'a namespace of a cluster, in which one image is another',
  mutation: 'a mutation by a person',
};
