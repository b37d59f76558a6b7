import type { RecordedAcknowledgement } from '#domain/review/acknowledgement.ts';
import { builder } from './builder.ts';

export const AcknowledgementRef = builder
  .objectRef<RecordedAcknowledgement>('Acknowledgement')
  .implement({
    description: 'The word of whoever published a contract that something breaks on purpose.',
    fields: (t) => ({
      symbol: t.exposeString('symbol', {
        description:
          'The full name of what breaks; acme.v1.* stands for all inside, * for everything.',
      }),
      reason: t.exposeString('reason'),
      at: t.expose('at', { type: 'DateTime' }),
      by: t.string({
        nullable: true,
        description: 'Who published it; null for a publisher without a name.',
        resolve: ({ by }) => by,
      }),
    }),
  });
