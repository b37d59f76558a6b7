import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Large adapters that wiring hands to every door though few use them: the field of `App`, and where it comes from. */
const SPARED: readonly { readonly field: string; readonly file: string; readonly stub?: string }[] =
  [
    {
      field: 'clusterReader',
      file: 'functions/adapters/kubernetes/cluster-reader.ts',
      stub: 'export const createClusterReader = () => ({ close: async () => {} });',
    },
    { field: 'specReader', file: 'functions/adapters/yaml/spec-reader.ts' },
    { field: 'descriptorReader', file: 'functions/adapters/protobuf/descriptor-reader.ts' },
  ];

/** Leaves out the adapters that the code of a door, given as bundled without wiring, never speaks of. */
export function spareAdapters(root: string, doorCode: string): Plugin {
  const absent = new Map(
    SPARED.filter(({ field }) => !new RegExp(`\\b${field}\\b`).test(doorCode)).map(
      ({ field, file, stub = `export const ${field} = undefined;` }) => [join(root, file), stub],
    ),
  );
  return { name: 'spare-adapters', load: (id) => absent.get(id) ?? null };
}
