import type { ProblemSeverity } from '#web/gql/graphql.ts';
import { homeWords } from '#web/words/home-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { HealthShape } from './health-mark.tsx';

const SHAPE = { ERROR: 'CRITICAL', WARNING: 'WARNING', INFO: 'UNKNOWN' } as const;

/** How bad a problem is: the shapes of health, with the words of problems. */
export function SeverityMark({ severity }: { readonly severity: ProblemSeverity }) {
  const t = useWords(homeWords);
  return (
    <span class="health" role="img" aria-label={t[severity]} data-tip={t[severity]}>
      <HealthShape health={SHAPE[severity]} />
    </span>
  );
}
