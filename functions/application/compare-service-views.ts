import type { ContractIndex, FileView, RpcServiceView } from '#domain/contract.ts';
import {
  type ContractDifference,
  describeServiceChange,
  type ServiceDifference,
} from '#domain/contract-changes.ts';
import type { Json } from '#domain/json.ts';
import { breathe } from './breathe.ts';
import { ref } from './documents.ts';
import { readAllPacked } from './packed.ts';
import type { Codec, DocumentStore } from './ports.ts';

/** Views read at a time. */
const BATCH = 30;

/** How services that changed differ, in their order; the views of before come from the store, those of now from the set. */
export async function compareServiceViews(
  { store, codec }: { readonly store: DocumentStore; readonly codec: Codec },
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
    const rendered = new Map<string, FileView>();
    for (const pair of batch) {
      const { file } = pair.after;
      const view = rendered.get(file) ?? viewOf(file);
      rendered.set(file, view);
      const fresh = serviceIn(view, pair.after.fullName);
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
