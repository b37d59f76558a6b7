import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { createOptionFiles } from '#application/option-files.ts';
import type { FileView } from '#domain/contract.ts';
import { compileProto } from './compile-proto.ts';

/** Every file of a set as its readers see it, by path. */
export function renderSet(set: Uint8Array): ReadonlyMap<string, FileView> {
  const files = descriptorReader.split(set);
  const optionFiles = createOptionFiles(files);
  return new Map(
    files.map((file) => [file.path, descriptorReader.render(file, optionFiles(file))]),
  );
}

/** One file compiled and rendered; `others` are what it imports. */
export async function renderProto(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<FileView> {
  const views = renderSet(await compileProto({ ...others, 'test.proto': text }));
  const view = views.get('test.proto');
  if (view === undefined) throw new Error('The compiled set lacks test.proto.');
  return view;
}
