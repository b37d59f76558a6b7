import type { FactField, FactRoot, FactType } from './fact-type.ts';
import { sayFactType } from './say-fact-type.ts';

/** A fact as documentation lists it. */
export interface ListedFact {
  /** `service.serviceId`, `workloads[].images[].tag`: brackets stand for the elements of a list or a map. */
  readonly path: string;
  readonly type: string;
  readonly description: string;
  readonly optional: boolean;
}

/** Every fact and every field in it, each behind what it is in. */
export const listFacts = (schema: Readonly<Record<FactRoot, FactField>>): readonly ListedFact[] =>
  Object.entries(schema).flatMap(([root, field]) => listField(root, field));

function listField(
  path: string,
  { type, description, optional }: FactField,
): readonly ListedFact[] {
  const listed = { path, type: sayFactType(type), description, optional: optional === true };
  return [listed, ...inside(path, type)];
}

function inside(path: string, type: FactType): readonly ListedFact[] {
  if (type.kind === 'list' || type.kind === 'map') return inside(`${path}[]`, type.of);
  if (type.kind !== 'object') return [];
  return Object.entries(type.fields).flatMap(([name, field]) =>
    listField(`${path}.${name}`, field),
  );
}
