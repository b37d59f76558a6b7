import type { EnvironmentDifferenceRowFragment } from '#web/gql/running/graphql.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ProtosApart } from './protos-apart.tsx';
import { toldSettings } from './told-settings.ts';

/** What besides the images is not the same. */
export function OtherDifferences({ row }: { readonly row: EnvironmentDifferenceRowFragment }) {
  const t = useWords(environmentWords);
  return (
    <ul class="other-differences small">
      {toldSettings(row, t).map((told) => (
        <li key={told}>{told}</li>
      ))}
      {row.contract ? (
        <li>
          <ProtosApart contract={row.contract} />
        </li>
      ) : null}
    </ul>
  );
}
