import { useMemo, useRef } from 'preact/hooks';
import type { RpcServiceRowFragment } from '#web/gql/api/graphql.ts';
import { Chip } from '#web/parts/chip.tsx';
import { useRowKeys } from '#web/parts/use-row-keys.ts';
import { useVisibleRows } from '#web/parts/use-visible-rows.ts';
import { firstSentence } from '#web/proto/comment.ts';
import { apiPath } from '#web/proto/names.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { matchingMethods } from './matching-methods.ts';
import { packageRows } from './package-rows.ts';

interface Props {
  readonly services: readonly RpcServiceRowFragment[];
  /** What was looked for: methods that match are named. */
  readonly text: string;
}

/** All RPC services, under the packages they belong to; of a long list only the lines near the window are drawn. */
export function RpcServiceTable({ services, text }: Props) {
  const t = useWords(apisWords);
  const rows = useMemo(() => packageRows(services), [services]);
  const body = useRef<HTMLTableSectionElement>(null);
  const [from, to, rowHeight] = useVisibleRows(body, rows.length);
  useRowKeys(body, rows.length, true);
  return (
    <div class="panel">
      <table class="table package-table" aria-rowcount={rows.length + 1}>
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
        <tbody ref={body}>
          <Space rows={from} height={rowHeight} />
          {rows
            .slice(from, to)
            .map((row, offset) =>
              row.kind === 'package' ? (
                <PackageLine
                  key={row.name}
                  name={row.name}
                  count={row.count}
                  index={from + offset}
                />
              ) : (
                <ServiceLine
                  key={row.service.fullName}
                  service={row.service}
                  isAlone={row.isAlone}
                  text={text}
                  index={from + offset}
                />
              ),
            )}
          <Space rows={rows.length - to} height={rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

function Space({ rows, height }: { readonly rows: number; readonly height: number }) {
  return rows <= 0 ? null : (
    <tr class="table-space">
      <td colSpan={3} style={{ height: `${rows * height}px` }} />
    </tr>
  );
}

function PackageLine(props: {
  readonly name: string;
  readonly count: number;
  readonly index: number;
}) {
  const { name, count, index } = props;
  const t = useWords(apisWords);
  const query = useQueryState();
  return (
    <tr class="package-row" data-row={index} aria-rowindex={index + 2}>
      <th scope="colgroup" colSpan={3}>
        <a class="row-link" href={query.href({ package: name })}>
          <code>{name === '' ? t.noPackage : name}</code>
        </a>{' '}
        <span class="number">{count}</span>
      </th>
    </tr>
  );
}

function ServiceLine(props: {
  readonly service: RpcServiceRowFragment;
  readonly isAlone: boolean;
  readonly text: string;
  readonly index: number;
}) {
  const { service, isAlone, text, index } = props;
  const t = useWords(apisWords);
  return (
    <tr class={isAlone ? undefined : 'package-member'} data-row={index} aria-rowindex={index + 2}>
      <th scope="row">
        <span class="package-service">
          <a
            class={service.deprecated ? 'row-link row-name struck' : 'row-link row-name'}
            href={apiPath(service.fullName)}
          >
            {service.name}
          </a>
          {isAlone && service.package !== '' ? (
            <code class="quiet small cut package-name">{service.package}</code>
          ) : null}
          {service.deprecated ? <Chip tone="warning">{t.deprecated}</Chip> : null}
          <FoundMethods service={service} text={text} />
        </span>
      </th>
      <td class="col-owner">
        {service.owner ? (
          <a href={`/services/${service.owner.serviceId}/api`}>{service.owner.serviceId}</a>
        ) : (
          <span class="quiet">{t.noOwner}</span>
        )}
      </td>
      <td class="col-methods align-end">{service.methodCount}</td>
    </tr>
  );
}

/** The methods that made it match, else what it is for. */
function FoundMethods({
  service,
  text,
}: {
  readonly service: RpcServiceRowFragment;
  readonly text: string;
}) {
  const found = matchingMethods(service, text);
  if (found.length === 0) {
    return service.comment ? (
      <span class="quiet cut package-comment">{firstSentence(service.comment)}</span>
    ) : null;
  }
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
