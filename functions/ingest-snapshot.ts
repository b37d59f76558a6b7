import type { AppWith, Door, DoorRequest } from '#application/app.ts';
import { ingestSnapshot as ingest } from '#application/ingest-snapshot.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { isDryRun } from './http/query.ts';
import { parseJson, readBody, requireContentType } from './http/read-body.ts';
import { Refusal } from './http/refusal.ts';
import { respondProblems, respondReceipt } from './http/respond.ts';

/** `POST /api/clusters/{cluster}/snapshot`: what `kubectl get … -o json` says, sent from inside a cluster. */
export const ingestSnapshot =
  (app: AppWith<'bus'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    requireContentType(request, 'application/json');
    const { cluster, parameters } = addressOf(request);
    await requirePublisher(app, request, cluster, 'cluster');
    const body = parseJson(
      await readBody(request, {
        sent: app.limits.snapshotBytes,
        inflated: app.limits.snapshotInflatedBytes,
      }),
    );
    const parsed = parseSnapshotPublication(cluster, parameters, body, app.clock.now());
    if (parsed.kind === 'refused') return respondProblems(400, parsed.problems);
    const dryRun = isDryRun(request);
    return respondReceipt(await ingest(app, parsed.publication, { dryRun }));
  };

function addressOf(request: DoorRequest): { cluster: string; parameters: URLSearchParams } {
  const { pathname, searchParams } = new URL(request.url);
  const name = /\/api\/clusters\/([^/]+)\/snapshot\/?$/.exec(pathname)?.[1];
  const cluster = name === undefined ? searchParams.get('cluster') : decodeName(name);
  if (cluster) return { cluster, parameters: searchParams };
  throw new Refusal(
    400,
    'invalid-parameter',
    'The address names no cluster.',
    'POST to /api/clusters/NAME/snapshot.',
  );
}

function decodeName(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
