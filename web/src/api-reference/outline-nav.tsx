import { useState } from 'preact/hooks';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { SearchBox } from '#web/parts/search-box.tsx';
import { apiPath, lastName } from '#web/proto/names.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { filterOutline, type OutlineService, outlineTypes } from './outline.ts';
import { useAnchor } from './use-anchor.ts';

/** Everything on the page by name; it stays while one reads, and folds on small screens. */
export function OutlineNav({ services }: { readonly services: readonly OutlineService[] }) {
  const t = useWords(protoWords);
  const query = useQueryState();
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
      <nav aria-label={t.outline} class="outline-list">
        {found.length === 0 && types.length === 0 ? <p class="quiet">{t.noMatch}</p> : null}
        {found.map((service) => (
          <OutlineGroup key={service.fullName} service={service} />
        ))}
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

function OutlineGroup({ service }: { readonly service: OutlineService }) {
  const anchor = useAnchor();
  return (
    <div class="outline-group">
      <a
        class={
          service.deprecated
            ? 'outline-link outline-service cut struck'
            : 'outline-link outline-service cut'
        }
        href={`#${service.fullName}`}
        data-tip={service.fullName}
      >
        {service.name}
      </a>
      <ul>
        {service.methods.map(({ name, fullName, deprecated }) => (
          <li key={name}>
            <a
              class={deprecated ? 'outline-link cut struck' : 'outline-link cut'}
              href={`#${fullName}`}
              aria-current={
                anchor === fullName || anchor.startsWith(`${fullName}/`) ? 'true' : undefined
              }
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
