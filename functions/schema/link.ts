import { LINK_KINDS, type Link } from '#domain/spec.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';

export const LinkKind = enumOf('LinkKind', LINK_KINDS);

export const LinkRef = builder.objectRef<Link>('Link').implement({
  fields: (t) => ({
    title: t.exposeString('title'),
    url: t.string({
      // What we link to ourselves is stored without the address of the page, which may change.
      resolve: ({ url }, _, { app }) => (url.startsWith('/') ? `${app.publicUrl}${url}` : url),
    }),
    kind: t.field({ type: LinkKind, nullable: true, resolve: ({ kind }) => kind }),
  }),
});
