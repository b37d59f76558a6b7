import type { Viewer } from '#application/ports.ts';
import { builder } from './builder.ts';

const ROLES = { viewer: 'VIEWER', editor: 'EDITOR', admin: 'ADMIN' } as const;

const ViewerRole = builder.enumType('ViewerRole', { values: Object.values(ROLES) });

export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.string({ nullable: true, resolve: ({ email }) => email }),
    role: t.field({ type: ViewerRole, resolve: ({ role }) => ROLES[role] }),
    local: t.exposeBoolean('local', {
      description: 'True on a laptop: whoever reaches this address may do everything.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({ type: ViewerRef, resolve: (_, __, { viewer }) => viewer }),
);
