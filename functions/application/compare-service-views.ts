import type { ContractIndex, FileView, RpcServiceView } from '#domain/contract.ts';
import {
  type ContractDifference,
  describeServiceChange,
  type ServiceDifference,
} from '#domain/contract-changes.ts';
import type { Json } from '#domain/json.ts';
import { typesOf } from '#domain/rpc-service-shape.ts';
import { breathe } from './breathe.ts';
import { ref } from './documents.ts';
import { readAllPacked } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';

/** What the services that changed said and say. */
export interface ComparedViews {
  /** Of those that changed, in their order. */
  readonly differences: readonly ServiceDifference[];
  /** By service that changed or went: the types it takes and returns, before and now. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Views read at a time. */
const BATCH = 30;

/** The views of before come from the store, those of now from the set itself. */
export async function compareServiceViews(
  { store, codec }: { readonly store: DocumentStore; readonly codec: Codec },
  before: ContractIndex | undefined,
  viewOf: (path: string) => FileView,
  { changed, removed }: ContractDifference,
): Promise<ComparedViews> {
  const keys = new Map(before?.files.map(({ path, viewKey }) => [path, viewKey]));
  const all = [
    ...changed.map((pair) => ({ ...pair, fullName: pair.after.fullName })),
    ...removed.map((gone) => ({ before: gone, after: undefined, fullName: gone.fullName })),
  ];
  const differences: ServiceDifference[] = [];
  const types = new Map<string, ReadonlySet<string>>();
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH);
    const paths = [...new Set(batch.map((pair) => pair.before.file))];
    const values = await readAllPacked(
      store,
      codec,
      paths.map((path) => ref('protoViews', keys.get(path) ?? 'none')),
    );
    const views = new Map(paths.map((path, index) => [path, viewIn(values[index])]));
    for (const { fullName, ...pair } of batch) {
      const fresh = pair.after && serviceIn(viewOf(pair.after.file), fullName);
      const old = serviceIn(views.get(pair.before.file), fullName) ?? fresh;
      if (old && fresh) differences.push(describeServiceChange(old, fresh));
      const taken = [old, fresh].flatMap((service) => (service ? typesOf(service) : []));
      types.set(fullName, new Set(taken));
    }
    await breathe();
  }
  return { differences, types };
}

/** The types a service of a file takes and returns. */
export function typesTaken(view: FileView, fullName: string): readonly string[] {
  const service = serviceIn(view, fullName);
  return service === undefined ? [] : typesOf(service);
}

const viewIn = (value: Json | undefined): FileView | undefined =>
  value as unknown as FileView | undefined;

const serviceIn = (view: FileView | undefined, fullName: string): RpcServiceView | undefined =>
  view?.services.find((service) => service.fullName === fullName);
