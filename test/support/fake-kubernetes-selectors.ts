import { groupVersion, type ServedKind } from './fake-kubernetes-kinds.ts';
import { badRequest, type Reply } from './fake-kubernetes-reply.ts';
import type { Item } from './kubernetes-objects.ts';

type Test = (item: Item) => boolean;

/** What kinds can be asked for by field, besides name and namespace. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec.nodeName', 'status.phase'],
  Event: [
    'type',
    'reason',
    'involvedObject.kind',
    'involvedObject.name',
    'involvedObject.namespace',
    'involvedObject.uid',
    'involvedObject.fieldPath',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'reportingComponent',
    'source',
  ],
  Namespace: ['status.phase'],
  Job: ['status.successful'],
};

/** What `fieldSelector` and `labelSelector` let through, or why they can't be read. */
export function selectorOf(kind: ServedKind, parameters: URLSearchParams): Test | Reply {
  const tests: Test[] = [];
  for (const term of termsOf(parameters.get('fieldSelector'))) {
    const [, field = '', operator, value] = /^([\w.]+)(==|!=|=)(.*)$/.exec(term) ?? [];
    const known = ['metadata.name', 'metadata.namespace', ...(FIELDS[kind.kind] ?? [])];
    if (operator === undefined)
      return badRequest(`invalid selector: '${term}'; can't understand '${term}'`);
    if (!known.includes(field)) {
      return badRequest(
        `Unable to find "${groupVersion(kind)}, Resource=${kind.plural}" that match label selector "", field selector "${term}": field label not supported: ${field}`,
      );
    }
    tests.push((item) => (String(at(item, field) ?? '') === value) === (operator !== '!='));
  }
  for (const term of termsOf(parameters.get('labelSelector'))) tests.push(labelTest(term));
  return (item) => tests.every((test) => test(item));
}

const at = (item: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Item | null | undefined)?.[key], item);

/** Commas within parentheses separate values. */
const termsOf = (selector: string | null): readonly string[] =>
  (selector ?? '').split(/,(?![^(]*\))/).filter((term) => term !== '');

function labelTest(term: string): Test {
  const labelsOf = (item: Item) => (at(item, 'metadata.labels') ?? {}) as Record<string, string>;
  const among = /^(\S+) (in|notin) \((.*)\)$/.exec(term);
  if (among !== null) {
    const [, key = '', word, values = ''] = among;
    return (item) => values.split(',').includes(labelsOf(item)[key] ?? '') === (word === 'in');
  }
  const [, key = '', operator, value] = /^([^=!]+)(==|!=|=)(.*)$/.exec(term) ?? [];
  if (operator !== undefined)
    return (item) => (labelsOf(item)[key] === value) === (operator !== '!=');
  return term.startsWith('!')
    ? (item) => !(term.slice(1) in labelsOf(item))
    : (item) => term in labelsOf(item);
}
