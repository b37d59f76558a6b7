import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { Problem } from '#domain/problem.ts';
import type { SpecFile } from './read-spec-files.ts';

/** What the files of a folder say, checked without a server. */
export interface CheckedFiles {
  readonly services: number;
  readonly problems: readonly Problem[];
}

export function checkFiles(files: readonly SpecFile[]): CheckedFiles {
  const problems: Problem[] = [];
  const claims = new Map<string, string[]>();
  for (const { path, content } of files) {
    const read = specReader.read(path, content);
    problems.push(...read.problems);
    const id = read.kind === 'spec' ? read.spec.serviceID : idOf(read);
    if (id !== undefined) claims.set(id, [...(claims.get(id) ?? []), path]);
  }
  return { services: claims.size, problems: [...problems, ...duplicates(claims)].sort(byPlace) };
}

const idOf = (read: { readonly kind: string; readonly serviceId?: string }): string | undefined =>
  read.serviceId;

/** Two files that claim one id: told on each of them. */
const duplicates = (claims: ReadonlyMap<string, readonly string[]>): readonly Problem[] =>
  [...claims].flatMap(([serviceId, paths]) =>
    paths.length < 2
      ? []
      : paths.map((path) => ({
          severity: 'error' as const,
          code: 'duplicate-service',
          path,
          message: `serviceID "${serviceId}" is also claimed by ${others(paths, path)}.`,
          cure: 'Give one of the services another serviceID, or delete the file that is too many.',
          serviceId,
        })),
  );

const others = (paths: readonly string[], path: string): string =>
  paths.filter((other) => other !== path).join(' and ');

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
