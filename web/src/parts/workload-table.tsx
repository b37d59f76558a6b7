import type { WorkloadFactsFragment } from '#web/gql/graphql.ts';
import { PHONE, useMedia } from '#web/live/use-media.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { FindingCard } from './finding.tsx';
import { foldFindings } from './fold-findings.ts';
import { HealthMark } from './health-mark.tsx';
import { ImageName } from './image-name.tsx';
import './workload-table.css';

interface Props {
  readonly caption: string;
  readonly workloads: readonly WorkloadFactsFragment[];
  /** Whose they are and where: then what is wrong with them can be muted. */
  readonly owner?: { readonly serviceId: string; readonly environment: string };
}

/** A row a workload, its findings right below it. On phones the lesser facts stand under the name. */
export function WorkloadTable({ caption, workloads, owner }: Props) {
  const t = useWords(runtimeWords);
  const phone = useMedia(PHONE);
  return (
    <table class="table workload-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.workload}</th>
          <th scope="col" class="col-state">
            {t.health}
          </th>
          <th scope="col" class="col-number align-end">
            {t.ready}
          </th>
          {phone ? null : (
            <>
              <th scope="col" class="col-images">
                {t.images}
              </th>
              <th scope="col" class="col-hpa">
                {t.autoscaler}
              </th>
              <th scope="col" class="col-number align-end">
                {t.restarts}
              </th>
              <th scope="col" class="col-age align-end">
                {t.rolledOut}
              </th>
            </>
          )}
        </tr>
      </thead>
      {workloads.map((workload) => (
        <tbody key={`${workload.kind}/${workload.name}`}>
          <WorkloadRow workload={workload} phone={phone} />
          {workload.findings.length > 0 ? (
            <tr class="findings-row">
              <td colSpan={phone ? 3 : 7}>
                {foldFindings(workload.findings).map(({ finding, objects }) => (
                  <FindingCard
                    key={`${finding.object} ${finding.rule}`}
                    finding={finding}
                    objects={objects}
                    owner={owner}
                    lastSaid={workload.health === 'UNKNOWN'}
                  />
                ))}
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

function WorkloadRow(props: { readonly workload: WorkloadFactsFragment; readonly phone: boolean }) {
  const { workload, phone } = props;
  const t = useWords(runtimeWords);
  const { hpa, findings, restarts, rolledOutAt } = workload;
  const short = workload.desired !== null && (workload.ready ?? 0) < workload.desired;
  const range = hpa ? t.hpaRange(hpa.current, hpa.min, hpa.max) : undefined;
  const images = workload.images.map((image) => <ImageName key={image} image={image} />);
  return (
    <tr class={findings.length > 0 ? 'with-findings' : undefined}>
      <th scope="row">
        <span class="workload-name">{workload.name}</span>{' '}
        <span class="quiet small">{workload.kind}</span>
        {phone ? (
          <div class="workload-lesser small quiet">
            {images}
            {range ? <span>HPA {range}</span> : null}
            {restarts > 0 ? (
              <span>
                {t.restarts} {restarts}
              </span>
            ) : null}
          </div>
        ) : null}
      </th>
      <td class="col-state">
        <HealthMark health={workload.health} word />
      </td>
      <td class={short ? 'col-number align-end short' : 'col-number align-end'}>
        {workload.desired === null ? '–' : `${workload.ready ?? 0}/${workload.desired}`}
      </td>
      {phone ? null : (
        <>
          <td class="col-images">{images}</td>
          <td class="col-hpa">{range ?? '–'}</td>
          <td class="col-number align-end">{restarts}</td>
          <td class="col-age align-end">{rolledOutAt ? <Age at={rolledOutAt} /> : '–'}</td>
        </>
      )}
    </tr>
  );
}
