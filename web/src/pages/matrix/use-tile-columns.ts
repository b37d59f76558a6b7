import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Tiles {
  readonly services: number;
  /** Height of a line (px). */
  readonly line: number;
  /** How wide a tile must be, and how wide one wants it to be (px). */
  readonly least: number;
  readonly most: number;
}

/** How many tiles stand beside each other. */
export function useTileColumns(box: RefObject<HTMLElement | null>, tiles: Tiles): number {
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
  return tileColumns(size, tiles);
}

/** px: the short names above, and some air below. */
const HEADS = 44;

/** As few as let everything be seen without scrolling, so that names have room; never more than fit. */
export function tileColumns(
  { width, height }: { readonly width: number; readonly height: number },
  { services, line, least, most }: Tiles,
): number {
  const fitting = Math.max(1, Math.floor(width / least));
  const lines = Math.max(1, Math.floor(height / line));
  const wanted = Math.max(Math.ceil(services / lines), Math.floor(width / most), 1);
  return Math.min(fitting, wanted);
}
