import type { Organisation } from '#domain/organisation.ts';

/** Days that consumers have to follow a breaking change. */
export const breakDeadlineDays = ({ contracts }: Pick<Organisation, 'contracts'>): number =>
  contracts?.breakingDeadlineDays ?? 30;

/**
 * The environments in which it counts what runs, by name: of an organisation that protects none, those that are called
 * production, else all. Empty where it protects some, which workloads tell themselves.
 */
export function productionOf({
  environments = [],
}: Pick<Organisation, 'environments'>): readonly string[] {
  if (environments.some((one) => one.protected === true)) return [];
  const names = environments.map(({ name }) => name);
  const production = names.filter((name) => /^prod(uction)?\b/i.test(name));
  if (production.length > 0) return production;
  return names.length > 0 ? names : ['production'];
}
