import type { WhoIsHitByFragment } from '#web/gql/api/graphql.ts';
import { lastName } from '#web/proto/names.ts';
import { impactWords } from '#web/words/impact-words.ts';
import { useWords } from '#web/words/use-words.ts';
import './hit-services.css';

type Hit = WhoIsHitByFragment['services']['nodes'][number];

/** Each service that is hit: in which part, and by which way. */
export function HitServices({ services }: { readonly services: readonly Hit[] }) {
  const t = useWords(impactWords);
  return (
    <ul class="hit-services">
      {services.map(({ serviceId, roles, path }) => (
        <li key={serviceId} class="small">
          <a href={`/services/${serviceId}`}>{serviceId}</a>{' '}
          <span class="quiet">{roles.map((role) => t[`role_${role}`]).join(' · ')}</span>
          <span class="hit-path quiet" data-tip={path.map(({ symbol }) => symbol).join('\n→ ')}>
            {path.map(({ symbol }) => lastName(symbol)).join(' → ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
