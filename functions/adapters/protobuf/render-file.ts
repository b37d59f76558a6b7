import { Edition, type FileDescriptorProto, FileOptionsSchema } from '@bufbuild/protobuf/wkt';
import type { RawProtoFile } from '#application/ports.ts';
import type { FileView } from '#domain/contract.ts';
import { DescriptorSetError } from '#domain/errors/descriptor-set-error.ts';
import { checkNames } from './check-names.ts';
import { checkValues } from './check-values.ts';
import { checkWire } from './check-wire.ts';
import { decodeFile } from './decode-file.ts';
import { defaultFeatures, featureViews, inherit } from './features.ts';
import { optionRenderer } from './option-renderer.ts';
import { commented, type RenderContext } from './render-context.ts';
import { renderEnum } from './render-enum.ts';
import { renderExtension } from './render-field.ts';
import { collectTypes } from './render-message.ts';
import { renderService } from './render-service.ts';
import { readSourceInfo } from './source-info.ts';
import { reasonOf } from './walk-message.ts';

/** Field numbers of FileDescriptorProto, the beginning of every element's path. */
const PACKAGE = 2;
const MESSAGE = 4;
const ENUM = 5;
const SERVICE = 6;
const EXTENSION = 7;
const SYNTAX = 12;
const EDITION = 14;

/** Renders everything a file declares, from the file's own descriptor and the extensions its options need. */
export function renderFile(raw: RawProtoFile, optionFiles: readonly RawProtoFile[]): FileView {
  const { file, sourceInfo } = decode(raw);
  const own = raw.declaresOptions && !optionFiles.includes(raw) ? [raw] : [];
  const defaults = defaultFeatures(file);
  const context: RenderContext = {
    file,
    options: optionRenderer(own.length === 0 ? optionFiles : [...optionFiles, ...own]),
    sourceInfo,
    defaults,
    features: inherit(defaults, file.options?.features),
  };
  const scope = file.package;
  const types = collectTypes(context, file.messageType, scope, [MESSAGE]);
  return {
    path: raw.path,
    package: file.package,
    syntax: syntaxOf(file),
    ...firstComment(context, [[PACKAGE], [SYNTAX], [EDITION]]),
    imports: [...file.dependency, ...file.optionDependency],
    ...importKinds(file),
    options: context.options(FileOptionsSchema, file.options),
    ...featureViews(context.features, defaults),
    services: file.service.map((service, index) =>
      renderService(context, service, scope, [SERVICE, index]),
    ),
    messages: types.messages,
    enums: [
      ...file.enumType.map((type, index) => renderEnum(context, type, scope, [ENUM, index])),
      ...types.enums,
    ],
    extensions: [
      ...file.extension.map((field, index) =>
        renderExtension(context, field, scope, [EXTENSION, index]),
      ),
      ...types.extensions,
    ],
  };
}

function decode(raw: RawProtoFile) {
  try {
    checkWire(raw.bytes);
    const { file, sourceInfo } = decodeFile(raw.bytes);
    checkNames(file);
    checkValues(file);
    return { file, sourceInfo: readSourceInfo(sourceInfo) };
  } catch (cause) {
    const offset = cause instanceof DescriptorSetError ? cause.offset : 0;
    const reason = cause instanceof DescriptorSetError ? cause.reason : reasonOf(cause);
    const symbol = cause instanceof DescriptorSetError ? cause.symbol : undefined;
    const place = symbol === undefined ? {} : { symbol };
    throw new DescriptorSetError(offset, reason, { path: raw.path, ...place, cause });
  }
}

/** `proto2` is what a descriptor without syntax means. */
function syntaxOf({ syntax, edition }: FileDescriptorProto): string {
  if (syntax !== 'editions') return syntax === '' ? 'proto2' : syntax;
  return `editions ${Edition[edition]?.replace(/^EDITION_/, '') ?? edition}`;
}

function importKinds(file: FileDescriptorProto) {
  const { dependency, publicDependency, weakDependency, optionDependency } = file;
  const named = (indexes: readonly number[]) =>
    indexes.map((index) => dependency[index]).filter((path) => path !== undefined);
  return {
    ...(publicDependency.length > 0 ? { publicImports: named(publicDependency) } : {}),
    ...(weakDependency.length > 0 ? { weakImports: named(weakDependency) } : {}),
    ...(optionDependency.length > 0 ? { optionImports: optionDependency } : {}),
  };
}

function firstComment(context: RenderContext, paths: readonly (readonly number[])[]) {
  return (
    paths.map((path) => commented(context, path)).find(({ comment }) => comment !== undefined) ?? {}
  );
}
