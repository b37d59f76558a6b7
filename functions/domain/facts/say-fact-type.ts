import type { FactType } from './fact-type.ts';

/** A type as the documentation and the completion say it: `list of Workload`. */
export function sayFactType(type: FactType): string {
  if (type.kind === 'list') return `list of ${sayFactType(type.of)}`;
  if (type.kind === 'map') return `map of ${sayFactType(type.of)}`;
  return type.kind === 'object' ? type.name : type.kind;
}
