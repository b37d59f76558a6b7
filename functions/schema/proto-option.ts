import type { OptionView } from '#domain/contract.ts';
import { isRule } from '#domain/validation/read-rules.ts';
import { builder } from './builder.ts';

export const ProtoOptionRef = builder.objectRef<OptionView>('ProtoOption').implement({
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'As in source: google.api.http, buf.validate.field.string.',
    }),
    value: t.field({ type: 'JSON', resolve: ({ value }) => value }),
    isRule: t.boolean({
      description: 'Whether `rules` says it in words.',
      resolve: ({ name }) => isRule(name),
    }),
  }),
});
