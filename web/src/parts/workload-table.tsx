import type { WorkloadFactsFragment } from '#web/gql/graphql.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { FindingCard } from './finding.tsx';
import { HealthMark } from './health-mark.tsx';
import { ImageName } from './image-name.tsx';
import './workload-table.css';

interface Props {
  readonly caption: string;
  readonly workloads: readonly WorkloadFactsFragment[];
}

/** A row a workload, its findings right below it. */
export function WorkloadTable({ caption, workloads }: Props) {
  const t = useWords(runtimeWords);
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
          <th scope="col" class="col-images hide-phone">
            {t.images}
          </th>
          <th scope="col" class="col-hpa hide-phone">
            {t.autoscaler}
          </th>
          <th scope="col" class="col-number align-end hide-phone">
            {t.restarts}
          </th>
          <th scope="col" class="col-age align-end hide-phone">
            {t.rolledOut}
          </th>
        </tr>
      </thead>
      {workloads.map((workload) => (
        <WorkloadRow key={`${workload.kind}/${workload.name}`} workload={workload} />
      ))}
    </table>
  );
}

function WorkloadRow({ workload }: { readonly workload: WorkloadFactsFragment }) {
  const t = useWords(runtimeWords);
  const { hpa, findings } = workload;
  const short = workload.desired !== null && (workload.ready ?? 0) < workload.desired;
  const range = hpa ? t.hpaRange(hpa.current, hpa.min, hpa.max) : undefined;
  return (
    <tbody>
      <tr class={findings.length > 0 ? 'with-findings' : undefined}>
        <th scope="row">
          <span class="workload-name">{workload.name}</span>{' '}
          <span class="quiet small">{workload.kind}</span>
          <span class="show-phone small quiet">
            {workload.images.map((image) => (
              <ImageName key={image} image={image} />
            ))}
            {range ? <span>HPA {range}</span> : null}
            {workload.restarts > 0 ? (
              <span>
                {t.restarts} {workload.restarts}
              </span>
            ) : null}
          </span>
        </th>
        <td class="col-state">
          <HealthMark health={workload.health} word />
        </td>
        <td class={short ? 'col-number align-end short' : 'col-number align-end'}>
          {workload.desired === null ? '–' : `${workload.ready ?? 0}/${workload.desired}`}
        </td>
        <td class="col-images hide-phone">
          {workload.images.map((image) => (
            <ImageName key={image} image={image} />
          ))}
        </td>
        <td class="col-hpa hide-phone">{range ?? '–'}</td>
        <td class="col-number align-end hide-phone">{workload.restarts}</td>
        <td class="col-age align-end hide-phone">
          {workload.rolledOutAt ? <Age at={workload.rolledOutAt} /> : '–'}
        </td>
      </tr>
      {findings.length > 0 ? (
        <tr class="findings-row">
          <td colSpan={7}>
            {findings.map((finding) => (
              <FindingCard key={`${finding.object} ${finding.rule}`} finding={finding} />
            ))}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
