import { ruleSentence, type ToldRule } from '#web/words/rule-words.ts';
import { useLanguage } from '#web/words/use-words.ts';

/** What options demand, in words: `required`, `8 to 64 characters`. */
export function RuleChips({ rules }: { readonly rules: readonly ToldRule[] }) {
  const language = useLanguage();
  if (rules.length === 0) return null;
  return (
    <ul class="option-chips">
      {rules.map((rule) => (
        <li key={`${rule.of} ${rule.text}`} class="option rule">
          {ruleSentence(rule, language)}
        </li>
      ))}
    </ul>
  );
}
