import type { Change } from '#domain/change.ts';
import { parseMoment, plusSeconds } from '#domain/instant.ts';
import type { Catalogue } from './catalogue.ts';
import { scanChangeLog } from './change-log.ts';
import { findService } from './find-service.ts';
import { lastChangeOf } from './last-change.ts';
import type { ChangeLogDependencies } from './log-stream.ts';
import { LATE_SPAN } from './out-of-step.ts';

/** What tells one change from all others, wherever it was met: in a feed, a history or as the last change of a service. */
export const changeAddress = ({ at, kind, source, serviceId, subject }: Change): string =>
  [at, kind, source, serviceId ?? '', subject].map(encodeURIComponent).join('~');

/** How many documents are opened: a change is logged soon after it happened, or among those of its hour. */
const DOCUMENTS = 100;

/** The change of that address in the log. */
export async function findChange(
  dependencies: ChangeLogDependencies,
  address: string,
): Promise<Change | undefined> {
  const at = parseMoment(partsOf(address)[0]);
  if (at === undefined) return undefined;
  const late = scanChangeLog(dependencies, {
    field: 'late',
    direction: 'asc',
    where: [
      { field: 'late', op: '>=', value: at },
      { field: 'late', op: '<=', value: plusSeconds(at, LATE_SPAN) },
    ],
    documents: DOCUMENTS,
  });
  for await (const { change } of late) if (changeAddress(change) === address) return change;
  const inTime = scanChangeLog(dependencies, {
    direction: 'asc',
    where: [{ field: 'at', op: '>=', value: at }],
    documents: DOCUMENTS,
  });
  for await (const { change } of inTime) if (changeAddress(change) === address) return change;
  return undefined;
}

/** The change of that address as the last one of its service: what a first snapshot shows is in no log. */
export function findLastChange(catalogue: Catalogue, address: string): Change | undefined {
  const service = findService(catalogue, partsOf(address)[3] ?? '');
  const last = service && lastChangeOf(catalogue, service);
  return last && changeAddress(last) === address ? last : undefined;
}

/** Nothing of what is no address. */
function partsOf(address: string): readonly string[] {
  try {
    return address.split('~').map(decodeURIComponent);
  } catch {
    return [];
  }
}
