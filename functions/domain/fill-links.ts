import type { Link } from './spec.ts';

/** What the placeholders of a link stand for here; what is missing leaves the link out. */
export interface LinkPlace {
  readonly serviceID: string;
  readonly namespace?: string;
  readonly environment?: string;
  readonly cluster?: string;
}

/**
 * Fills `{serviceID}`, `{namespace}`, `{environment}` and `{cluster}`, encoded for a URL. A link that names something the
 * place does not have is not shown; neither is one that is no web address.
 */
export function fillLinks(links: readonly Link[], place: LinkPlace): readonly Link[] {
  return links.flatMap((link) => {
    const url = fill(link.url, place);
    return url !== undefined && /^https?:\/\//i.test(url) ? [{ ...link, url }] : [];
  });
}

/** Links that belong to a place in a cluster, and those that hold for the service as a whole. */
export const needsPlace = ({ url }: Link): boolean =>
  /\{(namespace|environment|cluster)\}/.test(url);

function fill(url: string, place: LinkPlace): string | undefined {
  let complete = true;
  const filled = url.replaceAll(
    /\{(serviceID|namespace|environment|cluster)\}/g,
    (_, name: keyof LinkPlace) => {
      const value = place[name];
      if (value === undefined) complete = false;
      return encodeURIComponent(value ?? '');
    },
  );
  return complete ? filled : undefined;
}
