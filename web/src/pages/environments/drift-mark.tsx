import type { Drift } from '#web/gql/running/graphql.ts';
import { environmentWords } from '#web/words/environment-words.ts';
import { useWords } from '#web/words/use-words.ts';
import './drift.css';

interface Props {
  readonly drift: Drift;
  readonly base: string;
  readonly target: string;
}

/** How two environments stand to each other: a sign and a word; colour is kept for health. */
export function DriftMark({ drift, base, target }: Props) {
  const t = useWords(environmentWords);
  const tips: Readonly<Record<Drift, string>> = {
    AHEAD: t.aheadTip(base, target),
    BEHIND: t.aheadTip(target, base),
    UNRELATED: t.unrelatedTip,
    ONLY_BASE: t.onlyTip(base, target),
    ONLY_TARGET: t.onlyTip(target, base),
    SAME: t.sameTip,
  };
  return (
    <span class={drift === 'SAME' ? 'drift quiet' : 'drift'} data-tip={tips[drift]}>
      <span class="drift-sign" aria-hidden="true">
        {SIGNS[drift]}
      </span>
      {t[drift]}
    </span>
  );
}

const SIGNS: Readonly<Record<Drift, string>> = {
  AHEAD: '→',
  BEHIND: '←',
  UNRELATED: '≠',
  ONLY_BASE: '⇥',
  ONLY_TARGET: '⇤',
  SAME: '=',
};
