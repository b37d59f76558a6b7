import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { DraftProps } from './draft-fields.tsx';
import { TextField } from './form-fields.tsx';
import { RuleField } from './rule-field.tsx';
import { RuleReference } from './rule-reference.tsx';

const HALF_A_YEAR = '180';

export type RuleName = 'scope' | 'applicable' | 'satisfied';

interface Props extends DraftProps {
  readonly onFaulty: (rule: RuleName, isFaulty: boolean) => void;
}

/** Who is asked, and when it is done: a rule decides, or a person shows it. */
export function RuleFields({ draft, onChange, refused, onFaulty }: Props) {
  const t = useWords(campaignEditWords);
  const words = useWords(campaignWords);
  const byPerson = draft.validDays !== '';
  return (
    <fieldset class="form-part">
      <legend>{t.rules}</legend>
      <div class="row wrap">
        {([false, true] as const).map((person) => (
          <label key={String(person)} class="form-check">
            <input
              type="radio"
              name="judged"
              checked={byPerson === person}
              onChange={() => onChange({ validDays: person ? HALF_A_YEAR : '' })}
            />
            {person ? t.byPerson : t.byRule}
          </label>
        ))}
      </div>
      {byPerson ? (
        <TextField
          label={t.validDays}
          type="number"
          value={draft.validDays}
          required
          refused={refused.get('attested.validDays')}
          onChange={(validDays) => onChange({ validDays: validDays === '' ? '1' : validDays })}
        />
      ) : (
        <RuleField
          label={words.satisfied}
          hint={t.ruleHint}
          value={draft.satisfied}
          onChange={(satisfied) => onChange({ satisfied })}
          onFaulty={(isFaulty) => onFaulty('satisfied', isFaulty)}
        />
      )}
      <RuleField
        label={words.scope}
        hint={t.scopeHint}
        value={draft.scope}
        onChange={(scope) => onChange({ scope })}
        onFaulty={(isFaulty) => onFaulty('scope', isFaulty)}
      />
      <RuleField
        label={words.applicable}
        hint={t.applicableHint}
        value={draft.applicable}
        onChange={(applicable) => onChange({ applicable })}
        onFaulty={(isFaulty) => onFaulty('applicable', isFaulty)}
      />
      <RuleReference />
    </fieldset>
  );
}
