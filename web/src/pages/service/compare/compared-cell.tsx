import type { ComponentChildren } from 'preact';
import type { ComparedWorkloadFragment } from '#web/gql/running/graphql.ts';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { shortImage } from '#web/parts/image-reference.ts';
import { runtimeWords } from '#web/words/runtime-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly row: ComparedWorkloadFragment;
  readonly side: 'base' | 'target';
}

/** One side of a comparison; what differs is marked, for eyes by a tint and for all by `<mark>`. */
export function ComparedCell({ row, side }: Props) {
  const t = useWords(runtimeWords);
  const there = row[side];
  if (there === null) return <span class="quiet">{t.absent}</span>;
  const { health, desired, ready, hpa, images } = there.workload;
  const imageOf = side === 'base' ? 'baseImage' : 'targetImage';
  const digestOf = side === 'base' ? 'baseDigest' : 'targetDigest';
  const alone = images.filter((image) => !row.containers.some((one) => one[imageOf] === image));
  const amounts = row.containers.flatMap(({ name, resources }) =>
    resources.map((one) => ({ name, ...one })),
  );
  return (
    <div class="compared">
      <HealthMark health={health} word />
      {row.containers.map((one) => (
        <Marked key={one.name} on={one.drift !== 'SAME'}>
          <code data-tip={[one[imageOf], one[digestOf]].filter(Boolean).join('\n')}>
            {shortImage(one[imageOf])}
          </code>
        </Marked>
      ))}
      {alone.map((image) => (
        <code key={image} class="quiet" data-tip={image}>
          {shortImage(image)}
        </code>
      ))}
      {desired === null ? null : (
        <Marked on={row.settings.includes('REPLICAS')}>
          {t.ready} {ready ?? 0}/{desired}
        </Marked>
      )}
      {hpa ? (
        <Marked on={row.settings.includes('AUTOSCALER')}>
          HPA {t.hpaRange(hpa.current, hpa.min, hpa.max)}
        </Marked>
      ) : null}
      {amounts.map(({ name, bound, resource, [side]: amount }) => (
        <Marked key={`${name} ${bound} ${resource}`} on>
          {row.containers.length > 1 ? `${name}: ` : ''}
          {t[bound](resource)} <span class="number">{amount ?? t.notSet}</span>
        </Marked>
      ))}
      {row.contract ? (
        <Marked on={row.contract.drift !== 'SAME'}>
          proto <code data-tip={row.contract[side]}>{row.contract[side].slice(0, 12)}</code>
        </Marked>
      ) : null}
    </div>
  );
}

function Marked(props: { readonly on: boolean; readonly children: ComponentChildren }) {
  return props.on ? (
    <mark class="difference">{props.children}</mark>
  ) : (
    <span>{props.children}</span>
  );
}
