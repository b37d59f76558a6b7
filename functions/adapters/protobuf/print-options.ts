import type { DescMessage, Message } from '@bufbuild/protobuf';
import { type OptionNode, optionNodes } from './option-nodes.ts';
import type { PrintContext } from './print-context.ts';
import type { ValueNode } from './value-node.ts';
import { textOf } from './value-text.ts';

/** Statements longer than this are broken. */
const WIDTH = 100;

/** Every `option … = …;` of an element that has a body. `path` leads to its options. */
export function printOptions(
  context: PrintContext,
  schema: DescMessage,
  options: Message | undefined,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes } = context;
  for (const node of shown(context, schema, options)) {
    if (node.kind === 'unnamed') out.statement(`// ${remark(node)}`);
    else
      for (const [occurrence, value] of valuesOf(node).entries())
        out.statement(
          `option ${nameOf(context, node, scope)} = ${textOf(value)};`,
          notes.ofOption([...path, node.number], occurrence),
        );
  }
}

/** The options of an element that ends in `;`, in brackets; `first` are those that descriptor.proto keeps elsewhere. */
export function compactOptions(
  context: PrintContext,
  schema: DescMessage,
  options: Message | undefined,
  scope: string,
  { before, first = [] }: { readonly before: string; readonly first?: readonly string[] },
): string {
  const nodes = shown(context, schema, options);
  const texts = (indent: string): readonly string[] => [
    ...first,
    ...nodes
      .filter(({ kind }) => kind !== 'unnamed')
      .flatMap((node) =>
        valuesOf(node).map((value) => `${nameOf(context, node, scope)} = ${textOf(value, indent)}`),
      ),
  ];
  const flat = texts('');
  const behind = nodes
    .filter(({ kind }) => kind === 'unnamed')
    .map((node) => ` /* ${remark(node)} */`)
    .join('');
  if (flat.length === 0) return behind;
  const line = flat.join(', ');
  const width = context.out.indent().length + before.length + line.length + 4;
  if (width <= WIDTH && !line.includes('\n')) return ` [${line}]${behind}`;
  return ` [\n  ${texts('  ').join(',\n  ')}\n]${behind}`;
}

const shown = (
  { registry }: PrintContext,
  schema: DescMessage,
  options: Message | undefined,
): readonly OptionNode[] => optionNodes(schema, options, registry);

/** A repeated option is set by one statement for each of its values. */
const valuesOf = ({ value }: OptionNode): readonly ValueNode[] =>
  value.kind === 'list' ? value.items : [value];

const remark = ({ name, value }: OptionNode): string =>
  `Option ${name}: ${value.kind === 'unread' ? value.size : 0} bytes that nothing names.`;

function nameOf({ name }: PrintContext, node: OptionNode, scope: string): string {
  switch (node.kind) {
    case 'own':
    case 'unnamed':
      return node.name;
    case 'feature':
      return `features.${node.name}`;
    case 'extension':
      return `(${name(node.name, scope)})`;
    case 'custom feature':
      return `features.(${name(node.name, scope)})`;
  }
}
