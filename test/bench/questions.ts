import { FindDocument, ServiceFacetsDocument, ServicesDocument } from '#web/gql/graphql.ts';
import { idOf } from '../budgets/organisation.ts';

/** What the page asks, with other variables each time where somebody would not ask the same twice. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variablesOf: (turn: number, services: number) => Readonly<Record<string, unknown>>;
}

const LIST = String(ServicesDocument);
const ONE = `query One($serviceId: String!, $spoken: Language!) {
  service(serviceId: $serviceId) { ...ServiceRow }
}
${LIST.slice(LIST.indexOf('fragment'))}`;

const rows = { spoken: 'EN', first: 50, filter: {}, orderBy: 'NAME' } as const;
const TIERS = ['A', 'B', 'C'] as const;
const LANGUAGES = ['go', 'java', 'kotlin', 'typescript', 'rust', 'python'] as const;

/** A number that jumps about, the same in every run. */
const jump = (turn: number, below: number): number => (turn * 7_919 + 13) % below;

/** Two pieces of what every description says; another pair each time. */
function partOfDescription(turn: number): string {
  const text = 'of the company, so that nobody else has to.';
  const at = jump(turn, text.length - 8);
  return `${text.slice(at, at + 8)} ${text.slice(turn % 20, (turn % 20) + 7)}`;
}

export const QUESTIONS: readonly Question[] = [
  { name: 'list of 50', query: LIST, variablesOf: () => rows },
  {
    name: 'list of 50, worst first',
    query: LIST,
    variablesOf: () => ({ ...rows, orderBy: 'HEALTH' }),
  },
  {
    name: 'text search that all fulfil',
    query: LIST,
    variablesOf: (turn) => ({ ...rows, filter: { text: partOfDescription(turn) } }),
  },
  {
    name: 'text search that few fulfil',
    query: LIST,
    variablesOf: (turn, services) => ({
      ...rows,
      filter: { text: `number ${jump(turn, services)}` },
    }),
  },
  {
    name: 'facets',
    query: String(ServiceFacetsDocument),
    variablesOf: () => ({ filter: {} }),
  },
  {
    name: 'facets of a filtered list',
    query: String(ServiceFacetsDocument),
    variablesOf: (turn) => ({
      filter: {
        tier: [TIERS[turn % TIERS.length]],
        language: [LANGUAGES[turn % LANGUAGES.length]],
        team: [`team-${jump(turn, 100)}`],
      },
    }),
  },
  {
    name: 'one by id',
    query: ONE,
    variablesOf: (turn, services) => ({
      serviceId: idOf(jump(turn, services)),
      spoken: 'EN',
    }),
  },
  {
    name: 'find anything',
    query: String(FindDocument),
    variablesOf: (turn, services) => ({ query: `s${jump(turn, services)}`, language: 'EN' }),
  },
];
