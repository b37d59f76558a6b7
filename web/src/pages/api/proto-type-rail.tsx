import type { ProtoTypeFactsFragment } from '#web/gql/graphql.ts';
import { KeyValue } from '#web/parts/key-value.tsx';
import { packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Where a type is written, and what else there is to know of it. */
export function ProtoTypeRail({ type }: { readonly type: ProtoTypeFactsFragment }) {
  const t = useWords(protoWords);
  const package_ = packageOf(type.fullName);
  return (
    <aside class="reference-facts" aria-label={t.facts}>
      <KeyValue
        facts={[
          {
            label: t.file,
            value:
              type.file === null ? (
                <>
                  {t.noSuchType(type.fullName)} {t.publishImports}
                </>
              ) : (
                <code>
                  {type.file}
                  {type.line === null ? '' : `:${type.line}`}
                </code>
              ),
          },
          package_ === ''
            ? undefined
            : {
                label: t.package,
                value: <a href={`/apis?package=${encodeURIComponent(package_)}`}>{package_}</a>,
              },
        ]}
      />
    </aside>
  );
}
