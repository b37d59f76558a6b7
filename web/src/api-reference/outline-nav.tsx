import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { lastName } from '#web/proto/names.ts';
import { ARROWS, streamingOf } from '#web/proto/streaming.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { METHOD_ORDERS, orderMethods, useMethodOrder } from './method-order.ts';
import { filterOutline, type OutlineMethod, type OutlineService, outlineTypes } from './outline.ts';
import { useAnchor } from './use-anchor.ts';
import { useApiPath } from './use-revision.ts';
import './outline.css';

/** Everything on the page by name; it stays while one reads, and folds on small screens. */
export function OutlineNav(props: {
  readonly services: readonly OutlineService[];
  /** Places of the page that are no RPC services. */
  readonly children?: ComponentChildren;
}) {
  const { services, children } = props;
  const t = useWords(protoWords);
  const query = useQueryState();
  const apiPath = useApiPath();
  const [wide] = useState(() => matchMedia('(min-width: 1024px)').matches);
  const text = query.get('find') ?? '';
  const found = filterOutline(services, text);
  const types = outlineTypes(services, text);
  return (
    <Disclosure summary={t.outline} open={wide} class="outline">
      <SearchBox
        value={text}
        label={t.filterOutline}
        onChange={(find) => query.set({ find }, { replace: true })}
        slash
      />
      {services.some(({ methods }) => methods.length >= 8) ? <OrderChoice /> : null}
      <nav aria-label={t.outline} class="outline-list">
        {found.length === 0 && types.length === 0 ? <p class="quiet">{t.noMatch}</p> : null}
        {found.map((service) => (
          <OutlineGroup key={service.fullName} service={service} />
        ))}
        {text === '' ? children : null}
        {types.length > 0 ? (
          <Disclosure
            summary={
              <>
                {t.types} <span class="quiet number">{types.length}</span>
              </>
            }
            open={text !== '' && types.length <= 50}
          >
            <ul>
              {types.slice(0, 200).map((name) => (
                <li key={name}>
                  <a class="outline-link cut" href={apiPath(name)} data-tip={name}>
                    {lastName(name)}
                  </a>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </nav>
    </Disclosure>
  );
}

function OrderChoice() {
  const t = useWords(protoWords);
  const query = useQueryState();
  const order = useMethodOrder();
  return (
    <label class="outline-order small quiet">
      {t.order}{' '}
      <select
        class="picker"
        value={order}
        onChange={({ currentTarget }) =>
          query.set({ order: currentTarget.value === 'resource' ? undefined : currentTarget.value })
        }
      >
        {METHOD_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t[`order_${one}`]}
          </option>
        ))}
      </select>
    </label>
  );
}

function OutlineGroup({ service }: { readonly service: OutlineService }) {
  const t = useWords(protoWords);
  const groups = orderMethods(service.methods, useMethodOrder());
  const name = service.deprecated
    ? 'outline-link outline-service cut struck'
    : 'outline-link outline-service cut';
  return (
    <div class="outline-group">
      <a class={name} href={`#${service.fullName}`} data-tip={service.fullName}>
        {service.name}
      </a>
      {groups.map(({ resource, methods }) => (
        <div key={resource ?? ''}>
          {groups.length > 1 ? (
            <p class="outline-resource small">{resource ?? t.otherMethods}</p>
          ) : null}
          <ul>
            {methods.map((method) => (
              <OutlineItem key={method.name} method={method} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function OutlineItem({ method }: { readonly method: OutlineMethod }) {
  const anchor = useAnchor();
  const { name, fullName, deprecated } = method;
  return (
    <li>
      <a
        class={deprecated ? 'outline-link cut struck' : 'outline-link cut'}
        href={`#${fullName}`}
        aria-current={anchor === fullName || anchor.startsWith(`${fullName}/`) ? 'true' : undefined}
      >
        {name}
        <StreamingMark method={method} />
      </a>
    </li>
  );
}

/** `⇄` behind the name of a method that streams. */
function StreamingMark({ method }: { readonly method: OutlineMethod }) {
  const t = useWords(protoWords);
  const streaming = streamingOf(method);
  if (streaming === 'unary') return null;
  return (
    <span class="streaming-mark" role="img" aria-label={t[`${streaming}Short`]}>
      {' '}
      {ARROWS[streaming]}
    </span>
  );
}
