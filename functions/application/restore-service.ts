import type { Change } from '#domain/change.ts';
import type { JsonObject } from '#domain/json.ts';
import type { ServiceEntry } from '#domain/service.ts';
import { SERVICE_ID } from '#domain/spec.ts';
import type { App } from './app.ts';
import { type FlipPlan, flip } from './flip.ts';
import { identified } from './identified.ts';
import { openServiceShards } from './service-shards.ts';

export type Restoration =
  | { readonly kind: 'restored'; readonly serviceId: string; readonly at: string }
  | {
      readonly kind: 'refused';
      readonly code: 'unknown-service' | 'not-removed' | 'renamed' | 'contested';
      /** What is so, and what to do. */
      readonly message: string;
    };

/**
 * Brings back a service that a complete set no longer contained, as its last claim described it. It stays until a
 * source publishes the id again or another service takes it for its former one; complete sets that lack it leave it.
 */
export function restoreService(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock'>,
  { serviceId, by }: { readonly serviceId: string; readonly by: string },
): Promise<Restoration> {
  const at = app.clock.now();
  return flip(app, async (read) => {
    const stamp = await read.stamp();
    const shards = openServiceShards(read, app.codec, stamp);
    const known = SERVICE_ID.test(serviceId) ? await shards.load([serviceId]) : new Map();
    const entry: ServiceEntry | undefined = known.get(serviceId);
    if (entry?.removed === undefined || entry.contenders.length > 0) {
      return refused(serviceId, entry);
    }
    const { removed, ...kept } = entry;
    const { claim } = removed;
    const restored = { at, by };
    const saved = await shards.save(
      new Map([[serviceId, { ...kept, active: claim, restored } satisfies ServiceEntry]]),
    );
    const change: Change = identified(
      app.codec,
      {
        kind: 'service-restored',
        at,
        source: claim.source,
        revision: claim.revision,
        serviceId,
        subject: serviceId,
        summary: `${serviceId} was restored by ${by}.`,
        before: { removedAt: removed.at },
        after: restored satisfies JsonObject,
      },
      removed.revision,
    );
    return {
      result: { kind: 'restored', serviceId, at },
      staged: [],
      writes: saved.writes,
      changes: [change],
      stamp: {
        ...stamp,
        version: stamp.version + 1,
        services: { ...stamp.services, ...saved.hashes },
      },
    };
  });
}

function refused(serviceId: string, entry: ServiceEntry | undefined): FlipPlan<Restoration> {
  return {
    result: { kind: 'refused', ...reasonOf(serviceId, entry) },
    staged: [],
    writes: [],
    changes: [],
  };
}

function reasonOf(serviceId: string, entry: ServiceEntry | undefined) {
  if (entry?.active !== undefined) {
    return {
      code: 'not-removed',
      message: `${serviceId} is not removed: there is nothing to restore.`,
    } as const;
  }
  if (entry?.renamedTo !== undefined) {
    return {
      code: 'renamed',
      message: `${serviceId} was renamed to ${entry.renamedTo}: it lives on under that id.`,
    } as const;
  }
  if (entry !== undefined && entry.contenders.length > 0) {
    const files = entry.contenders.map(({ path, source }) => `${path} in ${source}`).join(' and ');
    return {
      code: 'contested',
      message: `${serviceId} is claimed by ${files}: delete all but one of them, and it is back.`,
    } as const;
  }
  return {
    code: 'unknown-service',
    message: `No service of the id ${serviceId} is known.`,
  } as const;
}
