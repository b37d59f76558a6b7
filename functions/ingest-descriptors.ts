import type { AppWith, Door } from '#application/app.ts';
import { ingestDescriptors as ingest } from '#application/ingest-descriptors.ts';
import { parseDescriptorPublication } from '#domain/descriptor-publication.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { readPush } from './http/envelope.ts';
import { pushedDescriptors } from './http/pushed-descriptors.ts';
import { isDryRun } from './http/query.ts';
import { isJson, readBody, readJson, requireContentType } from './http/read-body.ts';
import { respondProblems, respondReceipt } from './http/respond.ts';
import { servePush } from './http/serve-push.ts';

/**
 * `POST /api/descriptors?source=…&revision=…&generation=…`: a FileDescriptorSet from the CI of a proto repository, or
 * one in a Pub/Sub push.
 */
export const ingestDescriptors =
  (app: AppWith<'bus' | 'descriptorReader' | 'comparableReader' | 'objects'>): Door =>
  async (request) => {
    requireMethod(request, 'POST');
    const push = isJson(request) ? readPush(await readJson(request, PUSH_LIMIT)) : undefined;
    if (push === undefined) return take(app, request);
    return servePush(app, request, push, async () =>
      take(app, await pushedDescriptors(app, request, push)),
    );
  };

/** A message has at most 10 MB, and a third more in base64. */
const PUSH_LIMIT = { sent: 16 * 1024 * 1024 };

async function take(app: AppWith<'bus' | 'descriptorReader' | 'comparableReader'>, request: Request): Promise<Response> {
  requireContentType(request, 'application/x-protobuf', 'application/octet-stream');
  const parsed = parseDescriptorPublication(new URL(request.url).searchParams);
  if (parsed.kind === 'refused') return respondProblems(400, parsed.problems);
  await requirePublisher(app, request, parsed.publication.source);
  const set = await readBody(request, {
    sent: app.limits.descriptorsBytes,
    inflated: app.limits.descriptorsInflatedBytes,
  });
  const dryRun = isDryRun(request);
  return respondReceipt(await ingest(app, { ...parsed.publication, set }, { dryRun }));
}
