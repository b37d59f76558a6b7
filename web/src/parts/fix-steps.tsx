import type { FindingFactsFragment } from '#web/gql/graphql.ts';
import { fixWords } from '#web/words/fix-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CommandLine } from './command-line.tsx';
import { Icon } from './icon.tsx';

type Step = FindingFactsFragment['steps'][number];

/** What looks and what changes, each with a button of its own: no paste changes anything before somebody looked. */
export function FixSteps({ steps }: { readonly steps: readonly Step[] }) {
  const t = useWords(fixWords);
  return steps.map((step) => {
    const { purpose, code, note } = step;
    const name = t[nameOf(step)];
    return (
      <figure key={code} class="fix-step" aria-label={name}>
        <figcaption class="small">
          <span class="quiet">{name}</span>
          {note ? (
            <span class="fix-note">
              <Icon name="warning" size={12} /> {note}
            </span>
          ) : null}
        </figcaption>
        <CommandLine command={code} what={purpose === 'LOOK' ? t.whatLooks : t.whatChanges} />
      </figure>
    );
  });
}

function nameOf({ purpose, kind }: Step): 'look' | 'change' | 'manifest' {
  if (purpose === 'LOOK') return 'look';
  return kind === 'YAML' ? 'manifest' : 'change';
}
