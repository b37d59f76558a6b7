import type { ApisQuery } from '#web/gql/graphql.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Section } from '#web/parts/section.tsx';
import { firstSentence } from '#web/proto/comment.ts';
import { apiPath } from '#web/proto/names.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';

type RpcService = ApisQuery['rpcServices']['nodes'][number];

interface Props {
  readonly name: string;
  readonly services: readonly RpcService[];
}

export function PackageTable({ name, services }: Props) {
  const t = useWords(apisWords);
  const shown = name === '' ? t.noPackage : name;
  return (
    <Section title={<span class="mono">{shown}</span>} count={services.length}>
      <table class="table package-table">
        <caption class="unseen">{t.caption(shown)}</caption>
        <thead class="unseen-head">
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
        <tbody>
          {services.map((service) => (
            <tr key={service.fullName}>
              <th scope="row">
                <a
                  class={service.deprecated ? 'row-link struck' : 'row-link'}
                  href={apiPath(service.fullName)}
                >
                  {service.name}
                </a>
                {service.deprecated ? <Chip tone="warning">{t.deprecated}</Chip> : null}
                {service.comment ? (
                  <span class="quiet small cut package-comment">
                    {firstSentence(service.comment)}
                  </span>
                ) : null}
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
                data-tip={service.methods.map(({ name: method }) => method).join('\n')}
              >
                {service.methodCount}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
