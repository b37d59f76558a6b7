import { useEffect, useId } from 'preact/hooks';
import { CheckRuleDocument } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Prose } from '#web/parts/prose.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';
import { RuleEditor } from './rule-editor.tsx';
import { useDebounced } from './use-debounced.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (rule: string) => void;
  /** Told when faults appear and when they are gone; not between two letters. */
  readonly onFaulty: (isFaulty: boolean) => void;
}

/** A rule with what is wrong with it: underlined where it stands, and in words below. */
export function RuleField({ label, hint, value, onChange, onFaulty }: Props) {
  const t = useWords(campaignEditWords);
  const language = useApiLanguage();
  const id = useId();
  const rule = useDebounced(value, 250);
  const isEmpty = rule.trim() === '';
  const { data } = useLiveQuery(
    CheckRuleDocument,
    { rule, language },
    { pause: isEmpty, keep: true },
  );
  const faults = isEmpty || rule !== value ? [] : (data?.checkRule.problems ?? []);
  const isFaulty = faults.length > 0;
  useEffect(() => {
    if (rule === value) onFaulty(isFaulty);
  }, [rule === value, isFaulty]);
  useEffect(() => () => onFaulty(false), []);
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      <RuleEditor
        id={id}
        value={value}
        faults={faults}
        describedBy={`${id}-below`}
        onChange={onChange}
      />
      <div id={`${id}-below`} class="small">
        {faults.length === 0 ? (
          <span class="quiet">
            <Prose text={hint} />
          </span>
        ) : null}
        {faults.map(({ message, cure, from, line, column }) => (
          <p key={`${from} ${message}`} class="warned">
            <span class="quiet">{t.at(line, column)}:</span> <Prose text={message} />
            {cure ? (
              <>
                {' '}
                <Prose text={cure} />
              </>
            ) : null}
          </p>
        ))}
      </div>
    </div>
  );
}
