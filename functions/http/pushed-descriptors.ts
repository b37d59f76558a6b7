import type { AppWith, DoorRequest } from '#application/app.ts';
import type { StoredObject } from '#application/ports.ts';
import { parseStoragePointer } from '#domain/storage-pointer.ts';
import { requirePublisher } from './authorize.ts';
import type { PushedMessage } from './envelope.ts';
import { parseJson } from './read-body.ts';
import { Refusal } from './refusal.ts';

/**
 * The publication that a message stands for, as it would have been POSTed: the attributes are the query, the data is
 * the FileDescriptorSet (attribute `contentEncoding: gzip` when packed) or, with the attribute
 * `contentType: application/json`, a pointer to an object that holds it.
 */
export async function pushedDescriptors(
  app: AppWith<'objects'>,
  request: DoorRequest,
  { attributes, data }: PushedMessage,
): Promise<DoorRequest> {
  const { contentType = 'application/x-protobuf', contentEncoding, ...rest } = attributes;
  const url = new URL(request.url);
  url.search = new URLSearchParams({ ...rest, dryRun: 'false' }).toString();
  const isPointer = contentType === 'application/json';
  const body = isPointer ? await pointed(app, request, attributes.source, data) : data;
  const authorization = request.headers.get('authorization');
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': isPointer ? 'application/x-protobuf' : contentType,
      ...(contentEncoding === undefined || isPointer
        ? {}
        : { 'content-encoding': contentEncoding }),
      ...(authorization === null ? {} : { authorization }),
    },
    body,
  });
}

/** Nothing is fetched for whom may not publish; a message without a source is refused for that, unread. */
async function pointed(
  app: AppWith<'objects'>,
  request: DoorRequest,
  source: string | undefined,
  data: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (source === undefined) return new Uint8Array();
  await requirePublisher(app, request, source);
  return fetchPointed(app, parseJson(data));
}

async function fetchPointed(
  { objects, limits, codec }: AppWith<'objects'>,
  body: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const parsed = parseStoragePointer(body);
  if (parsed.kind === 'refused') {
    const [problem] = parsed.problems;
    throw new Refusal(400, 'bad-pointer', problem?.message ?? '', problem?.cure);
  }
  if (objects === undefined) {
    throw new Refusal(503, 'no-storage', 'No bucket is set up here.', 'Set MSD_BUCKETS.');
  }
  const found = await objects.read(parsed.pointer, limits.descriptorsBytes);
  if (found.kind !== 'read') throw refusalOf(found.kind);
  if (codec.sha256(found.bytes) === parsed.pointer.sha256) return found.bytes;
  throw new Refusal(
    422,
    'checksum',
    'The object is not the one that was published: its sha256 differs.',
    'Upload it again, and publish the sha256 of what was uploaded.',
  );
}

function refusalOf(kind: Exclude<StoredObject['kind'], 'read'>): Refusal {
  switch (kind) {
    case 'foreign-bucket':
      return new Refusal(422, 'foreign-bucket', 'This bucket is not read.', 'Use one that is set.');
    case 'missing':
      return new Refusal(
        422,
        'no-object',
        'There is no object of this name and generation.',
        'Upload it first, and keep it for a day.',
      );
    case 'too-large':
      return new Refusal(413, 'too-large', 'The object is too large.', 'Publish a smaller set.');
  }
}
