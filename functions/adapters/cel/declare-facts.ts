import { Environment } from '@marcbachmann/cel-js';
import type { FactField, FactRoot, FactType } from '#domain/facts/fact-type.ts';
import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';
import { DURATION, TIMESTAMP } from './syntax.ts';

/** The objects among the facts, by the names of their types. */
export type Objects = ReadonlyMap<string, FactObject>;
export type FactObject = Extract<FactType, { readonly kind: 'object' }>;

export interface DeclaredFacts {
  readonly environment: Environment;
  readonly objects: Objects;
}

export type FactSchema = Readonly<Record<FactRoot, FactField>>;

/** The package's parser and checker, knowing these facts and our own functions. It computes nothing itself. */
export function declareFacts(schema: FactSchema): DeclaredFacts {
  const environment = new Environment({
    limits: {
      maxAstNodes: RULE_LIMITS.parts,
      maxDepth: RULE_LIMITS.depth,
      maxListElements: RULE_LIMITS.elements,
      maxMapEntries: RULE_LIMITS.elements,
      maxCallArguments: 4,
    },
  });
  const objects = new Map<string, FactObject>();
  for (const [root, { type }] of Object.entries(schema)) {
    environment.registerVariable(root, declare(environment, objects, type));
  }
  for (const signature of OWN_FUNCTIONS) environment.registerFunction(signature, computesNothing);
  return { environment, objects };
}

const OWN_FUNCTIONS = [
  `days(int): ${DURATION}`,
  'quantity(string): double',
  'versionBefore(string, string): bool',
  'string.replace(string, string): string',
  `string(${TIMESTAMP}): string`,
  `string(${DURATION}): string`,
];

const computesNothing = () => {
  throw new Error('Rules are computed by our own steps.');
};

/** The package's name of a type; objects in it are declared on the way, those inside first. */
function declare(
  environment: Environment,
  objects: Map<string, FactObject>,
  type: FactType,
): string {
  switch (type.kind) {
    case 'timestamp':
      return TIMESTAMP;
    case 'list':
      return `list<${declare(environment, objects, type.of)}>`;
    case 'map':
      return `map<string, ${declare(environment, objects, type.of)}>`;
    case 'object': {
      const fields = Object.fromEntries(
        Object.entries(type.fields).map(([name, field]) => [
          name,
          declare(environment, objects, field.type),
        ]),
      );
      if (!objects.has(type.name)) environment.registerType(type.name, { fields });
      objects.set(type.name, type);
      return type.name;
    }
    default:
      return type.kind;
  }
}
