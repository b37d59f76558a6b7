import { findRemoval } from '#application/find-removal.ts';
import { builder } from './builder.ts';
import { ContractRevisionRef } from './contract-revision.ts';

builder.queryField('removedProto', (t) =>
  t.field({
    type: ContractRevisionRef,
    nullable: true,
    description:
      'The revision that removed an RPC service, message or enum that no contract in force holds; null where none is known.',
    args: { fullName: t.arg.string({ required: true }) },
    resolve: async (_, { fullName }, { catalogue, readLogPage }) =>
      findRemoval(await catalogue(), readLogPage, fullName),
  }),
);
