import { fixOf, type PlacedStep } from '#application/fix-of.ts';
import { FIX_KINDS, FIX_PURPOSES } from '#domain/fix-step.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { inLanguage, LanguageEnum } from './language.ts';
import type { ToldFinding } from './workload.ts';

const FixPurposeEnum = enumOf('FixPurpose', FIX_PURPOSES);
const FixKindEnum = enumOf('FixKind', FIX_KINDS);

export const FixStepRef = builder.objectRef<PlacedStep>('FixStep').implement({
  description: 'What is pasted at once.',
  fields: (t) => ({
    purpose: t.expose('purpose', {
      type: FixPurposeEnum,
      description: 'LOOK only reads; CHANGE changes what runs.',
    }),
    kind: t.expose('kind', {
      type: FixKindEnum,
      description: 'YAML: lines of a manifest as they should become.',
    }),
    code: t.exposeString('code', {
      description:
        'With the names of this very case and its cluster: kubectl commands carry the context by which it is reached.',
    }),
    note: t.string({
      nullable: true,
      description: 'Stands above a change of a protected environment.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'EN' }) },
      resolve: ({ note }, { language }) => note && inLanguage(note, language),
    }),
  }),
});

/** Nothing where it is not known on what and where it was found. */
export function stepsOf({ on, at, ...finding }: ToldFinding, { withCatalogue }: Context) {
  if (on === undefined || at === undefined) return [];
  return withCatalogue((catalogue) => [
    ...fixOf(catalogue, finding.rule, { workload: on, finding }, at),
  ]);
}
