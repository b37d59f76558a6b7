import type { EdgeFactsFragment, EvidenceKind } from '#web/gql/graphql.ts';
import { Age } from '#web/parts/age.tsx';
import { Chip } from '#web/parts/chip.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { shortRevision } from '#web/parts/revision.tsx';
import { apiPath } from '#web/proto/names.ts';
import { dependencyWords } from '#web/words/dependency-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly caption: string;
  readonly edges: readonly EdgeFactsFragment[];
  /** Which end is the other service. */
  readonly end: 'from' | 'to';
}

export function EdgeTable({ caption, edges, end }: Props) {
  const t = useWords(dependencyWords);
  return (
    <table class="table edge-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="col-service">
            {t.service}
          </th>
          <th scope="col" class="col-team hide-phone">
            {t.team}
          </th>
          <th scope="col">{t.why}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => (
          <EdgeRow key={edge[end]} edge={edge} end={end} />
        ))}
      </tbody>
    </table>
  );
}

function EdgeRow({ edge, end }: { readonly edge: EdgeFactsFragment; readonly end: 'from' | 'to' }) {
  const t = useWords(dependencyWords);
  const other = end === 'to' ? edge.toService : edge.fromService;
  return (
    <tr>
      <th scope="row" class="col-service">
        {other ? (
          <>
            <span class="edge-service">
              <HealthMark health={other.health} />
              <a href={`/services/${other.serviceId}`}>{other.serviceId}</a>
              {other.lifecycle === 'DEPRECATED' ? <Chip tone="warning">{t.deprecated}</Chip> : null}
            </span>
            {other.description ? <span class="quiet small">{other.description}</span> : null}
          </>
        ) : (
          <>
            <span class="edge-service">
              <HealthMark health="NONE" reason={t.unknown} />
              {edge[end]}
            </span>
            <span class="warned small" data-tip={t.unknownWhy}>
              <Icon name="warning" size={12} /> {t.unknown}
            </span>
          </>
        )}
      </th>
      <td class="col-team hide-phone">
        {other ? (
          <a href={`/teams/${encodeURIComponent(other.team.name)}`}>{other.team.name}</a>
        ) : (
          '–'
        )}
      </td>
      <td>
        <ul class="evidence">
          {edge.evidence.map((evidence) => (
            <li key={`${evidence.kind} ${evidence.detail} ${evidence.path}`}>
              <p>
                <span class="quiet">{t[WORDS[evidence.kind]]}</span>{' '}
                {evidence.kind === 'GRPC_CONSUMES' ? (
                  <a href={apiPath(evidence.detail)}>{evidence.detail}</a>
                ) : (
                  <code>{evidence.detail}</code>
                )}
              </p>
              <p class="small quiet">
                <span data-tip={`${evidence.source} ${evidence.revision}`}>{evidence.path}</span>{' '}
                <code>{shortRevision(evidence.revision)}</code> <Age at={evidence.at} />
              </p>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

const WORDS = {
  DECLARED: 'declared',
  GRPC_CONSUMES: 'grpc',
  MESSAGING: 'messaging',
} as const satisfies Record<EvidenceKind, string>;
