import fc from 'fast-check';

/** A small organisation that changes step by step: what each of its sources says at the moment. */
export interface World {
  readonly specs: Readonly<Record<string, SpecModel>>;
  readonly runs: Readonly<Record<string, RunModel>>;
  /** Which of the prepared sets of protos is published. */
  readonly protos: number;
}

export interface SpecModel {
  readonly teamName: string;
  readonly previousServiceID?: string;
  readonly tier?: string;
  readonly lifecycle?: string;
  readonly description?: string;
  readonly channel?: string;
  readonly dependsOn: readonly string[];
  readonly provides: readonly string[];
  readonly consumes: readonly string[];
  readonly publishes: readonly string[];
  readonly subscribes: readonly string[];
  /** Namespace of its production, where the mapping would say otherwise. */
  readonly namespace?: string;
}

/** One Deployment; by its name. */
export interface RunModel {
  readonly namespace: string;
  readonly app: string;
  readonly replicas: number;
  readonly image: string;
  readonly probes: boolean;
  readonly budget?: string;
  readonly hpa?: number;
  readonly protos: string;
}

export const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const RPC = ['acme.a.v1.A', 'acme.b.v1.B', 'acme.c.v1.C', 'acme.x.v1.X'];
const TOPICS = ['orders', 'mails'];

const id = fc.constantFrom(...IDS);
const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });

const spec: fc.Arbitrary<SpecModel> = fc.record(
  {
    teamName: fc.constantFrom('red', 'blue'),
    previousServiceID: id,
    tier: fc.constantFrom('A', 'B'),
    lifecycle: fc.constantFrom('production', 'deprecated'),
    description: fc.constantFrom('one', 'two'),
    channel: fc.constantFrom('C1', 'C2'),
    dependsOn: some(IDS),
    provides: some(RPC),
    consumes: some(RPC),
    publishes: some(TOPICS),
    subscribes: some(TOPICS),
    namespace: fc.constantFrom('shared', 'a', 'own'),
  },
  {
    requiredKeys: ['teamName', 'dependsOn', 'provides', 'consumes', 'publishes', 'subscribes'],
  },
);

const run: fc.Arbitrary<RunModel> = fc.record(
  {
    namespace: fc.constantFrom('shared', ...IDS),
    app: id,
    replicas: fc.integer({ min: 1, max: 2 }),
    image: fc.constantFrom('api:1', 'api:2', 'api:latest'),
    probes: fc.boolean(),
    budget: fc.constantFrom('33%', '1'),
    hpa: fc.integer({ min: 2, max: 3 }),
    protos: fc.constantFrom('r0000001', 'r0000002', 'r0000003'),
  },
  { requiredKeys: ['namespace', 'app', 'replicas', 'image', 'probes', 'protos'] },
);

export const startWorld: fc.Arbitrary<World> = fc.record({
  specs: fc.dictionary(id, spec, { minKeys: 2 }),
  runs: fc.dictionary(fc.constantFrom('w1', 'w2', 'w3'), run),
  protos: fc.constant(0),
});

/** One single change: of one field of a spec, of one workload, or of the protos. */
export type Step = (world: World) => World;

const specStep: fc.Arbitrary<Step> = fc
  .tuple(id, spec, fc.constantFrom('replace', 'remove', 'field'), fc.nat())
  .map(([serviceId, next, how, pick]) => ({ specs, ...world }) => {
    const { [serviceId]: present, ...others } = specs;
    const put = (one: SpecModel) => ({ ...world, specs: { ...others, [serviceId]: one } });
    if (how === 'remove' && Object.keys(others).length > 0) return { ...world, specs: others };
    if (present === undefined) return put(next);
    // Who is there already takes over nobody's id: of that no change tells everything.
    const { previousServiceID: _, ...fields } = next;
    const { previousServiceID } = present;
    const kept = previousServiceID === undefined ? {} : { previousServiceID };
    if (how === 'replace') return put({ ...fields, ...kept });
    const keys = Object.keys(fields) as (keyof typeof fields)[];
    const key = keys[pick % keys.length] ?? 'teamName';
    return put({ ...present, [key]: fields[key] });
  });

