import type { AppWith, Door, DoorRequest, DoorResponse } from '#application/app.ts';
import { ingestSpecs as ingest } from '#application/ingest-specs.ts';
import { parseSpecPublication } from '#domain/publication.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { readPush } from './http/envelope.ts';
import { isDryRun } from './http/query.ts';
import { parseJson, readJson } from './http/read-body.ts';
import { respondProblems, respondReceipt } from './http/respond.ts';
import { servePush } from './http/serve-push.ts';

/** `POST /api/specs`: spec files from the CI of a repository, or the same JSON in a Pub/Sub push. */
export const ingestSpecs =
  (app: AppWith<'bus' | 'specReader' | 'rules'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    const body = await readJson(request, { sent: app.limits.specsBytes });
    const push = readPush(body);
    if (push === undefined) return take(app, request, body);
    return servePush(app, request, push, async () => take(app, request, parseJson(push.data)));
  };

async function take(
  app: AppWith<'bus' | 'specReader' | 'rules'>,
  request: DoorRequest,
  body: unknown,
): Promise<DoorResponse> {
  const parsed = parseSpecPublication(body);
  if (parsed.kind === 'refused') return respondProblems(400, parsed.problems);
  await requirePublisher(app, request, parsed.publication.source);
  return respondReceipt(await ingest(app, parsed.publication, { dryRun: isDryRun(request) }));
}
