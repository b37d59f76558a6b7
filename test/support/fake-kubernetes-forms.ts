import { type Column, columnsOf } from './fake-kubernetes-columns.ts';
import { groupVersion, type ServedKind } from './fake-kubernetes-kinds.ts';
import type { Item } from './kubernetes-objects.ts';

/** The forms in which a client may ask for objects. */
export type Form = 'whole' | 'metadata' | 'table';

/** The first form an Accept header names that is served; undefined is 406. */
export function formOf(accept = '*/*'): Form | undefined {
  for (const wish of accept.split(',')) {
    const [type = '', ...parameters] = wish.split(';').map((part) => part.trim());
    if (!['application/json', 'application/*', '*/*', ''].includes(type)) continue;
    const values = new Map(parameters.map((part) => part.split('=') as [string, string]));
    const as = values.get('as');
    if (as === undefined) return 'whole';
    if (values.get('g') !== 'meta.k8s.io' || values.get('v') !== 'v1') continue;
    if (as === 'Table') return 'table';
    if (as === 'PartialObjectMetadataList' || as === 'PartialObjectMetadata') return 'metadata';
  }
  return undefined;
}

/** Items of a list carry neither kind nor apiVersion; only the list does. */
export function listBody(
  kind: ServedKind,
  form: Form,
  metadata: object,
  items: readonly Item[],
  included = 'Metadata',
): object {
  switch (form) {
    case 'whole':
      return {
        kind: `${kind.kind}List`,
        apiVersion: groupVersion(kind),
        metadata,
        items: items.map(({ kind: _, apiVersion: __, ...item }) => item),
      };
    case 'metadata':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: META,
        metadata,
        items: items.map(metadataOnly),
      };
    case 'table':
      return tableBody(kind, metadata, items, included);
  }
}

export function objectBody(kind: ServedKind, form: Form, item: Item, included?: string): object {
  switch (form) {
    case 'whole': {
      const { kind: _, apiVersion: __, ...rest } = item;
      return { kind: kind.kind, apiVersion: groupVersion(kind), ...rest };
    }
    case 'metadata':
      return metadataOnly(item);
    case 'table':
      return tableBody(kind, {}, [item], included);
  }
}

const META = 'meta.k8s.io/v1';

const metadataOnly = ({ metadata }: Item) => ({
  kind: 'PartialObjectMetadata',
  apiVersion: META,
  metadata,
});

function tableBody(
  kind: ServedKind,
  metadata: object,
  items: readonly Item[],
  included = 'Metadata',
): object {
  const columns = columnsOf(kind.kind);
  const object = (item: Item) => {
    if (included === 'None') return {};
    return { object: included === 'Object' ? objectBody(kind, 'whole', item) : metadataOnly(item) };
  };
  return {
    kind: 'Table',
    apiVersion: META,
    metadata,
    columnDefinitions: columns.map(definition),
    rows: items.map((item) => ({ cells: columns.map(({ cell }) => cell(item)), ...object(item) })),
  };
}

const definition = ({ name, wide }: Column) => ({
  name,
  type: 'string',
  format: name === 'Name' ? 'name' : '',
  description: name,
  priority: wide ? 1 : 0,
});
