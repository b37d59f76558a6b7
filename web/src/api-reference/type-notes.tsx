import type { ProtoTypeFactsFragment } from '#web/gql/api/graphql.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { OptionChips } from './option-chips.tsx';

/** Below the fields: the numbers and names nobody may use, and those left to extensions. */
export function TypeNotes({ type }: { readonly type: ProtoTypeFactsFragment }) {
  const t = useWords(protoWords);
  const ranges = type.__typename === 'ProtoMessage' ? type.extensionRanges : [];
  return (
    <>
      {type.reserved.length === 0 ? null : (
        <p class="quiet small type-note">{t.reservedNote(type.reserved.join(', '))}</p>
      )}
      {ranges.map(({ range, options }) => (
        <div key={range} class="quiet small type-note">
          {t.extensionRange(range)}
          <OptionChips options={options} />
        </div>
      ))}
    </>
  );
}
