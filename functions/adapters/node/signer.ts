import { createHmac } from 'node:crypto';
import type { Signer } from '#application/ports.ts';

/** Secrets that follow from a key. Whoever knows one of them knows neither the key nor another. */
export const createSigner = (key: string): Signer => ({
  secretOf: (webhookId, rotation) =>
    `whsec_${createHmac('sha256', key).update(`webhook|${webhookId}|${rotation}`).digest('base64url')}`,
  sign: (secret, text) => createHmac('sha256', secret).update(text).digest('hex'),
});
