import type { ComponentType } from 'preact';
import type { Params } from './match.ts';

/** A page gets the named parts of its path. */
export interface PageProps {
  readonly params: Params;
}

export interface Route {
  /** `/services/:serviceId/:tab?` */
  readonly path: string;
  /**
   * What its facts come from. How old the oldest is stands in the top bar; a silent cluster must be seen on every page
   * that shows what clusters said. Of verdicts each says itself when a silent cluster keeps it from being told; the top bar
   * names any that is silent.
   */
  readonly facts: 'clusters' | 'publications' | 'verdicts';
  /** Its code comes when it is asked for. */
  readonly load: () => Promise<ComponentType<PageProps>>;
}
