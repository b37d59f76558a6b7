import { SymbolVisibility } from '@bufbuild/protobuf/wkt';
import type { Part, PrintContext } from './print-context.ts';
import { rangeText } from './reserved-texts.ts';
import { quoted } from './value-text.ts';

/** `ranges` with their last number included. */
export interface Reserved {
  readonly ranges: readonly (readonly [first: number, last: number])[];
  readonly maximum: number;
  readonly rangePath: readonly number[];
  readonly names: readonly string[];
  readonly namePath: readonly number[];
}

/** One statement for all numbers and one for all names, where the first of them stood. */
export function printReserved(context: PrintContext, reserved: Reserved): readonly Part[] {
  const { ranges, maximum, rangePath, names, namePath } = reserved;
  const { file, out, notes } = context;
  const isName = (name: string) => file.syntax === 'editions' && /^[A-Za-z_]\w*$/.test(name);
  const numbers = ranges.map(([first, last]) => rangeText(first, last, maximum));
  const texts = names.map((name) => (isName(name) ? name : quoted(name)));
  const part = (path: readonly number[], items: readonly string[]): readonly Part[] =>
    items.length === 0
      ? []
      : [
          {
            path: [...path, 0],
            print: () => out.statement(`reserved ${items.join(', ')};`, notes.of(path)),
          },
        ];
  return [...part(rangePath, numbers), ...part(namePath, texts)];
}

export function visibilityText({ visibility }: { readonly visibility: SymbolVisibility }): string {
  if (visibility === SymbolVisibility.VISIBILITY_EXPORT) return 'export ';
  return visibility === SymbolVisibility.VISIBILITY_LOCAL ? 'local ' : '';
}
