import type { ContractFile, ContractIndex, FileView } from '#domain/contract.ts';
import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import { breathe } from './breathe.ts';
import type { AddressedFile, DescriptorSet } from './descriptor-set.ts';
import { indexKnownViews } from './known-views.ts';
import { createOptionFiles } from './option-files.ts';
import type { Write } from './packed.ts';
import type { Codec, DescriptorReader } from './ports.ts';
import { protoFileDocuments, protoViewDocuments, type Stager } from './proto-documents.ts';
import { createServiceDigests } from './service-digests.ts';

interface Dependencies {
  readonly codec: Codec;
  readonly descriptorReader: DescriptorReader;
}

/** A contract ready to be put in force, and a way to look at its files again. */
export interface ContractDraft {
  readonly index: ContractIndex;
  readonly viewOf: (path: string) => FileView;
}

/** Files between two turns for others. */
const TURN = 8;

/**
 * Makes the index of a set. A file whose view the index before names costs nothing; any other is decoded, one at a
 * time, and handed to the stager.
 */
export async function draftContract(
  { codec, descriptorReader }: Dependencies,
  set: DescriptorSet,
  before: ContractIndex | undefined,
  header: Omit<DescriptorPublication, 'set'> & { readonly publishedAt: string },
  stager: Stager,
): Promise<ContractDraft> {
  const render = createRenderer(descriptorReader, set);
  const known = indexKnownViews(before);
  const digests = createServiceDigests(codec, set, known, render);
  const files: ContractFile[] = [];
  const types: ContractIndex['types'][number][] = [];
  const project = (number: number, file: AddressedFile): readonly Write[] => {
    const view = render(file);
    const text = JSON.stringify(view);
    const { raw, hash, viewKey } = file;
    files.push({ path: raw.path, hash, viewKey, digest: codec.sha256(text).slice(0, 16) });
    for (const [name, kind] of typesOf(view)) types.push([name, number, kind]);
    digests.add(number, view);
    const bytes = known.hashes.has(hash) ? [] : protoFileDocuments(codec, file);
    return [...bytes, ...protoViewDocuments(codec, file, text)];
  };
  let rendered = 0;
  for (const [number, file] of set.files.entries()) {
    const same = known.views.get(file.viewKey);
    if (same) {
      files.push(same.file);
      for (const [name, kind] of same.types) types.push([name, number, kind]);
      continue;
    }
    // In a function of its own, so that the decoded file can be forgotten before the next wait.
    await stager.add(project(number, file));
    rendered += 1;
    if (rendered % TURN === 0) await breathe();
  }
  const services = await digests.summaries(types);
  const byPath = new Map(set.files.map((file) => [file.raw.path, file]));
  const { source, revision, generation, label, publishedAt } = header;
  return {
    index: {
      source,
      revision,
      generation,
      label,
      publishedAt,
      files,
      services,
      types,
      messageCount: types.filter(([, , kind]) => kind === 'm').length,
      hasComments: set.files.some(({ raw }) => raw.hasSourceInfo),
    },
    viewOf: (path) => {
      const file = byPath.get(path);
      if (file === undefined) throw new Error(`The set does not hold ${path}.`);
      return render(file);
    },
  };
}

function createRenderer(
  reader: DescriptorReader,
  { files }: DescriptorSet,
): (file: AddressedFile) => FileView {
  const optionFiles = createOptionFiles(files.map(({ raw }) => raw));
  return ({ raw }) => reader.render(raw, optionFiles(raw));
}

const typesOf = ({ messages, enums }: FileView): readonly (readonly [string, 'm' | 'e'])[] => [
  ...messages.map(({ fullName }) => [fullName, 'm'] as const),
  ...enums.map(({ fullName }) => [fullName, 'e'] as const),
];
