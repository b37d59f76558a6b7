import { FACT_SCHEMA } from '#domain/facts/fact-schema.ts';
import type { FactType } from '#domain/facts/fact-type.ts';
import { type FactValue, isUnknownFact, type RuleFacts } from '#domain/facts/rule-facts.ts';

/** Where facts are not what the schema says: `workloads[0].desired: "2" is no int`. */
export const misfitsIn = (facts: RuleFacts): readonly string[] =>
  Object.entries(FACT_SCHEMA).flatMap(([root, { type }]) =>
    misfits(facts[root as keyof RuleFacts], type, root),
  );

function misfits(value: FactValue, type: FactType, at: string): readonly string[] {
  if (typeof value === 'object' && isUnknownFact(value)) {
    if (value.unknown === '') return [`${at}: says no reason`];
    return type.kind === 'object' ? fieldsThere(value.known ?? {}, type, at) : [];
  }
  switch (type.kind) {
    case 'string':
      return typeof value === 'string' ? [] : [wrong(value, type, at)];
    case 'timestamp':
      return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(String(value)) ? [] : [wrong(value, type, at)];
    case 'bool':
      return typeof value === 'boolean' ? [] : [wrong(value, type, at)];
    case 'int':
      return Number.isSafeInteger(value) ? [] : [wrong(value, type, at)];
    case 'double':
      return Number.isFinite(value) ? [] : [wrong(value, type, at)];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((one: FactValue, index) => misfits(one, type.of, `${at}[${index}]`))
        : [wrong(value, type, at)];
    case 'map':
      return entriesOf(value).flatMap(([key, one]) => misfits(one, type.of, `${at}.${key}`));
    case 'object': {
      const there = new Set(entriesOf(value).map(([key]) => key));
      const missing = Object.entries(type.fields).filter(
        ([name, { optional }]) => !optional && !there.has(name),
      );
      return [
        ...missing.map(([name]) => `${at}.${name} is missing`),
        ...fieldsThere(value as Readonly<Record<string, FactValue>>, type, at),
      ];
    }
  }
}

const fieldsThere = (
  value: Readonly<Record<string, FactValue>>,
  type: Extract<FactType, { kind: 'object' }>,
  at: string,
): readonly string[] =>
  entriesOf(value).flatMap(([name, one]) => {
    const field = type.fields[name];
    return field === undefined
      ? [`${at}.${name} is no field`]
      : misfits(one, field.type, `${at}.${name}`);
  });

const entriesOf = (value: FactValue): readonly (readonly [string, FactValue])[] =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, one]) =>
        one === undefined ? [] : [[key, one as FactValue] as const],
      )
    : [];

const wrong = (value: FactValue, { kind }: FactType, at: string): string =>
  `${at}: ${JSON.stringify(value)} is no ${kind}`;
