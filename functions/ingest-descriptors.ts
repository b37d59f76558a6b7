import type { App, Door } from '#application/app.ts';
import { ingestDescriptors as ingest } from '#application/ingest-descriptors.ts';
import { parseDescriptorPublication } from '#domain/descriptor-publication.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { isDryRun } from './http/query.ts';
import { readBody, requireContentType } from './http/read-body.ts';
import { respondProblems, respondReceipt } from './http/respond.ts';

/** `POST /api/descriptors?source=…&revision=…&generation=…`: a FileDescriptorSet from the CI of a proto repository. */
export const ingestDescriptors =
  (app: App): Door =>
  async (request) => {
    requireMethod(request, 'POST');
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
  };
