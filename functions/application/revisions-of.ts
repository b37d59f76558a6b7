import type { ContractIndex } from '#domain/contract.ts';
import type { ContractLog, LoggedElement, LoggedRevision } from '#domain/contract-log.ts';

/** One revision in the history of a contract, a service or a type. */
export interface RevisionSeen {
  readonly source: string;
  readonly logged: LoggedRevision;
  /** What became of the service or type; absent for a whole contract. */
  readonly change?: 'added' | 'changed' | 'removed';
  /** Of the service or type from then on; unknown of the first revision. */
  readonly digest?: string;
  /** How much of it this revision broke. */
  readonly breaking: number;
}

/** Whose history is asked for. */
export interface Element {
  readonly kind: 'service' | 'type';
  readonly fullName: string;
}

/** Answers a page of the log by its hash. */
export type ReadLogPage = (hash: string) => Promise<readonly LoggedRevision[]>;

/** Every revision of a contract. */
export async function* revisionsOf(
  { source, log }: ContractIndex,
  readPage: ReadLogPage,
): AsyncGenerator<RevisionSeen> {
  for await (const logged of walk(log, readPage))
    yield { source, logged, breaking: logged.breaking?.count ?? 0 };
}

/** The revisions that brought, changed or removed a service or a type of the contract in force; newest first. */
export async function* revisionsChanging(
  { source, services, types, log }: ContractIndex,
  readPage: ReadLogPage,
  element: Element,
): AsyncGenerator<RevisionSeen> {
  const { kind, fullName } = element;
  const isThere =
    kind === 'service'
      ? services.some((service) => service.fullName === fullName)
      : types.some(([name]) => name === fullName);
  let oldest: LoggedElement[1] | undefined;
  for await (const logged of walk(log, readPage)) {
    const told = logged[kind === 'service' ? 'services' : 'types'];
    const found = told.find(([name]) => name === fullName);
    // What the first revision held, it brought: whatever is told of later, or still is there, and was not added later.
    const wasFirst = oldest === undefined ? isThere : oldest !== 'a';
    if (found === undefined && (logged.previous !== undefined || !wasFirst)) continue;
    const [, change, digest = ''] = found ?? [fullName, 'a' as const];
    oldest = change;
    yield {
      source,
      logged,
      change: CHANGES[change],
      breaking: breakingOf(logged, element),
      ...(digest === '' ? {} : { digest }),
    };
  }
}

const CHANGES = { a: 'added', c: 'changed', r: 'removed' } as const;

async function* walk(
  log: ContractLog | undefined,
  readPage: ReadLogPage,
): AsyncGenerator<LoggedRevision> {
  if (log === undefined) return;
  yield* log.recent;
  for (const hash of log.pages) yield* await readPage(hash);
}

/** Of a service, what it takes and returns included; where the entry does not say so, what lies inside it. */
function breakingOf({ breaking }: LoggedRevision, { kind, fullName }: Element): number {
  if (kind === 'service' && breaking?.services)
    return breaking.services.find(([name]) => name === fullName)?.[1] ?? 0;
  const isOwn = (symbol: string) => symbol === fullName || symbol.startsWith(`${fullName}.`);
  return (breaking?.findings ?? []).filter(([, symbol]) => isOwn(symbol)).length;
}
