import { FindingCard } from '#web/parts/finding.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark, HealthShape } from '#web/parts/health-mark.tsx';
import { Section } from '#web/parts/section.tsx';
import { listOf } from '#web/words/lists.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import type { EnvironmentFacts } from './service-facts.ts';
import { type PlacedFinding, worstFirst } from './worst-first.ts';

interface Props {
  readonly serviceId: string;
  readonly environments: readonly EnvironmentFacts[];
}

/** Findings of all environments, worst first, and who has gone silent; apart from them what is only worth knowing. */
export function WrongNow({ serviceId, environments }: Props) {
  const t = useWords(serviceWords);
  const all = worstFirst(environments);
  const notes = all.filter(({ finding }) => finding.severity === 'INFO');
  const findings = all.filter(({ finding }) => finding.severity !== 'INFO');
  const silent = environments.filter(({ stale }) => stale);
  const unmuted = findings.filter(({ finding }) => finding.mute === null);
  const counting = unmuted.filter(({ lastSaid }) => !lastSaid);
  const count = counting.length + silent.length;
  const card = ({ environment, finding, objects, lastSaid }: PlacedFinding) => (
    <FindingCard
      key={`${environment} ${finding.object} ${finding.rule}`}
      finding={finding}
      objects={objects}
      place={environment}
      owner={{ serviceId, environment }}
      lastSaid={lastSaid}
    />
  );
  const wrong = (
    <Section title={t.wrongNow} count={count || undefined}>
      {counting.map(card)}
      {silent.map(({ environment, cluster, asOf }) => (
        <article key={`${environment.name} ${cluster.name}`} class="finding">
          <HealthMark health="UNKNOWN" size="head" />
          <div class="finding-body">
            <p class="finding-message">{t.noFacts(cluster.name)}</p>
            <p class="finding-meta quiet small">
              <span class="finding-place">{environment.name}</span>
              <Freshness asOf={asOf} stale cluster={cluster.name} />
            </p>
          </div>
        </article>
      ))}
      {unmuted.filter(({ lastSaid }) => lastSaid).map(card)}
      {findings.filter(({ finding }) => finding.mute !== null).map(card)}
      {count === 0 ? <AllWell environments={environments} /> : null}
    </Section>
  );
  return notes.length === 0 ? (
    wrong
  ) : (
    <>
      {wrong}
      <Section title={t.worthKnowing}>{notes.map(card)}</Section>
    </>
  );
}

function AllWell({ environments }: { readonly environments: readonly EnvironmentFacts[] }) {
  const t = useWords(serviceWords);
  const language = useLanguage();
  if (environments.length === 0) return <p class="panel-body quiet">{t.nothingKnown}</p>;
  const names = [...new Set(environments.map(({ environment }) => environment.name))];
  return (
    <p class="panel-body all-well">
      <HealthShape health="HEALTHY" />
      {t.nothingWrong(listOf(names, language))}
    </p>
  );
}
