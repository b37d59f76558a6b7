import { Refusal } from './refusal.ts';

/**
 * What a publication says, whether POSTed by CI or pushed by Pub/Sub: `{message: {data: base64 of the same JSON}}`.
 * https://cloud.google.com/pubsub/docs/push#receive_push
 */
export function unwrapEnvelope(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('message' in body)) return body;
  const { message } = body;
  if (typeof message !== 'object' || message === null || !('data' in message)) return body;
  try {
    return JSON.parse(Buffer.from(String(message.data), 'base64').toString('utf8'));
  } catch {
    throw new Refusal(
      400,
      'invalid-envelope',
      'message.data of the push envelope is not JSON in base64.',
      'Publish the same JSON that POST /api/specs takes as the data of the message.',
    );
  }
}
