import { type DescriptorProto, FileOptionsSchema } from '@bufbuild/protobuf/wkt';
import type { PrintedProto, RawProtoFile } from '#application/ports.ts';
import { decodeFile } from './decode-file.ts';
import { optionRegistry } from './option-registry.ts';
import { inSourceOrder, type Part, type PrintContext } from './print-context.ts';
import { printEnum } from './print-enum.ts';
import { extensionParts } from './print-extensions.ts';
import { printHead } from './print-head.ts';
import { printBody, printMessage } from './print-message.ts';
import { printOptions } from './print-options.ts';
import { printService } from './print-service.ts';
import { createNames } from './printed-names.ts';
import { readNotes } from './read-notes.ts';
import { qualified } from './render-context.ts';
import { createSourceWriter } from './source-writer.ts';
import { weaveTypes } from './weave-types.ts';

const MESSAGE = 4;
const ENUM = 5;
const SERVICE = 6;
const EXTENSION = 7;
const OPTIONS = 8;

/**
 * A file as source. A compiler makes the same descriptor of it, but for what has no form in source: options that
 * nothing names are remarks.
 */
export function printProto(raw: RawProtoFile, optionFiles: readonly RawProtoFile[]): PrintedProto {
  const { file, sourceInfo } = decodeFile(raw.bytes);
  const out = createSourceWriter();
  const context: PrintContext = {
    file,
    registry: optionRegistry(withOwn(raw, optionFiles)),
    notes: readNotes(sourceInfo),
    out,
    name: createNames(file),
  };
  const scope = file.package;
  printHead(context);
  out.gap();
  printOptions(context, FileOptionsSchema, file.options, scope, [OPTIONS]);
  out.gap();
  for (const part of inSourceOrder(context, declarations(context))) part.print();
  return { text: out.text(), symbols: out.symbols() };
}

/** A file that declares extensions may use them itself. */
const withOwn = (
  raw: RawProtoFile,
  optionFiles: readonly RawProtoFile[],
): readonly RawProtoFile[] =>
  raw.declaresOptions && !optionFiles.includes(raw) ? [...optionFiles, raw] : optionFiles;

function declarations(context: PrintContext): readonly Part[] {
  const { file } = context;
  const scope = file.package;
  const indexes = new Map(file.messageType.map((type, index) => [type, index]));
  const pathOf = (type: DescriptorProto) => [MESSAGE, indexes.get(type) ?? 0];
  const extensions = extensionParts(context, {
    extensions: file.extension,
    types: file.messageType,
    scope,
    path: [EXTENSION],
    printGroup: (type) => printBody(context, type, qualified(scope, type.name), pathOf(type)),
  });
  const types = weaveTypes(file.messageType, new Set(), extensions, (type) => ({
    path: pathOf(type),
    print: () => printMessage(context, type, scope, pathOf(type)),
  }));
  return [
    ...file.service.map((service, index): Part => {
      const path = [SERVICE, index];
      return { path, print: () => printService(context, service, scope, path) };
    }),
    ...types(),
    ...file.enumType.map((type, index): Part => {
      const path = [ENUM, index];
      return { path, print: () => printEnum(context, type, scope, path) };
    }),
    ...extensions.filter(({ made }) => made.length === 0),
  ];
}
