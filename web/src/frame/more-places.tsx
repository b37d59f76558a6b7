import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '#web/parts/icon.tsx';
import { NavLink } from '#web/parts/nav-link.tsx';
import { usePath } from '#web/routing/location.ts';
import { frameWords } from '#web/words/frame-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ON_A_PHONE, places } from './places.ts';

const REST = places.slice(ON_A_PHONE);

/** On a phone: the places its bar has no room for. */
export function MorePlaces() {
  const t = useWords(frameWords);
  const id = useId();
  const menu = useRef<HTMLUListElement>(null);
  const path = usePath();
  const here = REST.some(({ href }) => path === href || path.startsWith(`${href}/`));
  useEffect(() => menu.current?.hidePopover(), [path]);
  return (
    <li class="rail-place only-phone">
      <button
        type="button"
        class="rail-link"
        popovertarget={id}
        aria-current={here ? 'true' : undefined}
      >
        <Icon name="more" />
        <span class="rail-word cut">{t.more}</span>
      </button>
      <ul ref={menu} id={id} class="menu more-places" popover="auto">
        {REST.map(({ name, href, icon }) => (
          <li key={name}>
            <NavLink href={href} class="more-place">
              <Icon name={icon} />
              {t[name]}
            </NavLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
