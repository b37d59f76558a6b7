import { Edition } from '@bufbuild/protobuf/wkt';
import type { PrintContext } from './print-context.ts';
import { quoted } from './value-text.ts';

const PACKAGE = 2;
const IMPORT = 3;
const SYNTAX = 12;
const EDITION = 14;
const OPTION_IMPORT = 15;

/** Syntax or edition, package and imports. */
export function printHead({ file, out, notes }: PrintContext): void {
  if (file.syntax === 'editions') {
    const edition = Edition[file.edition]?.replace(/^EDITION_/, '') ?? String(file.edition);
    out.statement(`edition = ${quoted(edition)};`, notes.of([EDITION]));
  } else {
    out.statement(`syntax = ${quoted(file.syntax || 'proto2')};`, notes.of([SYNTAX]));
  }
  out.gap();
  if (file.package !== '') out.statement(`package ${file.package};`, notes.of([PACKAGE]));
  out.gap();
  const publicly = new Set(file.publicDependency);
  const weakly = new Set(file.weakDependency);
  for (const [index, path] of file.dependency.entries()) {
    const kind = publicly.has(index) ? 'public ' : weakly.has(index) ? 'weak ' : '';
    out.statement(`import ${kind}${quoted(path)};`, notes.of([IMPORT, index]));
  }
  for (const [index, path] of file.optionDependency.entries())
    out.statement(`import option ${quoted(path)};`, notes.of([OPTION_IMPORT, index]));
}
