import type { RuleFunction } from './rule-function.ts';

/** Of lists and maps, and whether something is there. */
export const LIST_FUNCTIONS: readonly RuleFunction[] = [
  {
    name: 'has',
    takes: ['field'],
    gives: 'bool',
    description:
      'Whether the field is there. False when it, or an object on the way to it, is absent; cannot be told when that is unknown.',
    example: 'has(spec.contact.email)',
  },
  {
    name: 'all',
    on: 'list',
    takes: ['name', 'condition'],
    gives: 'bool',
    description:
      'Whether the condition holds for every element; true for an empty list. On a map it looks at the keys.',
    example: 'workloads.all(w, w.graceSeconds >= 30)',
  },
  {
    name: 'exists',
    on: 'list',
    takes: ['name', 'condition'],
    gives: 'bool',
    description: 'Whether the condition holds for at least one element.',
    example: 'findings.exists(f, f.severity == "CRITICAL")',
  },
  {
    name: 'exists_one',
    on: 'list',
    takes: ['name', 'condition'],
    gives: 'bool',
    description: 'Whether the condition holds for exactly one element.',
    example: 'workloads.exists_one(w, w.kind == "Deployment")',
  },
  {
    name: 'filter',
    on: 'list',
    takes: ['name', 'condition'],
    gives: 'list',
    description: 'The elements for which the condition holds.',
    example: 'workloads.filter(w, w.kind == "Deployment").size() > 0',
  },
  {
    name: 'map',
    on: 'list',
    takes: ['name', 'value'],
    gives: 'list',
    description: 'What the value is for each element.',
    example: '"Deployment" in workloads.map(w, w.kind)',
  },
  {
    name: 'map',
    on: 'list',
    takes: ['name', 'condition', 'value'],
    gives: 'list',
    description: 'What the value is for each element for which the condition holds.',
    example: '"api" in workloads.map(w, w.protected, w.name)',
  },
  {
    name: 'size',
    takes: ['value: string, list or map'],
    gives: 'int',
    description: 'How many characters, elements or entries it has; also called on them.',
    example: 'size(service.tags) > 0',
  },
  ...(['string', 'list', 'map'] as const).map(
    (on): RuleFunction => ({
      name: 'size',
      on,
      takes: [],
      gives: 'int',
      description: `How many ${{ string: 'characters', list: 'elements', map: 'entries' }[on]} it has.`,
      example: on === 'string' ? 'spec.description.size() > 20' : 'workloads.size() > 0',
    }),
  ),
];
