import type { GenericSchema } from 'valibot';

/** What a valibot schema asks for, as far as keys and kinds go. */
export type Shape =
  | {
      readonly kind: 'mapping';
      readonly fields: ReadonlyMap<string, Field>;
      /** What further keys hold; absent when there may be none but `x-…`. */
      readonly rest?: Shape;
    }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'plain'; readonly wanted: string; readonly choices?: readonly string[] };

export interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
  readonly description?: string;
}

/** Reads the shape off a schema, so that the schema stays the only definition. */
export function shapeOf(schema: GenericSchema): Shape {
  return shapeOfNode(schema as unknown as SchemaNode);
}

/** A text that changes with every rule of a schema: what was read under other rules must be read again. */
export function fingerprintOf(schemas: readonly GenericSchema[]): string {
  return JSON.stringify(schemas, (key, value: unknown) => {
    if (key === '~standard' || typeof value === 'function') return undefined;
    return value instanceof RegExp ? String(value) : value;
  });
}

/** The parts of a valibot schema that are looked at. https://valibot.dev/api/ lists them for each kind. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly rest?: SchemaNode;
  readonly item?: SchemaNode;
  readonly value?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly string[];
  readonly pipe?: readonly { readonly type: string; readonly description?: string }[];
}

function shapeOfNode(node: SchemaNode): Shape {
  switch (node.type) {
    case 'optional':
      return shapeOfNode(node.wrapped as SchemaNode);
    case 'object':
    case 'object_with_rest':
      return {
        kind: 'mapping',
        fields: new Map(
          Object.entries(node.entries ?? {}).map(([name, entry]) => [name, fieldOf(entry)]),
        ),
        ...(node.rest ? { rest: shapeOfNode(node.rest) } : {}),
      };
    case 'record':
      return { kind: 'mapping', fields: new Map(), rest: shapeOfNode(node.value as SchemaNode) };
    case 'array':
      return { kind: 'list', item: shapeOfNode(node.item as SchemaNode) };
    case 'picklist':
      return {
        kind: 'plain',
        wanted: `one of ${node.options?.join(', ')}`,
        choices: node.options ?? [],
      };
    case 'string':
      return { kind: 'plain', wanted: 'text' };
    case 'boolean':
      return { kind: 'plain', wanted: 'true or false' };
    case 'number':
      return { kind: 'plain', wanted: 'a number' };
    default:
      throw new Error(`A file schema may not use valibot's ${node.type}: teach shapeOf about it.`);
  }
}

function fieldOf(entry: SchemaNode): Field {
  const optional = entry.type === 'optional';
  const inner = optional ? (entry.wrapped as SchemaNode) : entry;
  const description = inner.pipe?.find(({ type }) => type === 'description')?.description;
  return {
    shape: shapeOfNode(inner),
    optional,
    ...(description === undefined ? {} : { description }),
  };
}
