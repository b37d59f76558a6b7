import { useEffect, useRef, useState } from 'preact/hooks';

interface Shown {
  readonly text: string;
  readonly target: Element;
}

/**
 * One layer for all tooltips: any element with `data-tip` gets one on hover and on focus, after a moment. Escape takes
 * it away (WCAG 1.4.13). The text must also be in the element's accessible name or be extra.
 */
export function TipLayer() {
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (event: Event) => {
      const target = tippedBy(event);
      clearTimeout(timer);
      if (!target) {
        timer = setTimeout(() => setShown(undefined), 80);
        return;
      }
      const wait = event.type === 'focusin' ? 0 : 250;
      timer = setTimeout(() => {
        const text = target.isConnected ? target.getAttribute('data-tip') : null;
        setShown(text ? { text, target } : undefined);
      }, wait);
    };
    const hide = () => {
      clearTimeout(timer);
      setShown(undefined);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide();
    };
    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', show);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', onKey);
    addEventListener('scroll', hide, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', show);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', onKey);
      removeEventListener('scroll', hide, { capture: true });
    };
  }, []);

  useEffect(() => {
    const tip = box.current;
    if (!tip || !shown) return;
    tip.showPopover();
    place(tip, shown.target);
    return () => tip.hidePopover();
  }, [shown]);

  return (
    <div ref={box} class="tip" role="tooltip" popover="manual">
      {shown?.text}
    </div>
  );
}

/** A focused link may hold the marked element inside it. */
function tippedBy(event: Event): Element | null {
  if (!(event.target instanceof Element)) return null;
  const above = event.target.closest('[data-tip]');
  if (above?.matches('[data-tip-when="folded"]') && !isFolded(above)) return null;
  if (above || event.type !== 'focusin') return above;
  return event.target.matches(':focus-visible') ? event.target.querySelector('[data-tip]') : null;
}

/** Its own words are not drawn. */
function isFolded(element: Element): boolean {
  return element.querySelector('.rail-word')?.checkVisibility() === false;
}

function place(tip: HTMLElement, target: Element): void {
  const at = target.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const side = target.getAttribute('data-tip-side');
  const below = at.bottom + 6;
  const left = side === 'right' ? at.right + 8 : at.left + at.width / 2 - own.width / 2;
  const top =
    side === 'right'
      ? at.top + at.height / 2 - own.height / 2
      : below + own.height > innerHeight
        ? at.top - own.height - 6
        : below;
  tip.style.left = `${Math.max(8, Math.min(left, innerWidth - own.width - 8))}px`;
  tip.style.top = `${Math.max(8, top)}px`;
}
