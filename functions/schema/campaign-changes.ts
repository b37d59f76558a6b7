import { readChanges } from '#application/read-changes.ts';
import { CHANGE_KINDS } from '#domain/change.ts';
import { builder } from './builder.ts';
import { CampaignRef } from './campaign.ts';
import { ChangeConnection, feed } from './change.ts';
import { afterOf, firstOf } from './connection.ts';

const KINDS = CHANGE_KINDS.filter((kind) => kind.startsWith('campaign-'));

builder.objectField(CampaignRef, 'changes', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'What files, people and time did with it, newest first. A page may be short although hasNextPage is true: go on from endCursor.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: async ({ definition: { id } }, args, { app, catalogue }) => {
      const cursors = `changes of the campaign ${id}`;
      const page = { first: firstOf(args.first, 20), after: afterOf(cursors, args) };
      const filter = { kind: KINDS, subject: id };
      return feed(cursors, await readChanges(app, await catalogue(), filter, page), args);
    },
  }),
);
