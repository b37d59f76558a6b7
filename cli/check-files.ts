import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { Problem } from '#domain/problem.ts';
import type { SpecFile } from './read-spec-files.ts';

/** What the files of a folder say, checked without a server. */
export interface CheckedFiles {
  readonly services: number;
  readonly campaigns: number;
  readonly problems: readonly Problem[];
}

export function checkFiles(files: readonly SpecFile[]): CheckedFiles {
  const problems: Problem[] = [];
  const services = new Map<string, string[]>();
  const campaigns = new Map<string, string[]>();
  const rules = createRuleEngine();
  for (const { path, content } of files) {
    const read = specReader.read(path, content, (text) => rules.check(text));
    problems.push(...read.problems);
    const id = read.kind === 'spec' ? read.spec.serviceID : idOf(read);
    if (id !== undefined) services.set(id, [...(services.get(id) ?? []), path]);
    if (read.kind !== 'campaigns') continue;
    for (const one of read.campaigns) {
      campaigns.set(one.id, [...(campaigns.get(one.id) ?? []), path]);
    }
  }
  return {
    services: services.size,
    campaigns: campaigns.size,
    problems: [
      ...problems,
      ...twice(services, (serviceId, claimed) => ({
        code: 'duplicate-service',
        message: `serviceID "${serviceId}" is also claimed by ${claimed}.`,
        cure: 'Give one of the services another serviceID, or delete the file that is too many.',
        serviceId,
      })),
      ...twice(campaigns, (id, claimed) => ({
        code: 'duplicate-campaign',
        message: `The campaign "${id}" is also described by ${claimed}.`,
        cure: 'Give one of the campaigns another id, or delete the file that is too many.',
      })),
    ].sort(byPlace),
  };
}

const idOf = (read: { readonly kind: string; readonly serviceId?: string }): string | undefined =>
  read.serviceId;

/** Files that claim one id: told on each of them. */
const twice = (
  claims: ReadonlyMap<string, readonly string[]>,
  say: (id: string, others: string) => Pick<Problem, 'code' | 'message' | 'cure' | 'serviceId'>,
): readonly Problem[] =>
  [...claims].flatMap(([id, paths]) =>
    paths.length < 2
      ? []
      : paths.map((path) => ({
          severity: 'error' as const,
          path,
          ...say(id, paths.filter((other) => other !== path).join(' and ')),
        })),
  );

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
