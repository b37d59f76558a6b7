import { isFieldSet } from '@bufbuild/protobuf';
import {
  type FieldDescriptorProto,
  FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  SymbolVisibility,
} from '@bufbuild/protobuf/wkt';
import type { Features } from './features.ts';
import type { RenderOptions } from './render-options.ts';
import type { SourceInfo } from './source-info.ts';

/** What every part of a file is rendered with. */
export interface RenderContext {
  readonly file: FileDescriptorProto;
  readonly options: RenderOptions;
  readonly sourceInfo: SourceInfo;
  /** What the file's edition has. */
  readonly defaults: Features;
  /** What holds where an element of the part in hand says nothing of its own. */
  readonly features: Features;
}

/** The path of an element inside its file: field numbers of descriptor.proto and indexes in turn. */
export type ElementPath = readonly number[];

/** Comment and line of an element, as far as the set has source info. */
export function placed(
  { sourceInfo }: RenderContext,
  path: ElementPath,
): { readonly comment?: string; readonly line?: number } {
  const found = sourceInfo(path);
  if (found === undefined) return {};
  const { comment, line } = found;
  return comment === undefined ? { line } : { comment, line };
}

/** Only the comment, for elements to which no one links by line. */
export function commented(
  context: RenderContext,
  path: ElementPath,
): { readonly comment?: string } {
  const { comment } = placed(context, path);
  return comment === undefined ? {} : { comment };
}

export const qualified = (scope: string, name: string): string =>
  scope === '' ? name : `${scope}.${name}`;

/** Linked type names carry a leading dot. */
export const fullNameOf = (typeName: string): string => typeName.replace(/^\./, '');

/** What edition 2024 lets a declaration say: `export` or `local`. */
export function visibilityOf({ visibility }: { readonly visibility: SymbolVisibility }): {
  readonly visibility?: 'export' | 'local';
} {
  if (visibility === SymbolVisibility.VISIBILITY_EXPORT) return { visibility: 'export' };
  return visibility === SymbolVisibility.VISIBILITY_LOCAL ? { visibility: 'local' } : {};
}

/** Of the oneof somebody wrote the field into; the compiler makes one of its own for each `optional` of proto3. */
export const oneofIndexOf = (field: FieldDescriptorProto): number | undefined =>
  !field.proto3Optional && isFieldSet(field, FieldDescriptorProtoSchema.field.oneofIndex)
    ? field.oneofIndex
    : undefined;
