import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Large adapters that wiring hands to every door though few use them: the field of `App`, and what stands in for it. */
const SPARED = [
  {
    field: 'specReader',
    file: 'functions/adapters/yaml/spec-reader.ts',
    absent: 'export const specReader = undefined;',
  },
  {
    field: 'descriptorReader',
    file: 'functions/adapters/protobuf/descriptor-reader.ts',
    absent: 'export const descriptorReader = undefined;',
  },
  {
    field: 'clusterReader',
    file: 'functions/adapters/kubernetes/cluster-reader.ts',
    absent: 'export const createClusterReader = () => ({ close: async () => {} });',
  },
] as const;

/** Leaves out the adapters that the code of a door, given as bundled without wiring, never speaks of. */
export function spareAdapters(root: string, doorCode: string): Plugin {
  const spared = SPARED.filter(({ field }) => !new RegExp(`\\b${field}\\b`).test(doorCode));
  const absent = new Map(spared.map((one) => [join(root, one.file), one.absent]));
  return { name: 'spare-adapters', load: (id) => absent.get(id) ?? null };
}
