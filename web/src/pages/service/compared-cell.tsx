import { HealthMark } from '#web/parts/health-mark.tsx';
import { shortImage } from '#web/parts/image-reference.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type Difference, runsImage } from './compare-workloads.ts';
import type { WorkloadFacts } from './service-facts.ts';

/** One side of a comparison; what differs is marked, for eyes by a tint and for all by `<mark>`. */
export function ComparedCell(props: {
  readonly workload: WorkloadFacts | undefined;
  /** The same workload on the other side. */
  readonly other: WorkloadFacts | undefined;
  readonly differs: ReadonlySet<Difference>;
}) {
  const { workload, other, differs } = props;
  const t = useWords(runtimeWords);
  if (workload === undefined) return <span class="quiet">{t.absent}</span>;
  const { hpa } = workload;
  return (
    <div class="compared">
      <HealthMark health={workload.health} word />
      {workload.images.map((image) => (
        <Marked key={image} on={other !== undefined && !runsImage(other, image)}>
          <code data-tip={image}>{shortImage(image)}</code>
        </Marked>
      ))}
      {workload.desired === null ? null : (
        <Marked on={differs.has('replicas')}>
          {t.ready} {workload.ready ?? 0}/{workload.desired}
        </Marked>
      )}
      {hpa ? (
        <Marked on={differs.has('autoscaler')}>
          HPA {t.hpaRange(hpa.current, hpa.min, hpa.max)}
        </Marked>
      ) : null}
    </div>
  );
}

function Marked(props: { readonly on: boolean; readonly children: preact.ComponentChildren }) {
  return props.on ? (
    <mark class="difference">{props.children}</mark>
  ) : (
    <span>{props.children}</span>
  );
}
