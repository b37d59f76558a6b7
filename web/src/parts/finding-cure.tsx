import type { FindingFactsFragment } from '#web/gql/graphql.ts';
import { findingWords } from '#web/words/finding-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { CommandLine } from './command-line.tsx';
import { cureLines } from './cure-lines.ts';
import { Disclosure } from './disclosure.tsx';
import { FixSteps } from './fix-steps.tsx';
import { Prose } from './prose.tsx';

interface Props {
  readonly finding: FindingFactsFragment;
  readonly open: boolean;
}

/** What to do: in words, as lines to copy, and what the cluster itself says about it. */
export function FindingCure({ finding, open }: Props) {
  const t = useWords(findingWords);
  const { cure, steps, context } = finding;
  if (!cure && steps.length === 0 && context.length === 0) return null;
  return (
    <Disclosure summary={t.fix} open={open}>
      <div class="cure">
        {cureLines(cure ?? '').map(({ kind, text }) =>
          kind === 'command' ? (
            <CommandLine key={text} command={text} what={t.command} />
          ) : (
            <p key={text}>
              <Prose text={text} />
            </p>
          ),
        )}
        <FixSteps steps={steps} />
        {context.length > 0 ? (
          <>
            <p class="quiet small">{t.context}</p>
            <ul class="finding-context small">
              {context.map(({ reason, count, lastSeen, object }) => (
                <li key={`${reason} ${object}`}>
                  <strong>{reason}</strong> <span class="number">×{count}</span>{' '}
                  <code>{object}</code>{' '}
                  {lastSeen ? (
                    <span class="quiet">
                      <Age at={lastSeen} />
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Disclosure>
  );
}
