import { useSilentEnvironments } from '#web/parts/environment-silence.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** What each shape means. */
export function Legend() {
  const silent = useSilentEnvironments().size > 0;
  const t = useWords(matrixWords);
  const common = useWords(commonWords);
  return (
    <ul class="matrix-legend small quiet" aria-label={t.legend}>
      {HEALTHS.map((health) => (
        <li key={health}>
          <HealthShape health={health} /> {healthWord(health, common)}
        </li>
      ))}
      {silent ? (
        <li>
          <span class="hatched legend-hatch" aria-hidden="true" /> {t.silentLegend}
        </li>
      ) : null}
    </ul>
  );
}
