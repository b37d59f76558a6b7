import type { Change, ChangeKind } from './change.ts';
import { fieldDiff } from './field-diff.ts';
import type { Json, JsonObject } from './json.ts';
import type { Claim, ServiceEntry } from './service.ts';
import type { Entries, Rename } from './settle-renames.ts';
import type { Cause } from './settle-service.ts';

/** A change that has no id yet: the id follows from it and from the publication that caused it. */
export type ChangeDraft = Omit<Change, 'id'>;

/** What happened to services between two states of their entries, in the order of their ids. */
export function serviceChanges(
  before: Entries,
  after: Entries,
  renames: readonly Rename[],
  cause: Cause,
): readonly ChangeDraft[] {
  const formerIds = new Map(renames.map(({ from, to }) => [to, from]));
  const ids = [...after.keys()].sort();
  return ids.flatMap((id) => {
    const entry = after.get(id) as ServiceEntry;
    const change = changeOf(before.get(id), entry, before.get(formerIds.get(id) ?? ''), cause);
    return change === undefined ? [] : [change];
  });
}

function changeOf(
  before: ServiceEntry | undefined,
  after: ServiceEntry,
  former: ServiceEntry | undefined,
  cause: Cause,
): ChangeDraft | undefined {
  const { serviceId, active } = after;
  const make = (kind: ChangeKind, summary: string, was?: JsonObject, is?: JsonObject) => ({
    kind,
    ...cause,
    serviceId,
    subject: serviceId,
    summary,
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  });
  if (active === undefined) {
    if (before?.active === undefined || after.removed === undefined) return undefined;
    const summary = `${serviceId} was removed: ${cause.source} no longer publishes it.`;
    return make('service-removed', summary, essence(before.active));
  }
  if (former !== undefined) {
    const was = former.active ?? former.removed?.claim ?? before?.active;
    const diff = was && claimDiff(was, active);
    return make(
      'service-renamed',
      `${former.serviceId} was renamed to ${serviceId}.`,
      { ...diff?.before, serviceId: former.serviceId },
      { ...diff?.after, serviceId },
    );
  }
  if (before?.active === undefined) {
    if (before?.removed === undefined) {
      return make('service-created', `${serviceId} was added.`, undefined, essence(active));
    }
    const diff = claimDiff(before.removed.claim, active);
    return make('service-restored', `${serviceId} is published again.`, diff?.before, diff?.after);
  }
  const diff = claimDiff(before.active, active);
  if (before.restored !== undefined && hasFile(after)) {
    return make('service-restored', `${serviceId} is published again.`, diff?.before, diff?.after);
  }
  if (diff === undefined) return undefined;
  const fields = Object.keys({ ...diff.before, ...diff.after });
  return make('service-updated', `${serviceId}: ${told(fields)} changed.`, diff.before, diff.after);
}

const hasFile = ({ restored, withdrawn }: ServiceEntry): boolean =>
  restored === undefined && withdrawn === undefined;

const essence = ({ path, contentHash, spec }: Claim): JsonObject => ({
  teamName: spec.teamName,
  path,
  contentHash,
});

/** What a reader of the spec would see; a text that says the same in other words differs by its `contentHash`. */
function claimDiff(was: Claim, is: Claim) {
  const facts = ({ source, path, spec: { serviceID: _, previousServiceID: __, ...spec } }: Claim) =>
    ({ ...spec, source, path }) as unknown as Json;
  const diff = fieldDiff(facts(was), facts(is));
  if (diff !== undefined || was.contentHash === is.contentHash) return diff;
  return { before: { contentHash: was.contentHash }, after: { contentHash: is.contentHash } };
}

function told(fields: readonly string[]): string {
  const first = fields.slice(0, 3).join(', ');
  return fields.length > 3 ? `${first} and ${fields.length - 3} more` : first;
}
