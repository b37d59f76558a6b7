import { FACT_NAMES, ruleTokens } from './rule-tokens.ts';
import './rule-text.css';

/** A rule with its names, strings and numbers told apart. */
export const RuleText = ({ rule }: { readonly rule: string }) => (
  <code class="rule-text">
    {ruleTokens(rule, FACT_NAMES).map(({ kind, text }, index) =>
      kind === 'plain' ? (
        text
      ) : (
        <span key={index} class={`rule-${kind}`}>
          {text}
        </span>
      ),
    )}
  </code>
);
