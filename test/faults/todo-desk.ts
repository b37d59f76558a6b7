import type { App } from '#application/app.ts';
import { createCampaign } from '#application/campaigns/create-campaign.ts';
import { editCampaign } from '#application/campaigns/edit-campaign.ts';
import { steerCampaign } from '#application/campaigns/steer-campaign.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { commentOnTodo } from '#application/todos/comment-on-todo.ts';
import { editTodo } from '#application/todos/edit-todo.ts';
import { markApplicable, markNotApplicable } from '#application/todos/mark-not-applicable.ts';
import { allTodos } from '#application/todos-of.ts';
import { workOf } from '#application/work-of.ts';
import type { JsonObject } from '#domain/json.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';
import type { TodoNote } from '#domain/todos/todo-note.ts';
import { deployment, ORGANISATION } from '../support/publish.ts';
import { compileSets } from './descriptor-sets.ts';
import {
  type CampaignAct,
  type Rules,
  type Running,
  SERVICES,
  type SpecSaid,
  type TodoStep,
} from './todo-steps.ts';

type Said = Exclude<TodoStep, { kind: 'deliver' | 'lose' | 'reconcile' | 'wait' }>;

/** Their judgements lie in one document, which whoever judges one of them writes. */
const IN_ONE_SHARD = [1, 15, 16, 23];

type SpecPublication = Parameters<typeof ingestSpecs>[1];

const sets = await compileSets();

/** Whoever publishes, plans and edits; it remembers what people were told was done. */
export interface TodoDesk {
  begin(app: App): Promise<void>;
  perform(app: App, step: Said): Promise<void>;
  /** What became of edits whose process died: what is there counts from now on. */
  settle(app: App): Promise<void>;
  /** What must be there of notes: by campaign and the first id of the service, the newest version that was promised. */
  readonly promised: ReadonlyMap<string, TodoNote>;
  /** The first id of a service. */
  firstIdOf(serviceId: string): string;
}

