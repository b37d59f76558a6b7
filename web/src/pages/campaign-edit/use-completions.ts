import { useRef, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import { CompleteRuleDocument, type CompleteRuleQuery } from '#web/gql/campaigns/graphql.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';

export type Completion = CompleteRuleQuery['completeRule'][number];

interface Completions {
  readonly options: readonly Completion[];
  /** Which of them is chosen. */
  readonly active: number;
  readonly ask: (rule: string, offset: number) => Promise<void>;
  readonly move: (by: number) => void;
  readonly close: () => void;
}

const MOST = 50;

/** What may stand where the cursor is; only the newest question counts. */
export function useCompletions(): Completions {
  const language = useApiLanguage();
  const [{ options, active }, setState] = useState<{
    readonly options: readonly Completion[];
    readonly active: number;
  }>(NONE);
  const turn = useRef(0);
  return {
    options,
    active,
    ask: async (rule, offset) => {
      turn.current += 1;
      const own = turn.current;
      const { data } = await client
        .query<CompleteRuleQuery>(CompleteRuleDocument.toString(), { rule, offset, language })
        .toPromise();
      if (own !== turn.current) return;
      const found = (data?.completeRule ?? []).slice(0, MOST);
      // What is written out already needs no help.
      const [only] = found;
      const isWhole = found.length === 1 && only?.insert === rule.slice(only?.from, offset);
      setState({ options: isWhole ? [] : found, active: 0 });
    },
    move: (by) =>
      setState((state) => ({
        ...state,
        active: (state.active + by + state.options.length) % Math.max(1, state.options.length),
      })),
    close: () => {
      turn.current += 1;
      setState(NONE);
    },
  };
}

const NONE = { options: [], active: 0 };
