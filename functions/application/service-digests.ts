import type {
  ContractIndex,
  FileView,
  RpcServiceSummary,
  RpcServiceView,
} from '#domain/contract.ts';
import { messageShape, serviceShape, typesOf } from '#domain/rpc-service-shape.ts';
import { breathe } from './breathe.ts';
import type { AddressedFile, DescriptorSet } from './descriptor-set.ts';
import type { KnownViews } from './known-views.ts';
import type { Codec } from './ports.ts';

/** A service as found, until it is known what its messages look like. */
interface ServiceDraft {
  readonly summary: Omit<RpcServiceSummary, 'uses' | 'digest'>;
  readonly shape: string;
  readonly types: readonly string[];
}

/**
 * Gathers the services of a set. The digest of a service covers the messages it takes and returns, which may lie in
 * other files: a service in an unchanged file is looked at again when one of those files changed.
 */
export function createServiceDigests(
  codec: Codec,
  { files }: DescriptorSet,
  known: KnownViews,
  render: (file: AddressedFile) => FileView,
) {
  // A copy: the part of a text keeps the whole text in memory.
  const short = (text: string): string => JSON.parse(`"${codec.sha256(text).slice(0, 16)}"`);
  const drafts = new Map<number, readonly ServiceDraft[]>();
  const shapes = new Map<string, string>();
  // The same file may have got another position.
  const numbers = new Map(files.map(({ raw }, number) => [raw.path, number]));
  const present = new Set(files.map(({ viewKey }) => viewKey));

  const add = (number: number, view: FileView): void => {
    for (const message of view.messages) shapes.set(message.fullName, short(messageShape(message)));
    drafts.set(
      number,
      view.services.map((service) => draftOf(view, service, short(serviceShape(service)))),
    );
  };
  const shapeOf = (type: string, number: number | undefined): string => {
    const file = number === undefined ? undefined : files[number];
    if (!shapes.has(type) && file) {
      for (const message of render(file).messages)
        shapes.set(message.fullName, short(messageShape(message)));
    }
    return shapes.get(type) ?? 'unknown';
  };

  /** All services of the set by name; called when every changed file was added, with the types of all files. */
  const summaries = async (
    declared: ContractIndex['types'],
  ): Promise<readonly RpcServiceSummary[]> => {
    const fileOfType = new Map<string, number>();
    for (const [name, number] of declared) fileOfType.set(name, number);
    const all: RpcServiceSummary[] = [];
    for (const [number, file] of files.entries()) {
      if (!drafts.has(number)) {
        const before = known.views.get(file.viewKey)?.services ?? [];
        if (before.every(({ uses }) => uses.every(({ viewKey }) => present.has(viewKey)))) {
          for (const { summary, uses } of before)
            all.push({ ...summary, uses: uses.flatMap(({ path }) => numbers.get(path) ?? []) });
          continue;
        }
        add(number, render(file));
        await breathe();
      }
      for (const { summary, shape, types } of drafts.get(number) ?? [])
        all.push({
          ...summary,
          uses: [...new Set(types.flatMap((type) => fileOfType.get(type) ?? []))],
          digest: short(
            [shape, ...types.map((type) => shapeOf(type, fileOfType.get(type)))].join(),
          ),
        });
    }
    return all.sort((a, b) => (a.fullName < b.fullName ? -1 : 1));
  };
  return { add, summaries };
}

function draftOf(view: FileView, service: RpcServiceView, shape: string): ServiceDraft {
  const { fullName, comment, deprecated, methods } = service;
  return {
    summary: {
      fullName,
      file: view.path,
      package: view.package,
      ...(comment === undefined ? {} : { comment }),
      deprecated,
      methods: methods.map(({ name }) => name),
    },
    shape,
    types: typesOf(service),
  };
}
