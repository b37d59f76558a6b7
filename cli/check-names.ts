import { didYouMean } from '#domain/did-you-mean.ts';
import { askDashboard } from './ask-dashboard.ts';
import type { Options } from './options.ts';
import { UsageError } from './usage-error.ts';

interface Names {
  readonly services?: readonly string[];
  readonly teams?: readonly string[];
}

/** Throws `UsageError`, with what was probably meant, when the dashboard knows no service or team of such a name. */
export async function checkNames(names: Names, options: Options): Promise<void> {
  const asked = [
    ...(names.services ?? []).map((name) => ({ kind: 'service' as const, name })),
    ...(names.teams ?? []).map((name) => ({ kind: 'team' as const, name })),
  ];
  if (asked.length === 0) return;
  const found = await askDashboard<Readonly<Record<string, object | null>>>(
    `query Names(${asked.map((_, index) => `$n${index}: String!`).join(', ')}) {
      ${asked.map(({ kind }, index) => `n${index}: ${FIELD[kind](`$n${index}`)}`).join('\n')}
    }`,
    Object.fromEntries(asked.map(({ name }, index) => [`n${index}`, name])),
    options,
  );
  const strange = asked.find((_, index) => found[`n${index}`] === null);
  if (strange !== undefined) throw await unknownName(strange.kind, strange.name, options);
}

type Kind = 'service' | 'team';

const FIELD: Readonly<Record<Kind, (name: string) => string>> = {
  service: (name) => `service(serviceId: ${name}) { serviceId }`,
  team: (name) => `team(name: ${name}) { name }`,
};

/** The error of a name that the dashboard does not know. */
export async function unknownName(kind: Kind, name: string, options: Options): Promise<UsageError> {
  const meant = didYouMean(name, await knownNames(kind, options));
  const cure =
    kind === 'service'
      ? 'Check the id; a service is known once its spec is published.'
      : 'Check the name; a team is known once a spec names it as teamName.';
  return new UsageError(
    `No ${kind} ${kind === 'service' ? 'of the id' : 'of the name'} ${name} is known.`,
    meant === undefined ? cure : `Did you mean ${meant}?`,
  );
}

/** Whoever has more services than that is told no near one. */
const MOST_PAGES = 25;

interface NamePage {
  readonly page: {
    readonly nodes: readonly { readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function knownNames(kind: Kind, options: Options): Promise<readonly string[]> {
  const names: string[] = [];
  let after: string | null = null;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const { page }: NamePage = await askDashboard<NamePage>(PAGES[kind], { after }, options);
    names.push(...page.nodes.map((node) => node.name));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  return names;
}

const pageOf = (list: string, name: string): string => `query Known($after: String) {
  page: ${list}(first: 200, after: $after) { nodes { name: ${name} } pageInfo { hasNextPage endCursor } }
}`;

const PAGES: Readonly<Record<Kind, string>> = {
  service: pageOf('services', 'serviceId'),
  team: pageOf('teams', 'name'),
};
