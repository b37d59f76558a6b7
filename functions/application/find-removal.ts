import type { LoggedRevision } from '#domain/contract-log.ts';
import type { Catalogue } from './catalogue.ts';
import { findProtoType, findRpcService } from './find-proto.ts';
import type { ReadLogPage, RevisionSeen } from './revisions-of.ts';

/** Older pages of all logs together that one question reads; each holds dozens of revisions. */
const PAGES = 48;

/** The revision that took away a service or type which no contract in force holds; undefined where none is recorded. */
export async function findRemoval(
  catalogue: Catalogue,
  readPage: ReadLogPage,
  fullName: string,
): Promise<RevisionSeen | undefined> {
  if (await isInForce(catalogue, fullName)) return undefined;
  const logs = [...catalogue.contracts.values()].flatMap(({ source, log }) =>
    log === undefined ? [] : [{ source, log }],
  );
  const recent = logs.flatMap(({ source, log }) => removalIn(source, log.recent, fullName));
  if (recent.length > 0) return latest(recent);
  const pages = logs.flatMap(({ source, log }) =>
    log.pages.map((hash, age) => ({ source, hash, age })),
  );
  for (const { source, hash } of pages.sort((a, b) => a.age - b.age).slice(0, PAGES)) {
    const [found] = removalIn(source, await readPage(hash), fullName);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function isInForce(catalogue: Catalogue, fullName: string): Promise<boolean> {
  const nothingOld = async () => undefined;
  const service = await findRpcService(catalogue, nothingOld, fullName);
  return (service ?? (await findProtoType(catalogue, nothingOld, fullName))) !== undefined;
}

function removalIn(
  source: string,
  revisions: readonly LoggedRevision[],
  fullName: string,
): readonly RevisionSeen[] {
  const logged = revisions.find(({ services, types }) =>
    [services, types].some((told) =>
      told.some(([name, change]) => name === fullName && change === 'r'),
    ),
  );
  if (logged === undefined) return [];
  return [{ source, logged, change: 'removed', breaking: logged.breaking?.count ?? 0 }];
}

const latest = (found: readonly RevisionSeen[]): RevisionSeen | undefined =>
  found.toSorted((a, b) => (a.logged.at < b.logged.at ? 1 : -1))[0];
