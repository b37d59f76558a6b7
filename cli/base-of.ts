/** The dashboard that a door belongs to, as `--url` names it: with the path it lives below. */
export const baseOf = ({ origin, pathname }: URL): string =>
  origin +
  pathname
    .replace(/\/(?:graphql|api\/(?:specs|descriptors|clusters|export)\b.*)$/, '')
    .replace(/\/+$/, '');
