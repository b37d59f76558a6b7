import { brokenReferences } from '#domain/check-references.ts';
import type { ContractFile, ContractIndex, FileView } from '#domain/contract.ts';
import type { DescriptorPublication } from '#domain/descriptor-publication.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { referencesOf } from '#domain/references.ts';
import { declaredTypes } from '#domain/type-shape.ts';
import { breathe } from './breathe.ts';
import { type AddressedFile, type DescriptorSet, RENDER_VERSION } from './descriptor-set.ts';
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
/** Hex digits: there are tens of thousands of types, and a digest is only compared with that of the same name. */
const TYPE_DIGEST = 10;

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
  const at = header.publishedAt;
  const digests = createServiceDigests(codec, set, known, render);
  const files: ContractFile[] = [];
  const project = (number: number, file: AddressedFile): readonly Write[] => {
    const view = render(file);
    const text = JSON.stringify(view);
    const { raw, hash, viewKey } = file;
    files.push(
      detached({
        path: raw.path,
        hash,
        viewKey,
        digest: codec.sha256(text).slice(0, 16),
        package: view.package,
        imports: raw.imports,
        types: declaredTypes(view, (shape) => codec.sha256(shape).slice(0, TYPE_DIGEST)),
        references: referencesOf(view),
      }),
    );
    digests.add(number, view);
    const bytes = known.hashes.has(hash) ? [] : protoFileDocuments(codec, file, at);
    return [...bytes, ...protoViewDocuments(codec, file, text, at)];
  };
  let rendered = 0;
  for (const [number, file] of set.files.entries()) {
    const same = known.views.get(file.viewKey);
    if (same) {
      files.push(same.file);
      continue;
    }
    // In a function of its own, so that the decoded file can be forgotten before the next wait.
    await stager.add(project(number, file));
    rendered += 1;
    if (rendered % TURN === 0) await breathe();
  }
  refuseBrokenReferences(set, files, render);
  const types = files.flatMap((file, number) =>
    file.types.map(([name, kind]) => [name, number, kind] as const),
  );
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
      rendered: RENDER_VERSION,
    },
    viewOf: (path) => {
      const file = byPath.get(path);
      if (file === undefined) throw new Error(`The set does not hold ${path}.`);
      return render(file);
    },
  };
}

/** Throws `DescriptorSetError`. What a file refers to may be in an import that the set need not hold. */
function refuseBrokenReferences(
  { files: addressed }: DescriptorSet,
  files: readonly ContractFile[],
  render: (file: AddressedFile) => FileView,
): void {
  const lacking = new Map<string, boolean>();
  const byPath = new Map(addressed.map((file) => [file.raw.path, file]));
  const lacksImports = (path: string): boolean => {
    const file = byPath.get(path);
    return file !== undefined && render(file).imports.length > file.raw.imports.length;
  };
  for (const { path, symbol, reason } of brokenReferences(files)) {
    if (!lacking.has(path)) lacking.set(path, lacksImports(path));
    if (lacking.get(path) !== true) throw new DescriptorSetError(0, reason, { path, symbol });
  }
}

/** A copy that holds on to nothing: a part of a text keeps the whole text in memory. */
const detached = (file: ContractFile): ContractFile => JSON.parse(JSON.stringify(file));

function createRenderer(
  reader: DescriptorReader,
  { files }: DescriptorSet,
): (file: AddressedFile) => FileView {
  const optionFiles = createOptionFiles(files.map(({ raw }) => raw));
  return ({ raw }) => reader.render(raw, optionFiles(raw));
}
