import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema, ServiceOptionsSchema } from '@bufbuild/protobuf/wkt';
import { descriptorSet } from '../budgets/descriptor-set.ts';
import { idOf, makeOrganisation } from '../budgets/organisation.ts';
import { startDashboard } from '../support/start-dashboard.ts';
import { renderTodoTimes, type TodoTimes } from './render-todo-times.ts';
import { fiftyCampaigns } from './todo-campaigns.ts';

/**
 * `npm run bench:todos`: how long it takes from a change that is published to the todo that shows it by GraphQL, in the
 * product as a laptop runs it: one process, the bus delivering by HTTP.
 */

const SERVICES = Number(process.env.MSD_SERVICES ?? 5_000);
const CHANGES = Number(process.env.MSD_CHANGES ?? 40);
const FILE = join(import.meta.dirname, '../../docs/todo-times.md');

async function main(): Promise<void> {
  const dashboard = await startDashboard(['--empty']);
  try {
    const client = createClient(dashboard.url);
    const queue = eventsIn(dashboard.data);
    const seeded = await seed(client, queue);
    const times: TodoTimes[] = [{ name: 'meanwhile', took: seeded.meanwhile }];
    console.log('meanwhile', summary(seeded.meanwhile), seeded.meanwhile.map(Math.round).join(' '));
    for (const [name, change] of Object.entries(changes(client))) {
      const took: number[] = [];
      for (let n = 0; n < CHANGES; n += 1) {
        // The first opens, the next closes: every change is told.
        const service = 17 + Math.floor(n / 2);
        took.push(await change(service, n % 2 === 0));
      }
      times.push({ name, took });
      console.log(name, summary(took), took.map(Math.round).join(' '));
    }
    const memory = await dashboard.peakMemory();
    await writeFile(FILE, renderTodoTimes(times, { services: SERVICES, memory, ...seeded }));
    queue.close();
    console.log(`Wrote ${FILE}.`);
  } finally {
    await dashboard.stop();
  }
}

const summary = (took: readonly number[]): string => {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
};

type Client = ReturnType<typeof createClient>;

