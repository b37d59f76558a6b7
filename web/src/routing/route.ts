import type { ComponentType } from 'preact';
import type { Params } from './match.ts';

/** A page gets the named parts of its path. */
export interface PageProps {
  readonly params: Params;
}

export interface Route {
  /** `/services/:serviceId/:tab?` */
  readonly path: string;
  /** Its code comes when it is asked for. */
  readonly load: () => Promise<ComponentType<PageProps>>;
}