export function createTodoDesk(): TodoDesk {
  let generation = 0;
  const promised = new Map<string, TodoNote>();
  /** By number: how often a service was renamed; absent for one that was never published. */
  const renames = new Map<number, number>();
  const firstIdOf = (serviceId: string) => serviceId.split('-').slice(0, 2).join('-');
  const idOf = (service: number, before = 0) => {
    const times = (renames.get(service) ?? 0) - before;
    const name = `s-${IN_ONE_SHARD[service] ?? service}`;
    return times <= 0 ? name : `${name}-${times}`;
  };
  const promise = (note: TodoNote | undefined) => {
    const parts = note && partsOfTodoId(note.todoId);
    if (note === undefined || parts === undefined) return;
    const key = `${parts.campaignId}~${firstIdOf(parts.serviceId)}`;
    const known = promised.get(key);
    // Comments don't raise the version.
    const comments = Math.max(note.comments, known?.comments ?? 0);
    const isNewer = known === undefined || note.version >= known.version;
    promised.set(key, { ...(isNewer ? note : known), comments });
  };

  const prepared = new WeakMap<object, SpecPublication>();
  const prepareSpecs = (services: readonly SpecSaid[]): SpecPublication => {
    generation += 1;
    const files = services.map((one) => {
      const times = renames.get(one.id);
      if (times === undefined) renames.set(one.id, 0);
      else if (one.renamed) renames.set(one.id, times + 1);
      return { path: `${one.id}.yaml`, content: yamlOf(one, idOf) };
    });
    const organisation = { path: 'organisation.yaml', content: ORGANISATION };
    const named = { source: 'github.com/acme/specs', revision: `r${generation}`, generation };
    return { ...named, complete: true, files: [...files, organisation] };
  };
  /** Whoever has to say it again says the same. */
  const publishSpecs = async (app: App, services: readonly SpecSaid[]) => {
    const publication = prepared.get(services) ?? prepareSpecs(services);
    prepared.set(services, publication);
    await ingestSpecs(app, publication, { dryRun: false });
  };

  const publishSnapshot = async (app: App, cluster: string, workloads: readonly Running[]) => {
    const items = workloads.map(({ service, desired }) =>
      deployment(idOf(service), 'api', { desired, ready: desired }),
    );
    const kinds = new URLSearchParams({ kinds: 'Deployment,ReplicaSet,Pod' });
    const parsed = parseSnapshotPublication(
      cluster,
      kinds,
      { kind: 'List', items },
      app.clock.now(),
    );
    if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems));
    await ingestSnapshot(app, parsed.publication, { dryRun: false });
  };
  const publishContract = async (app: App, set: number) => {
    generation += 1;
    const named = { source: 'github.com/acme/protos', revision: `c${generation}`, generation };
    const body = { ...named, label: 'main', set: sets[set] ?? new Uint8Array() };
    await ingestDescriptors(app, body, { dryRun: false });
  };
  const edit = async (app: App, step: Extract<Said, { kind: 'edit' }>) => {
    const todos = [...allTodos(await app.readBoard(), app.clock.now())];
    const todo = todos[step.todo % Math.max(1, todos.length)];
    if (todo === undefined) return;
    const wish = { todoId: todo.id, by: step.who };
    const expectedVersion = todo.note?.version ?? 0;
    const done = await {
      assign: () => editTodo(app, { ...wish, expectedVersion, edit: { assignee: step.who } }),
      'not-applicable': () => markNotApplicable(app, { ...wish, reason: `So says ${step.who}` }),
      applicable: () => markApplicable(app, wish),
      comment: () => commentOnTodo(app, { ...wish, text: `Seen by ${step.who}`, wishId: 'seen' }),
    }[step.act]();
    if (done.kind === 'changed' || done.kind === 'commented') promise(done.todo.note);
  };
  return {
    promised,
    firstIdOf,
    begin: async (app) => {
      const plain = { alert: false, provides: false, dependsOn: false, renamed: false };
      const services = [0, 1, 2].map((id) => ({ id, tier: id === 0 ? 'A' : undefined, ...plain }));
      await publishSpecs(app, services);
      await publishContract(app, 0);
      const rules = { scope: 'true', satisfied: 'has(spec.tier) && spec.tier == "A"' };
      for (const act of ['create', 'launch'] as const) {
        await steer(app, 'tiers', act, rules);
        await steer(app, 'reached', act, { ...rules, satisfied: 'edges.size() > 0' });
      }
    },
    perform: async (app, step) => {
      if (step.kind === 'specs') await publishSpecs(app, step.services);
      if (step.kind === 'snapshot') await publishSnapshot(app, step.cluster, step.workloads);
      if (step.kind === 'contract') await publishContract(app, step.set);
      if (step.kind === 'campaign') await steer(app, step.id, step.act, step.rules);
      if (step.kind === 'edit') await edit(app, step);
    },
    settle: async (app) => {
      const { work } = await app.readBoard();
      for (const shard of work.values()) {
        for (const id of Object.keys(shard)) {
          for (const note of Object.values(workOf(shard, id).notes)) promise(note);
        }
      }
    },
  };
}

function yamlOf(
  { id, tier, alert, provides, dependsOn, renamed }: SpecSaid,
  idOf: (service: number, before?: number) => string,
): string {
  const [own, former] = [idOf(id), idOf(id, 1)];
  return [
    `serviceID: ${own}`,
    `teamName: ${id < 2 ? 'payments' : 'shops'}`,
    ...(renamed && former !== own ? [`previousServiceID: ${former}`] : []),
    ...(tier === undefined ? [] : [`tier: ${tier}`]),
    ...(alert ? ['contact: { slack: { alertChannelId: C1 } }'] : []),
    ...(provides ? ['grpc: { provides: [shop.S1] }'] : []),
    ...(dependsOn ? [`dependsOn: [${idOf((id + 1) % SERVICES)}]`] : []),
  ].join('\n');
}

async function steer(app: App, id: string, act: CampaignAct, rules: Rules): Promise<void> {
  const by = 'ada';
  const { satisfied, ...asked } = rules;
  const judged = satisfied === undefined ? { attested: { validDays: 90 } } : { satisfied };
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const written: JsonObject = { id, title: `Campaign ${id}`, ...said, ...judged };
  const version = (await app.readBoard()).campaigns.get(id)?.version ?? 0;
  if (act === 'create') await createCampaign(app, { written, by });
  else if (act === 'edit') await editCampaign(app, { written, expectedVersion: version, by });
  else {
    const wish = act === 'pause' ? { kind: act, reason: 'Freeze' } : { kind: act };
    await steerCampaign(app, { id, wish, by });
  }
}
