import type { BreakingRuleSet } from '#web/gql/api/graphql.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** From strict to lax. */
const RULE_SETS = ['FILE', 'PACKAGE', 'WIRE_JSON', 'WIRE'] as const satisfies BreakingRuleSet[];

/** `?rules=WIRE`; FILE, the strictest, without. */
export function ruleSetOf(query: Pick<QueryState, 'get'>): BreakingRuleSet {
  return RULE_SETS.find((one) => one === query.get('rules')) ?? 'FILE';
}

/** What counts as breaking. */
export function RuleSets({ query }: { readonly query: QueryState }) {
  const t = useWords(compareWords);
  const chosen = ruleSetOf(query);
  return (
    <nav class="filter-chips" aria-label={t.rules}>
      {RULE_SETS.map((one) => (
        <a
          key={one}
          class={one === chosen ? 'chip chip-accent' : 'chip'}
          href={query.href({ rules: one === 'FILE' ? undefined : one })}
          aria-current={one === chosen ? 'true' : undefined}
          data-tip={t[`rules_${one}`]}
        >
          {one}
        </a>
      ))}
    </nav>
  );
}
