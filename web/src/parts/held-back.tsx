import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import './held-back.css';

/** Long enough for an answer; whoever waits longer sees what there is. */
const MOST_MS = 1500;

/** Whether what stands above is there, and the way to say so. After a while it counts as there, whatever became of it. */
export function useAbove(): readonly [isThere: boolean, arrive: () => void] {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), MOST_MS);
    return () => clearTimeout(timer);
  }, []);
  return [isThere, useCallback(() => setThere(true), [])];
}

/** Says once that a query was answered, well or not. */
export function useArrival(
  { data, error }: { readonly data: unknown; readonly error: unknown },
  arrive: () => void,
): void {
  const isIn = data !== undefined || error !== undefined;
  useEffect(() => {
    if (isIn) arrive();
  }, [isIn]);
}

/** A part of a page that already asks for its data, and is drawn once what stands above it is there: so nothing moves. */
export function HeldBack(props: {
  readonly until: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`${props.class ?? ''} ${props.until ? '' : 'held-back'}`}>{props.children}</div>
  );
}
