import type { Messenger } from '#application/ports.ts';

/** Sends nothing: every notice is written down anyway, and the page shows what people would have got. */
export const outboxMessenger: Messenger = { send: async () => ({ kind: 'kept' }) };
