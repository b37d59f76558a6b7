import { ScalarType } from '@bufbuild/protobuf';
import { shortestFloat } from './shortest-float.ts';
import type { FieldNode, ValueNode } from './value-node.ts';

/** Up to here a message stands on one line. */
const WIDTH = 60;

/** A value as source writes it: `HIGH`, `"text"`, `{ min: 1, max: 64 }`. */
export function textOf(node: ValueNode, indent = ''): string {
  switch (node.kind) {
    case 'scalar':
      return scalarText(node);
    case 'enum':
      return node.type.value[node.number]?.name ?? String(node.number);
    case 'message':
      return bracketed('{}', fieldTexts(node, `${indent}  `), indent);
    case 'list':
      return bracketed(
        '[]',
        node.items.map((item) => textOf(item, `${indent}  `)),
        indent,
      );
    case 'map':
      return bracketed(
        '[]',
        node.entries.map(([key, value]) => {
          const parts = [`key: ${textOf(key)}`, `value: ${textOf(value, `${indent}    `)}`];
          return bracketed('{}', parts, `${indent}  `);
        }),
        indent,
      );
    case 'unread':
      return `"" /* ${node.size} bytes */`;
  }
}

function fieldTexts(
  node: Extract<ValueNode, { kind: 'message' }>,
  indent: string,
): readonly string[] {
  if (node.packed) return [`[${node.packed.typeUrl}]: ${textOf(node.packed.message, indent)}`];
  return node.fields.map((field) => fieldText(field, indent));
}

function fieldText({ kind, name, value }: FieldNode, indent: string): string {
  // Nothing that source could say: it stands there for readers.
  if (kind === 'unnamed')
    return `/* field ${name}: ${value.kind === 'unread' ? value.size : ''} bytes */`;
  return `${kind === 'extension' ? `[${name}]` : name}: ${textOf(value, indent)}`;
}

function bracketed(brackets: '{}' | '[]', parts: readonly string[], indent: string): string {
  const [open = '', close = ''] = brackets;
  if (parts.length === 0) return brackets;
  const remarks = parts.some((part) => part.startsWith('/*'));
  const line = parts.join(', ');
  if (!remarks && line.length <= WIDTH && !line.includes('\n'))
    return brackets === '{}' ? `{ ${line} }` : `[${line}]`;
  const ended = parts.map((part, index) =>
    part.startsWith('/*') || parts.slice(index + 1).every((next) => next.startsWith('/*'))
      ? part
      : `${part},`,
  );
  return [open, ...ended.map((part) => `${indent}  ${part}`), `${indent}${close}`].join('\n');
}

function scalarText({ type, value }: Extract<ValueNode, { kind: 'scalar' }>): string {
  if (value instanceof Uint8Array) return bytesText(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'number') return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  return String(type === ScalarType.FLOAT ? shortestFloat(value) : value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

export const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (found) => ESCAPES[found] ?? octal(found.charCodeAt(0)))}"`;

const bytesText = (bytes: Uint8Array): string =>
  `"${Array.from(bytes, (byte) => (byte < 32 || byte > 126 ? octal(byte) : escaped(byte))).join('')}"`;

const escaped = (byte: number): string => {
  const character = String.fromCharCode(byte);
  return ESCAPES[character] ?? character;
};

const octal = (code: number): string => `\\${code.toString(8).padStart(3, '0')}`;
