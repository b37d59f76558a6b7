import type { Change, ChangeKind } from '#domain/change.ts';
import type {
  ContractIndex,
  FileView,
  RpcServiceSummary,
  RpcServiceView,
} from '#domain/contract.ts';
import {
  type ContractDifference,
  describeServiceChange,
  type ServiceDifference,
  serviceFacts,
} from '#domain/contract-changes.ts';
import type { Json } from '#domain/json.ts';
import { createOwnership } from '#domain/ownership.ts';
import { breathe } from './breathe.ts';
import type { Catalogue } from './catalogue.ts';
import { ref } from './documents.ts';
import type { ContractDraft } from './draft-contract.ts';
import { identified } from './identified.ts';
import { readAllPacked } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';

interface Dependencies {
  readonly store: DocumentStore;
  readonly codec: Codec;
  readonly readCatalogue: () => Promise<Catalogue>;
}

/** Views read at a time. */
const BATCH = 30;

/** One change an RPC service, in the history of its owner. */
export async function contractChangesOf(
  dependencies: Dependencies,
  before: ContractIndex | undefined,
  { index, viewOf }: ContractDraft,
  { added, changed, removed }: ContractDifference,
): Promise<readonly Change[]> {
  if (added.length + changed.length + removed.length === 0) return [];
  const { organisation, services } = await dependencies.readCatalogue();
  const { ownerOf } = createOwnership(organisation, services.values());
  const change = (
    kind: ChangeKind,
    { fullName: subject }: RpcServiceSummary,
    rest: Pick<Change, 'summary' | 'before' | 'after'>,
  ): Change => {
    const { source, revision, generation, publishedAt: at } = index;
    const serviceId = ownerOf(subject);
    const owner = serviceId === undefined ? {} : { serviceId };
    const draft = { kind, at, source, revision, ...owner, subject, ...rest };
    return identified(dependencies.codec, draft, generation);
  };
  const differences = await compareViews(dependencies, before, viewOf, changed);
  return [
    ...added.map((service) =>
      change('rpc-service-added', service, {
        summary: `RPC service ${service.fullName} was added with ${methodCount(service)}.`,
        after: serviceFacts(service),
      }),
    ),
    ...changed.map(({ after }, number) => {
      const difference = differences[number] as ServiceDifference;
      return change('rpc-service-changed', after, {
        summary: `RPC service ${after.fullName} changed: ${difference.summary}.`,
        before: difference.before,
        after: difference.after,
      });
    }),
    ...removed.map((service) =>
      change('rpc-service-removed', service, {
        summary: `RPC service ${service.fullName} with ${methodCount(service)} was removed.`,
        before: serviceFacts(service),
      }),
    ),
  ];
}

const methodCount = ({ methods }: RpcServiceSummary): string =>
  methods.length === 1 ? '1 method' : `${methods.length} methods`;

/** The views of before come from the store, those of now from the set itself. */
async function compareViews(
  { store, codec }: Dependencies,
  before: ContractIndex | undefined,
  viewOf: (path: string) => FileView,
  changed: ContractDifference['changed'],
): Promise<readonly ServiceDifference[]> {
  const keys = new Map(before?.files.map(({ path, viewKey }) => [path, viewKey]));
  const differences: ServiceDifference[] = [];
  for (let start = 0; start < changed.length; start += BATCH) {
    const batch = changed.slice(start, start + BATCH);
    const paths = [...new Set(batch.map((pair) => pair.before.file))];
    const values = await readAllPacked(
      store,
      codec,
      paths.map((path) => ref('protoViews', keys.get(path) ?? 'none')),
    );
    const views = new Map(paths.map((path, index) => [path, viewIn(values[index])]));
    for (const pair of batch) {
      const fresh = serviceIn(viewOf(pair.after.file), pair.after.fullName);
      const old = serviceIn(views.get(pair.before.file), pair.before.fullName) ?? fresh;
      if (old && fresh) differences.push(describeServiceChange(old, fresh));
    }
    await breathe();
  }
  return differences;
}

const viewIn = (value: Json | undefined): FileView | undefined =>
  value as unknown as FileView | undefined;

const serviceIn = (view: FileView | undefined, fullName: string): RpcServiceView | undefined =>
  view?.services.find((service) => service.fullName === fullName);
