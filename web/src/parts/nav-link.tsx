import type { ComponentChildren } from 'preact';
import { usePath } from '#web/routing/location.ts';

interface Props {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly tip?: string | undefined;
}

/** A link that knows whether it is where one is, or above it. Plain `<a href>` links need no part. */
export function NavLink({ href, children, class: name = '', tip }: Props) {
  const path = usePath();
  const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <a
      href={href}
      class={name}
      aria-current={path === href ? 'page' : here ? 'true' : undefined}
      data-tip={tip}
      data-tip-side="right"
      data-tip-when="folded"
    >
      {children}
    </a>
  );
}
