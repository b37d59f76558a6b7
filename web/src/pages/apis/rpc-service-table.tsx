import type { ApisQuery } from '#web/gql/graphql.ts';
import { Chip } from '#web/parts/chip.tsx';
import { firstSentence } from '#web/proto/comment.ts';
import { apiPath } from '#web/proto/names.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { matchingMethods } from './matching-methods.ts';

type RpcService = ApisQuery['rpcServices']['nodes'][number];

interface Props {
  readonly services: readonly RpcService[];
  /** What was looked for: methods that match are named. */
  readonly text: string;
}

/** All RPC services, under the packages they belong to. */
export function RpcServiceTable({ services, text }: Props) {
  const t = useWords(apisWords);
  const packages = Map.groupBy(services, (service) => service.package);
  return (
    <div class="panel">
      <table class="table package-table">
        <caption class="unseen">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.service}</th>
            <th scope="col" class="col-owner">
              {t.owner}
            </th>
            <th scope="col" class="col-methods align-end">
              {t.methods}
            </th>
          </tr>
        </thead>
        {[...packages].map(([name, members]) => (
          <tbody key={name}>
            <tr class="package-row">
              <th scope="rowgroup" colSpan={3}>
                <code>{name === '' ? t.noPackage : name}</code>{' '}
                <span class="number">{members.length}</span>
              </th>
            </tr>
            {members.map((service) => (
              <Row key={service.fullName} service={service} text={text} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ service, text }: { readonly service: RpcService; readonly text: string }) {
  const t = useWords(apisWords);
  return (
    <tr>
      <th scope="row">
        <span class="package-service">
          <a
            class={service.deprecated ? 'row-link row-name struck' : 'row-link row-name'}
            href={apiPath(service.fullName)}
          >
            {service.name}
          </a>
          {service.deprecated ? <Chip tone="warning">{t.deprecated}</Chip> : null}
          {service.comment ? (
            <span class="quiet cut package-comment">{firstSentence(service.comment)}</span>
          ) : null}
        </span>
        <FoundMethods service={service} text={text} />
      </th>
      <td class="col-owner">
        {service.owner ? (
          <a href={`/services/${service.owner.serviceId}/api`}>{service.owner.serviceId}</a>
        ) : (
          <span class="quiet">{t.noOwner}</span>
        )}
      </td>
      <td
        class="col-methods align-end"
        data-tip={service.methods.map(({ name }) => name).join('\n')}
      >
        {service.methodCount}
      </td>
    </tr>
  );
}

function FoundMethods({ service, text }: { readonly service: RpcService; readonly text: string }) {
  const found = matchingMethods(service, text);
  if (found.length === 0) return null;
  return (
    <ul class="inline-list found-methods">
      {found.map(({ name, deprecated }) => (
        <li key={name}>
          <a
            class={deprecated ? 'struck' : undefined}
            href={apiPath(service.fullName, `${service.fullName}.${name}`)}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
