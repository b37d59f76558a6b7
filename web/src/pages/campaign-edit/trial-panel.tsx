import { useEffect, useRef, useState } from 'preact/hooks';
import { TodoMark } from '#web/campaigns/todo-mark.tsx';
import { TryRuleDocument, type TryRuleQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Loaded } from '#web/parts/loaded.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { campaignRehearsalWords } from '#web/words/campaign-rehearsal-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { useDebounced } from './use-debounced.ts';
import './trial-panel.css';

interface Props {
  readonly scope: string;
  readonly applicable: string;
  readonly satisfied: string;
}

type Trial = TryRuleQuery['tryRule'];

/** Who wrote nothing for so long (ms) is not in the middle of it. */
const CALM = 1_500;

const orNull = (rule: string) => (rule.trim() === '' ? null : rule);

/** What the rules say of every service while they are written, and of one service what was found at each term. */
export function TrialPanel(props: Props) {
  const t = useWords(campaignEditWords);
  const language = useApiLanguage();
  const { scope, applicable, satisfied } = useDebounced(props, 400);
  const [chosen, setChosen] = useState('');
  const serviceId = useDebounced(chosen.trim(), 300);
  const isEmpty = satisfied.trim() === '';
  const rules = { scope: orNull(scope), applicable: orNull(applicable), satisfied };
  const result = useLiveQuery(
    TryRuleDocument,
    { ...rules, serviceId: orNull(serviceId), language },
    { pause: isEmpty, keep: true },
  );
  const still = useDebounced(props, CALM);
  const isWriting = JSON.stringify(still) !== JSON.stringify(props);
  // While one is in the middle of a word, the last result stays in sight.
  const good = useRef<Trial | undefined>(undefined);
  if (result.data?.tryRule.problems.length === 0) good.current = result.data.tryRule;
  const first =
    result.data?.tryRule.failing[0]?.serviceId ?? result.data?.tryRule.unclear[0]?.serviceId;
  useEffect(() => {
    if (chosen === '' && first) setChosen(first);
  }, [first]);
  return (
    <section class="panel trial" aria-label={t.trial} aria-live="polite">
      <h2>{t.trial}</h2>
      {isEmpty ? (
        <p class="quiet">{t.trialEmpty}</p>
      ) : (
        <Loaded result={result}>
          {({ tryRule }) =>
            tryRule.problems.length > 0 ? (
              <>
                {isWriting ? null : <p class="warned">{t.trialWrong}</p>}
                {good.current ? (
                  <div class="trial-before">
                    <p class="quiet small">{t.trialBefore}</p>
                    <TrialCounts trial={good.current} />
                  </div>
                ) : null}
              </>
            ) : (
              <>
                <TrialCounts trial={tryRule} />
                <OneService
                  trial={tryRule}
                  chosen={chosen}
                  asked={serviceId}
                  onChoose={setChosen}
                />
              </>
            )
          }
        </Loaded>
      )}
    </section>
  );
}

function TrialCounts({ trial }: { readonly trial: Trial }) {
  const t = useWords(campaignRehearsalWords);
  const words = useWords(campaignWords);
  const { asked, open, satisfied, cannotTell, notApplicable, left } = trial;
  const parts = [
    { state: 'SATISFIED', count: satisfied },
    { state: 'CANNOT_TELL', count: cannotTell },
    { state: 'NOT_APPLICABLE', count: notApplicable },
  ] as const;
  return (
    <>
      <p class="trial-number">{t.fail(formatCount(open), formatCount(asked))}</p>
      <ul class="trial-counts small">
        {parts.map(({ state, count }) => (
          <li key={state} aria-label={`${words[state]}: ${count}`}>
            <TodoMark state={state} /> <span class="number">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      {left > 0 ? <p class="warned small">{t.left(formatCount(left))}</p> : null}
    </>
  );
}

/** A rule that is not written is simply true. */
const isTelling = ({ term }: { readonly term: { readonly text: string } }) => term.text !== 'true';

function OneService(props: {
  readonly trial: Trial;
  readonly chosen: string;
  readonly asked: string;
  readonly onChoose: (serviceId: string) => void;
}) {
  const t = useWords(campaignEditWords);
  const { trial, chosen, asked, onChoose } = props;
  const offered = [...trial.failing, ...trial.unclear];
  return (
    <div class="stack-small">
      <label class="form-field">
        <span>{t.oneService}</span>
        <input
          class="text-input"
          list="tried-services"
          value={chosen}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onChoose(currentTarget.value)}
        />
      </label>
      <datalist id="tried-services">
        {offered.map(({ serviceId }) => (
          <option key={serviceId} value={serviceId} />
        ))}
      </datalist>
      {trial.service ? (
        <>
          <p>
            {trial.service.verdict ? (
              <TodoMark state={trial.service.verdict} />
            ) : (
              <span class="quiet">{t.notInScope}</span>
            )}
          </p>
          <ul class="trial-terms">
            {trial.service.terms.filter(isTelling).map(({ rule, term }) => (
              <li
                key={`${rule} ${term.text}`}
                class={`trial-term term-${term.outcome.toLowerCase()}`}
              >
                <span class="small">
                  <code>{term.text}</code> <strong>{t[term.outcome]}</strong>
                </span>
                {term.why ? <span class="small">{term.why}</span> : null}
                {term.found.map(({ name, value }) => (
                  <code key={name} class="small trial-found" data-tip={value}>
                    {name} = <b>{value}</b>
                  </code>
                ))}
              </li>
            ))}
          </ul>
        </>
      ) : asked === '' ? null : (
        <p class="quiet">{t.unknownService}</p>
      )}
    </div>
  );
}
