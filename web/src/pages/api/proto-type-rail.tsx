import { FileLine } from '#web/api-reference/file-line.tsx';
import { OptionChips } from '#web/api-reference/option-chips.tsx';
import type { ProtoTypeFactsFragment } from '#web/gql/api/graphql.ts';
import { KeyValue } from '#web/parts/key-value.tsx';
import { lazy } from '#web/parts/lazy.tsx';
import { packageOf } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';

const WhoIsHit = lazy(async () => (await import('#web/api-reference/who-is-hit.tsx')).WhoIsHit);
const ProtoTypeHistory = lazy(async () => (await import('./api-history.tsx')).ProtoTypeHistory);

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
                <FileLine file={type.file} line={type.line} symbol={type.fullName} />
              ),
          },
          package_ === ''
            ? undefined
            : {
                label: t.package,
                value: <a href={`/apis?package=${encodeURIComponent(package_)}`}>{package_}</a>,
              },
          type.features.length === 0
            ? undefined
            : { label: t.features, value: <OptionChips options={type.features} /> },
          type.visibility === null
            ? undefined
            : { label: t.visibility, value: <code>{type.visibility.toLowerCase()}</code> },
        ]}
      />
      <WhoIsHit fullName={type.fullName} />
      <ProtoTypeHistory fullName={type.fullName} />
    </aside>
  );
}
