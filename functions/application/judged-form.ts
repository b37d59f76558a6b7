import { fromMillis, toMillis } from '#domain/instant.ts';
import type { Json } from '#domain/json.ts';
import type { Judgement, Verdict } from '#domain/todos/judgement.ts';
import { momentOfProof } from './plan-transitions.ts';

/** By service id, then by campaign id: what the rules say. */
export type JudgedShard = Readonly<Record<string, Judgements>>;
type Judgements = Readonly<Record<string, Judgement>>;

/**
 * How a shard of judgements is stored: of each service one line of text, in which campaigns are numbers. It weighs a fifth of plain
 * JSON, and a service that nobody asks for stays text, when it is read and when it is written again.
 */
interface StoredShard {
  readonly campaigns: readonly string[];
  readonly services: Readonly<Record<string, string>>;
}

const storedOf = new WeakMap<JudgedShard, StoredShard>();
const openedOf = new WeakMap<StoredShard, JudgedShard>();

/** Judgements that were read before, of the same shard as it was `earlier`, and did not change are the very same objects. */
export function openJudged(stored: Json | undefined, earlier?: JudgedShard): JudgedShard {
  if (!isShard(stored)) return {};
  const known = openedOf.get(stored);
  if (known) return known;
  const opened = {};
  const kept = readBefore(stored, earlier);
  for (const [serviceId, line] of Object.entries(stored.services)) {
    define(opened, serviceId, kept(serviceId, line) ?? (() => parseLine(stored.campaigns, line)));
  }
  storedOf.set(opened, stored);
  openedOf.set(stored, opened);
  return opened;
}

const isShard = (stored: unknown): stored is StoredShard =>
  typeof stored === 'object' && stored !== null && 'services' in stored;

function readBefore({ campaigns }: StoredShard, earlier: JudgedShard | undefined) {
  const form = earlier && storedOf.get(earlier);
  const isSame = form?.campaigns.every((name, number) => name === campaigns[number]);
  return (serviceId: string, line: string): Judgements | undefined =>
    isSame && form?.services[serviceId] === line
      ? Object.getOwnPropertyDescriptor(earlier, serviceId)?.value
      : undefined;
}

/** The same shard with other judgements of some services; without those that have none any more. */
export function withJudgements(
  shard: JudgedShard,
  news: ReadonlyMap<string, Judgements>,
): JudgedShard {
  const { campaigns = [], services = {} } = storedOf.get(shard) ?? stored(shard);
  const names = [...campaigns];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? names.push(name) - 1;
    numbers.set(name, number);
    return number;
  };
  const lines = Object.entries(services).filter(([serviceId]) => !news.has(serviceId));
  for (const [serviceId, judgements] of news) {
    if (Object.keys(judgements).length === 0) continue;
    lines.push([serviceId, formatLine(numberOf, judgements)]);
  }
  lines.sort(([a], [b]) => (a < b ? -1 : 1));
  return openJudged({ campaigns: names, services: Object.fromEntries(lines) }, shard);
}

/** What is packed into `judged/{k}`; an empty map when there is nothing in it. */
export function storedJudged(shard: JudgedShard): Json {
  const form = storedOf.get(shard) ?? stored(shard);
  return Object.keys(form.services).length === 0 ? {} : (form as unknown as Json);
}

function stored(shard: JudgedShard): StoredShard {
  const entries = Object.entries(shard);
  if (entries.length === 0) return { campaigns: [], services: {} };
  return storedOf.get(withJudgements({}, new Map(entries))) as StoredShard;
}

/** A property that is made when somebody reads it. */
function define(target: object, key: string, value: Judgements | (() => Judgements)): void {
  const set = (descriptor: PropertyDescriptor) =>
    Object.defineProperty(target, key, { enumerable: true, configurable: true, ...descriptor });
  if (typeof value !== 'function') {
    set({ value });
    return;
  }
  set({
    get: () => {
      const made = value();
      set({ value: made });
      return made;
    },
  });
}

const LETTERS = { OPEN: 'o', SATISFIED: 's', NOT_APPLICABLE: 'n', CANNOT_TELL: 'c' } as const;
const VERDICT_OF: Readonly<Record<string, Verdict>> = Object.fromEntries(
  (Object.keys(LETTERS) as Verdict[]).map((verdict) => [LETTERS[verdict], verdict]),
);

/** `{campaign} {verdict, what it was before, + when it was satisfied} {proof} {since, where that is not its moment}`. */
function formatLine(numberOf: (name: string) => number, judgements: Judgements): string {
  return Object.entries(judgements)
    .map(([campaignId, { verdict, since, before, wasSatisfied, proof }]) => {
      const letters = `${LETTERS[verdict]}${before ? LETTERS[before] : ''}${wasSatisfied ? '+' : ''}`;
      const moment = toMillis(since);
      const own = moment === momentOfProof(proof) ? '' : ` ${moment.toString(36)}`;
      return `${numberOf(campaignId).toString(36)} ${letters} ${proof}${own}`;
    })
    .join(',');
}

function parseLine(campaigns: readonly string[], line: string): Judgements {
  const judgements: Record<string, Judgement> = {};
  for (const item of line.split(',')) {
    const [number = '', letters = '', proof = '', since] = item.split(' ');
    const campaignId = campaigns[Number.parseInt(number, 36)];
    if (campaignId === undefined) continue;
    const judgement = {
      verdict: VERDICT_OF[letters.charAt(0)] ?? 'CANNOT_TELL',
      since: momentAt(since ?? proof.slice(0, 8)),
      proof,
    } as const;
    judgements[campaignId] =
      letters.length === 1 ? judgement : { ...judgement, ...moreOf(letters.slice(1)) };
  }
  return judgements;
}

function moreOf(letters: string): Pick<Judgement, 'before' | 'wasSatisfied'> {
  const before = VERDICT_OF[letters.charAt(0)];
  return {
    ...(before === undefined || before === 'CANNOT_TELL' ? {} : { before }),
    ...(letters.endsWith('+') ? { wasSatisfied: true } : {}),
  };
}

/** Most judgements of a shard were made at few moments. */
const momentAt = onceEach((name) => fromMillis(Number.parseInt(name, 36)));

function onceEach(make: (name: string) => string): (name: string) => string {
  let known = new Map<string, string>();
  return (name) => {
    const found = known.get(name) ?? make(name);
    if (known.size > 10_000) known = new Map();
    known.set(name, found);
    return found;
  };
}
