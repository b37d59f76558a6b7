import type { FactField, FactType } from './fact-type.ts';

/** Short words in which the schema of facts is written. */

type Scalar = Extract<FactType, { kind: 'string' | 'int' | 'double' | 'bool' | 'timestamp' }>;

const scalar =
  (kind: Scalar['kind']) =>
  (description: string): FactField => ({ type: { kind }, description });

export const text = scalar('string');
export const int = scalar('int');
export const bool = scalar('bool');
export const moment = scalar('timestamp');

export const texts = (description: string): FactField => listOf({ kind: 'string' }, description);

export const listOf = (of: FactType, description: string): FactField => ({
  type: { kind: 'list', of },
  description,
});

export const mapOf = (of: FactType, description: string): FactField => ({
  type: { kind: 'map', of },
  description,
});

export const objectOf = (
  name: string,
  fields: Readonly<Record<string, FactField>>,
): Extract<FactType, { kind: 'object' }> => ({ kind: 'object', name, fields });

/** An object, which is always there. */
export const group = (
  name: string,
  description: string,
  fields: Readonly<Record<string, FactField>>,
): FactField => ({ type: objectOf(name, fields), description });

/** May be absent. */
export const maybe = (field: FactField): FactField => ({ ...field, optional: true });
