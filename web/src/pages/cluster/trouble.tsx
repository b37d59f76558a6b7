import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { FindingCard } from '#web/parts/finding.tsx';
import { foldFindings } from '#web/parts/fold-findings.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Section } from '#web/parts/section.tsx';
import { clustersWords } from '#web/words/clusters-words.ts';
import { useWords } from '#web/words/use-words.ts';

type TroubleFacts = NonNullable<ClusterQuery['cluster']>['trouble'];

/** Workloads with findings, worst first, under the service that has to act. */
export function Trouble({ trouble }: { readonly trouble: TroubleFacts }) {
  const t = useWords(clustersWords);
  return (
    <Section title={t.trouble} count={trouble.length || undefined}>
      {trouble.length === 0 ? (
        <p class="panel-body all-well">
          <HealthShape health="HEALTHY" />
          {t.noTrouble}
        </p>
      ) : null}
      {trouble.map(({ service, environment, workload }) => (
        <article
          key={`${environment.name} ${service.serviceId} ${workload.kind}/${workload.name}`}
          class="trouble"
        >
          <h3>
            <a href={`/services/${service.serviceId}/runtime#${environment.name}`}>
              {service.serviceId}
            </a>
            <span class="quiet">
              {environment.name} · {workload.kind} {workload.name}
            </span>
            <a class="trouble-team" href={`/teams/${encodeURIComponent(service.team.name)}`}>
              {service.team.name}
            </a>
          </h3>
          {foldFindings(workload.findings).map(({ finding, objects }) => (
            <FindingCard
              key={`${finding.object} ${finding.rule}`}
              finding={finding}
              objects={objects}
            />
          ))}
        </article>
      ))}
    </Section>
  );
}
