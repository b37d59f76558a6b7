import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Tiles {
  readonly services: number;
  readonly environments: number;
  /** Height of a line (px). */
  readonly line: number;
}

/** How many tiles stand beside each other, and how wide the marks in them are (px). */
export interface TileLayout {
  readonly columns: number;
  readonly mark: number;
}

/** Px: the least room for a name, what one wants for it, and what lies between two tiles. */
const NAME = 80;
const WIDE_NAME = 168;
const GAP = 12;
/** Px: the widest that lets everything be seen without scrolling is taken. */
const MARKS = [34, 28, 24, 20];

export function useTileLayout(box: RefObject<HTMLElement | null>, tiles: Tiles): TileLayout {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top + scrollY;
      setSize({ width: element.clientWidth, height: innerHeight - top - HEADS });
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.documentElement);
    return () => watcher.disconnect();
  }, []);
  return tileLayout(size, tiles);
}

/** px: the short names above, and some air below. */
const HEADS = 44;

/** As few columns as let everything be seen without scrolling, so that names have room; never more than fit. */
export function tileLayout(
  { width, height }: { readonly width: number; readonly height: number },
  { services, environments, line }: Tiles,
): TileLayout {
  const lines = Math.max(1, Math.floor(height / line));
  const needed = Math.ceil(services / lines);
  const fitting = (mark: number, name: number) =>
    Math.max(1, Math.floor((width + GAP) / (name + environments * mark + GAP)));
  // One that is pressed needs 24 px; only many environments get less, beside a name that leads to all of them.
  const marks = environments > 3 ? MARKS : MARKS.slice(0, -1);
  const mark = marks.find((one) => fitting(one, NAME) >= needed) ?? marks.at(-1) ?? 24;
  return {
    columns: Math.min(fitting(mark, NAME), Math.max(needed, fitting(mark, WIDE_NAME))),
    mark,
  };
}
