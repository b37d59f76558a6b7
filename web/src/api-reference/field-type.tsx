import type { ProtoTypeFactsFragment } from '#web/gql/api/graphql.ts';
import { typeParts } from '#web/proto/type-parts.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { useApiPath } from './use-revision.ts';

export type MessageField = Extract<
  ProtoTypeFactsFragment,
  { __typename: 'ProtoMessage' }
>['fields'][number];

type TypedField = Pick<MessageField, 'type' | 'label' | 'reference'>;

/** As one would write it; the type's own name is the link, its full name on hover. */
export function FieldType({ field }: { readonly field: TypedField }) {
  const t = useWords(protoWords);
  const apiPath = useApiPath();
  const reference = field.reference?.fullName;
  const { before, name, after } = typeParts(field.type, reference);
  const label = field.label === 'SINGULAR' || field.label === 'MAP' ? undefined : field.label;
  return (
    <code class="field-type">
      {label ? <span class="quiet">{t[LABELS[label]]} </span> : null}
      {before}
      {reference !== undefined ? (
        <a href={apiPath(reference)} data-tip={reference}>
          {name}
        </a>
      ) : null}
      {after}
    </code>
  );
}

const LABELS = { REPEATED: 'repeated', OPTIONAL: 'optional', REQUIRED: 'required' } as const;