function createClient(url: string) {
  let generation = 0;
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, type: string) => {
    const asked = { method: 'POST', headers: { 'content-type': type }, body };
    // A connection that lay idle may be closed just when it is used again; the same twice is one.
    const response = await fetch(url + path, asked).catch(() => fetch(url + path, asked));
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer).slice(0, 500)}`);
    return answer;
  };
  const next = () => {
    generation += 1;
    return { revision: `r${generation}`, generation };
  };
  return {
    specs: (source: string, files: Readonly<Record<string, string>>, complete: boolean) => {
      const listed = Object.entries(files).map(([path, content]) => ({ path, content }));
      const body = { source, ...next(), complete, files: listed };
      return post('/api/specs', JSON.stringify(body), 'application/json');
    },
    descriptors: (set: Uint8Array<ArrayBuffer>) => {
      const { revision, generation: number } = next();
      const query = `source=github.com/acme/protos&revision=${revision}&generation=${number}&label=main`;
      return post(`/api/descriptors?${query}`, set, 'application/x-protobuf');
    },
    snapshot: (cluster: string, items: readonly unknown[], namespaces?: string) => {
      const query = new URLSearchParams({ takenAt: new Date().toISOString() });
      if (namespaces !== undefined) query.set('namespaces', namespaces);
      const body = JSON.stringify({ kind: 'List', items });
      return post(`/api/clusters/${cluster}/snapshot?${query}`, body, 'application/json');
    },
    ask: async (query: string, variables: object = {}) => {
      const body = JSON.stringify({ query, variables });
      const { data, errors } = await post('/graphql', body, 'application/json');
      if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
      return data;
    },
  };
}

const STATE = 'query State($id: String!) { todo(todoId: $id) { state } }';

async function until(client: Client, todoId: string, isOpen: boolean): Promise<void> {
  for (;;) {
    const { todo } = await client.ask(STATE, { id: todoId });
    if (todo !== null && ['OPEN', 'REGRESSED'].includes(todo.state) === isOpen) return;
    await pause(5);
  }
}

const organisation = makeOrganisation(SERVICES);
const specs = organisation.specs();
const specPaths = Object.keys(specs);

async function seed(client: Client, queue: ReturnType<typeof eventsIn>) {
  const start = performance.now();
  const own = specs['organisation.yaml']?.replace('kubeconfig: prod', 'pushed: true') ?? '';
  await client.specs('github.com/acme/specs', { ...specs, 'organisation.yaml': own }, true);
  await client.descriptors(setWith());
  for (const cluster of ['prod', 'dev'])
    await client.snapshot(cluster, organisation.objects(cluster));
  const published = performance.now();
  console.log(`Published in ${Math.round(published - start)} ms.`);
  await client.specs('github.com/acme/campaigns', fiftyCampaigns(), true);
  const [judging, working, meanwhile] = await Promise.all([
    until(client, `tier-a~${idOf(SERVICES - 1)}`, (SERVICES - 1) % 3 !== 0).then(() => {
      const took = performance.now() - published;
      console.log(`Judged for the first time in ${Math.round(took)} ms.`);
      return took;
    }),
    untilQuiet(queue).then(() => performance.now() - published),
    publishMeanwhile(client, queue),
  ]);
  console.log(`Worked off in ${Math.round(working)} ms.`);
  return { published: published - start, judged: judging, worked: working, meanwhile };
}

/** What is published while thousands of events of the first publication wait still; the services are none of the others'. */
async function publishMeanwhile(client: Client, queue: ReturnType<typeof eventsIn>) {
  const took: number[] = [];
  while (took.length < 20 || (queue.waiting() > MANY && took.length < 100)) {
    await pause(250);
    const number = 100 + Math.floor(took.length / 2);
    took.push(await changes(client).spec(number, took.length % 2 === 0));
  }
  return took;
}

const MANY = 100;

/** Nothing of the beginning waits any more; what is published meanwhile is a few at a time. */
async function untilQuiet(queue: ReturnType<typeof eventsIn>): Promise<void> {
  while (queue.waiting() > MANY) await pause(100);
}

/** Looks from outside at the events that the laptop has to deliver still. */
function eventsIn(folder: string) {
  const database = new DatabaseSync(join(folder, 'dashboard.db'), { readOnly: true });
  const counted = database.prepare(
    "SELECT count(*) AS n FROM documents WHERE collection = 'queueMessages'",
  );
  return { waiting: () => Number(counted.get()?.n), close: () => database.close() };
}

/** The contract, in which the API of some service is deprecated. */
function setWith(deprecated?: number): Uint8Array<ArrayBuffer> {
  const set = fromBinary(FileDescriptorSetSchema, descriptorSet(SERVICES));
  const service = deprecated === undefined ? undefined : set.file[deprecated]?.service[0];
  if (service) service.options = create(ServiceOptionsSchema, { deprecated: true });
  return toBinary(FileDescriptorSetSchema, set) as Uint8Array<ArrayBuffer>;
}

const changes = (client: Client) => ({
  spec: async (service: number, opens: boolean) => {
    const number = service * 3;
    const path = specPaths[number + 1] ?? '';
    const text = (specs[path] ?? '').replace(/^tier: .$/m, opens ? 'tier: B' : 'tier: A');
    return timed(async () => {
      await client.specs('github.com/acme/specs', { [path]: text }, false);
      await until(client, `tier-a~${idOf(number)}`, opens);
    });
  },
  descriptor: async (service: number, opens: boolean) => {
    const set = setWith(opens ? service : undefined);
    return timed(async () => {
      await client.descriptors(set);
      await until(client, `no-deprecated-rpc~${idOf(service)}`, opens);
    });
  },
  snapshot: async (service: number, opens: boolean) => {
    const id = idOf(service);
    const space = `space-${Math.floor(service / 25)}`;
    const items = organisation
      .objects('prod')
      .filter((item) => JSON.stringify(item.metadata).includes(`"${space}"`))
      .map((item) => (opens ? withMovingImage(item, id) : item));
    return timed(async () => {
      await client.snapshot('prod', items, space);
      await until(client, `no-moving-image~${id}`, opens);
    });
  },
  mutation: async (service: number, opens: boolean) => {
    const todoId = `tags-7~${idOf(service)}`;
    const mutation = opens
      ? 'mutation M($id: String!) { markTodoNotApplicable(input: { todoId: $id, reason: "No use" }) { todo { state } } }'
      : 'mutation M($id: String!) { markTodoApplicable(input: { todoId: $id }) { todo { state } } }';
    return timed(async () => {
      await client.ask(mutation, { id: todoId });
      await until(client, todoId, !opens);
    });
  },
});

/** Another revision of its Deployment, whose image may be another one tomorrow. */
const withMovingImage = (item: object, id: string): object =>
  JSON.parse(
    JSON.stringify(item)
      .replaceAll(new RegExp(`registry.example/${id}:[^"]*`, 'g'), `registry.example/${id}:latest`)
      .replaceAll(`${id}-6d49cb8b4f`, `${id}-7d49cb8b4f`),
  );

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

await main();