const runStep: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom('w1', 'w2', 'w3'), fc.option(run), fc.nat())
  .map(([name, next, pick]) => ({ runs, ...world }) => {
    const { [name]: present, ...others } = runs;
    if (next === null) return { ...world, runs: others };
    if (present === undefined || pick % 4 === 0)
      return { ...world, runs: { ...others, [name]: next } };
    const keys = ['app', 'replicas', 'image', 'probes', 'budget', 'hpa', 'protos'] as const;
    const key = keys[pick % keys.length] ?? 'app';
    const { [key]: _, ...kept } = present;
    const changed = (next[key] === undefined ? kept : { ...present, [key]: next[key] }) as RunModel;
    return { ...world, runs: { ...others, [name]: changed } };
  });

const protoStep: fc.Arbitrary<Step> = fc
  .integer({ min: 0, max: 3 })
  .map((protos) => (world) => ({ ...world, protos }));

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: specStep },
  { weight: 4, arbitrary: runStep },
  { weight: 2, arbitrary: protoStep },
);

const lines = (values: readonly string[]) => `[${values.join(', ')}]`;

/** The spec files of the world and its organisation, by path. */
export const filesOf = ({ specs }: World): Readonly<Record<string, string>> => ({
  'organisation.yaml': `
name: Acme
environments: [{ name: production, protected: true }]
clusters: [{ name: prod, environments: [production], pushed: true }]
contracts: { revisionKey: protos, owners: [{ package: "acme.{name}.v*", service: "{name}" }] }
`,
  ...Object.fromEntries(
    Object.entries(specs).map(([serviceId, one]) => [
      `services/${serviceId}.yaml`,
      [
        `serviceID: ${serviceId}`,
        `teamName: ${one.teamName}`,
        ...(one.previousServiceID ? [`previousServiceID: ${one.previousServiceID}`] : []),
        ...(one.tier ? [`tier: ${one.tier}`] : []),
        ...(one.lifecycle ? [`lifecycle: ${one.lifecycle}`] : []),
        ...(one.description ? [`description: ${one.description}`] : []),
        ...(one.channel ? [`contact: { slack: { generalChannelId: ${one.channel} } }`] : []),
        `dependsOn: ${lines(one.dependsOn)}`,
        `grpc: { provides: ${lines(one.provides)}, consumes: ${lines(one.consumes)} }`,
        `messaging: { publishes: ${topics(one.publishes)}, subscribes: ${topics(one.subscribes)} }`,
        ...(one.namespace ? [`environments: { production: { namespace: ${one.namespace} } }`] : []),
        '',
      ].join('\n'),
    ]),
  ),
});

const topics = (names: readonly string[]) =>
  lines(names.map((topic) => `{ topic: ${topic}, message: acme.b.v1.Order }`));

/** Sets of protos to publish: as they were; A deprecated; a field that B takes broken; C gone. */
export const PROTOS: readonly Readonly<Record<string, string>>[] = [0, 1, 2, 3].map((version) => ({
  'acme/a/v1/a.proto': `syntax = "proto3"; package acme.a.v1;
service A { ${version === 1 ? 'option deprecated = true;' : ''} rpc Do(Job) returns (Job); }
message Job { string id = 1; }`,
  'acme/b/v1/b.proto': `syntax = "proto3"; package acme.b.v1;
service B { rpc Do(Order) returns (Order); }
message Order { Line line = 1; }
message Line { ${version === 2 ? 'int64' : 'string'} price = 1; }`,
  ...(version === 3
    ? {}
    : {
        'acme/c/v1/c.proto': `syntax = "proto3"; package acme.c.v1; import "acme/b/v1/b.proto";
service C { rpc Do(acme.b.v1.Order) returns (acme.b.v1.Order); }`,
      }),
}));
