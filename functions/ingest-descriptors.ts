import type { AppWith, Door, DoorRequest, DoorResponse } from '#application/app.ts';
import { ingestDescriptors as ingest } from '#application/ingest-descriptors.ts';
import { reviewDescriptors } from '#application/review-descriptors.ts';
import { parseDescriptorPublication } from '#domain/descriptor-publication.ts';
import { parseReviewWish } from '#domain/review/review-wish.ts';
import { acknowledged } from './http/acknowledged.ts';
import { requireMethod, requirePublisher } from './http/authorize.ts';
import { readPush } from './http/envelope.ts';
import { pushedDescriptors } from './http/pushed-descriptors.ts';
import { isDryRun } from './http/query.ts';
import { isJson, readBody, readJson, requireContentType } from './http/read-body.ts';
import { respondProblems, respondReceipt } from './http/respond.ts';
import { respondReview } from './http/respond-review.ts';
import { servePush } from './http/serve-push.ts';

/**
 * `POST /api/descriptors?source=…&revision=…&generation=…[&label=…]`: a FileDescriptorSet from the CI of a proto
 * repository, or one in a Pub/Sub push. With `&dryRun=true[&against=LABEL or REVISION][&rules=FILE|PACKAGE|WIRE_JSON|WIRE]`
 * the receipt gains `review`: what breaks and who is hit; with `Accept: text/markdown` that is a comment for a pull
 * request. `&acknowledge=SYMBOL: reason`, any number of times, says which breaks are meant; a publication keeps them.
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

type TakingApp = AppWith<'bus' | 'descriptorReader' | 'comparableReader'>;

async function take(app: TakingApp, request: DoorRequest): Promise<DoorResponse> {
  requireContentType(request, 'application/x-protobuf', 'application/octet-stream');
  const params = new URL(request.url).searchParams;
  const parsed = parseDescriptorPublication(params);
  const wished = parseReviewWish(params);
  if (parsed.kind === 'refused') return respondProblems(400, parsed.problems);
  if (wished.kind === 'refused') return respondProblems(400, wished.problems);
  const dryRun = isDryRun(request);
  await requirePublisher(app, request, parsed.publication.source);
  const { descriptorsBytes: sent, descriptorsInflatedBytes: inflated } = app.limits;
  const meant = await acknowledged(app, request, wished.wish.acknowledgements);
  const set = await readBody(request, { sent, inflated });
  const publication = { ...parsed.publication, ...meant, set };
  return dryRun
    ? respondReview(request, await reviewDescriptors(app, publication, wished.wish))
    : respondReceipt(await ingest(app, publication, { dryRun }));
}
