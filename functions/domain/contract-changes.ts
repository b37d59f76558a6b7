import type { ContractIndex, MethodView, RpcServiceSummary, RpcServiceView } from './contract.ts';
import type { Json, JsonObject } from './json.ts';
import { signatureOf } from './rpc-service-shape.ts';

/** How the RPC services of a source differ from before; each list by full name. */
export interface ContractDifference {
  readonly added: readonly RpcServiceSummary[];
  readonly changed: readonly {
    readonly before: RpcServiceSummary;
    readonly after: RpcServiceSummary;
  }[];
  readonly removed: readonly RpcServiceSummary[];
  readonly unchanged: number;
}

export function compareContracts(
  before: ContractIndex | undefined,
  after: ContractIndex,
): ContractDifference {
  const isNew =
    before && before.rendered !== after.rendered ? otherBytes(before, after) : () => true;
  const old = new Map((before?.services ?? []).map((service) => [service.fullName, service]));
  const added: RpcServiceSummary[] = [];
  const changed: { before: RpcServiceSummary; after: RpcServiceSummary }[] = [];
  let unchanged = 0;
  for (const service of after.services) {
    const known = old.get(service.fullName);
    old.delete(service.fullName);
    if (known === undefined) added.push(service);
    else if (known.digest !== service.digest && isNew(known, service))
      changed.push({ before: known, after: service });
    else unchanged += 1;
  }
  return { added, changed, removed: [...old.values()], unchanged };
}

/** Whether a service's files differ: a digest that was made in another way says nothing of the API. */
function otherBytes(before: ContractIndex, after: ContractIndex) {
  const hashesOf = ({ files }: ContractIndex) =>
    new Map(files.map(({ path, hash }) => [path, hash] as const));
  const bytesOf =
    (index: ContractIndex, hashes: ReadonlyMap<string, string>) =>
    ({ file, uses }: RpcServiceSummary) =>
      [hashes.get(file), ...uses.map((used) => index.files[used]?.hash).sort()].join();
  const old = bytesOf(before, hashesOf(before));
  const fresh = bytesOf(after, hashesOf(after));
  return (one: RpcServiceSummary, other: RpcServiceSummary) => old(one) !== fresh(other);
}

/** Only what differs, as a change records it, and one sentence about it. */
export interface ServiceDifference {
  readonly summary: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Names beyond these are left out of a change, whose place is a list; the API page shows them all. */
const NAMES = 50;

/**
 * Compares what a service says of itself. Where that is the same although its digest changed, what differs is in its
 * request or response messages.
 */
export function describeServiceChange(
  before: RpcServiceView,
  after: RpcServiceView,
): ServiceDifference {
  const old = new Map(before.methods.map((method) => [method.name, method]));
  const fresh = new Map(after.methods.map((method) => [method.name, method]));
  const added = after.methods.filter(({ name }) => !old.has(name));
  const removed = before.methods.filter(({ name }) => !fresh.has(name));
  const kept = after.methods.flatMap((method) => {
    const previous = old.get(method.name);
    return previous ? [{ previous, method }] : [];
  });
  const resigned = kept.filter(
    ({ previous, method }) => signatureOf(previous) !== signatureOf(method),
  );
  const aspects = kept.flatMap(({ previous, method }) => aspectsOf(previous, method));
  const ofService = aspectsOf(before, after);
  const changed = [...new Set([...ofService, ...aspects])];
  const parts = [
    countText(added.length, 'added'),
    countText(removed.length, 'removed'),
    countText(resigned.length, 'with another signature'),
    ...changed,
  ].filter((part) => part !== undefined);
  return {
    summary: parts.length === 0 ? 'request or response messages changed' : parts.join(', '),
    before: facts([...removed, ...resigned.map(({ previous }) => previous)], before, after, []),
    after: facts(
      [...added, ...resigned.map(({ method }) => method)],
      after,
      before,
      parts.length === 0 ? ['messages changed'] : changed,
    ),
  };
}

const countText = (count: number, what: string): string | undefined =>
  count === 0 ? undefined : `${count} method${count === 1 ? '' : 's'} ${what}`;

/** What else a reader sees of a service or method. */
function aspectsOf(
  before: RpcServiceView | MethodView,
  after: RpcServiceView | MethodView,
): readonly string[] {
  const aspects: string[] = [];
  if (before.comment !== after.comment) aspects.push('comments changed');
  if (before.deprecated !== after.deprecated)
    aspects.push(after.deprecated ? 'deprecated' : 'no longer deprecated');
  else if (!same(before.options, after.options)) aspects.push('options changed');
  return aspects;
}

function facts(
  methods: readonly MethodView[],
  service: RpcServiceView,
  other: RpcServiceView,
  also: readonly string[],
): JsonObject {
  const listed = methods.slice(0, NAMES).map((method) => [method.name, signatureOf(method)]);
  return {
    ...(listed.length > 0 ? { methods: Object.fromEntries(listed) as JsonObject } : {}),
    ...(service.deprecated === other.deprecated ? {} : { deprecated: service.deprecated }),
    ...(also.length > 0 ? { also } : {}),
  };
}

/** What a change says of a service that came or went. */
export const serviceFacts = ({ file, methods }: RpcServiceSummary): JsonObject => ({
  file,
  methods: methods.slice(0, NAMES),
  methodCount: methods.length,
});

const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a as Json) === JSON.stringify(b as Json);
