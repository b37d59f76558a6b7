import { countStream, pageOfStream } from '#application/page-of-stream.ts';
import { type RevisionSeen, revisionsChanging, revisionsOf } from '#application/revisions-of.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { encodeCursor } from '#domain/cursor.ts';
import { type LabelState, readLabel } from '#domain/label-state.ts';
import { AcknowledgementRef } from './acknowledgement.ts';
import { builder } from './builder.ts';
import { afterOf, type Connection, connectionType, firstOf, type PageArgs } from './connection.ts';
import type { Context } from './context.ts';
import { ContractRef, RpcServiceRef } from './contract.ts';
import { enumOf } from './enum-of.ts';
import { ProtoEnumRef, ProtoMessageRef } from './proto-type.ts';

const RevisionChange = enumOf('RevisionChange', ['added', 'changed', 'removed']);

export const ContractRevisionRef = builder.objectRef<RevisionSeen>('ContractRevision').implement({
  description: 'A publication under the label in force that changed something.',
  fields: (t) => ({
    source: t.exposeString('source'),
    revision: t.string({ resolve: ({ logged }) => logged.revision }),
    generation: t.int({ resolve: ({ logged }) => logged.generation }),
    publishedAt: t.field({ type: 'DateTime', resolve: ({ logged }) => logged.at }),
    previous: t.string({
      nullable: true,
      description: 'The revision before, to compare with; null for the first.',
      resolve: ({ logged }) => logged.previous,
    }),
    isKept: t.boolean({
      description: 'Whether it can still be read, compared and exported. Costs reads.',
      resolve: async ({ source, logged }, _, { readRevision }) =>
        (await readRevision(source, logged.revision)) !== undefined,
    }),
    isPreviousKept: t.boolean({
      description: 'Whether the revision before can; false for the first. Costs reads.',
      resolve: async ({ source, logged: { previous } }, _, { readRevision }) =>
        previous !== undefined && (await readRevision(source, previous)) !== undefined,
    }),
    change: t.field({
      type: RevisionChange,
      nullable: true,
      description:
        'What became of the RPC service or type; null in the history of a whole contract.',
      resolve: ({ change }) => change,
    }),
    digest: t.string({
      nullable: true,
      description: 'Of the RPC service or type from then on; null where it is not known.',
      resolve: ({ digest }) => digest,
    }),
    breaking: t.exposeInt('breaking', {
      description: 'How many breaking changes it brought, by the strictest rules.',
    }),
    acknowledgements: t.field({
      type: [AcknowledgementRef],
      description: 'Which of them were meant, newest first.',
      resolve: ({ logged }) => [...(logged.acknowledgements ?? [])],
    }),
    filesAdded: t.int({ resolve: ({ logged }) => logged.files.added }),
    filesChanged: t.int({ resolve: ({ logged }) => logged.files.changed }),
    filesRemoved: t.int({ resolve: ({ logged }) => logged.files.removed }),
    rpcServices: t.stringList({
      description: 'Full names of those that it added, changed or removed; of the first none.',
      resolve: ({ logged }) => namesIn(logged.services),
    }),
    types: t.stringList({
      description: 'Messages and enums likewise, at most 200.',
      resolve: ({ logged }) => namesIn(logged.types),
    }),
    typeCount: t.int({
      description: 'How many messages and enums it added, changed or removed.',
      resolve: ({ logged }) => logged.types.length,
    }),
  }),
});

const namesIn = (elements: readonly (readonly [string, ...unknown[]])[]): string[] =>
  elements.slice(0, 200).map(([fullName]) => fullName);

const ContractRevisionConnection = connectionType('ContractRevision', ContractRevisionRef);

interface Label extends LabelState {
  readonly name: string;
}

const ContractLabelRef = builder.objectRef<Label>('ContractLabel').implement({
  description: 'A branch or release under which a contract was published.',
  fields: (t) => ({
    name: t.exposeString('name'),
    revision: t.exposeString('revision'),
    generation: t.exposeInt('generation'),
  }),
});

builder.objectFields(ContractRef, (t) => ({
  labels: t.field({
    type: [ContractLabelRef],
    description: 'What it can be compared with, beside its revisions: main is the one in force.',
    resolve: async ({ source }, _, context) => {
      const states = await context.sources();
      const own = states.find((state) => state.kind === 'descriptors' && state.source === source);
      return Object.keys(own?.digests ?? {}).flatMap((name) => {
        const state = readLabel(own?.digests, name);
        return state ? [{ name, ...state }] : [];
      });
    },
  }),
  revisions: t.field({
    type: ContractRevisionConnection,
    description: 'Every revision that was in force, newest first.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: (contract, args, context) =>
      history(context, contract.source, args, (inForce) =>
        revisionsOf(inForce, context.readLogPage),
      ),
  }),
}));

builder.objectFields(RpcServiceRef, (t) => ({
  revisions: t.field({
    type: ContractRevisionConnection,
    description: 'The revisions that changed it or what it takes and returns, newest first.',
    args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
    resolve: ({ fullName, contract: { source } }, args, context) =>
      history(context, source, args, (inForce) =>
        revisionsChanging(inForce, context.readLogPage, { kind: 'service', fullName }),
      ),
  }),
}));

for (const type of [ProtoMessageRef, ProtoEnumRef] as const)
  builder.objectFields(type as typeof ProtoMessageRef, (t) => ({
    revisions: t.field({
      type: ContractRevisionConnection,
      description: 'The revisions that changed it, newest first.',
      args: { first: t.arg.int({ defaultValue: 20 }), after: t.arg.string() },
      resolve: ({ fullName, contract }, args, context) =>
        history(context, contract?.source, args, (inForce) =>
          revisionsChanging(inForce, context.readLogPage, { kind: 'type', fullName }),
        ),
    }),
  }));

async function history(
  context: Context,
  source = '',
  args: PageArgs,
  open: (inForce: ContractIndex) => AsyncGenerator<RevisionSeen>,
): Promise<Connection<RevisionSeen>> {
  const inForce = (await context.catalogue()).contracts.get(source);
  const all = () => (inForce === undefined ? nothing() : open(inForce));
  const kind = `revisions in ${source}`;
  const [last = Number.POSITIVE_INFINITY] = afterOf(kind, args) ?? [];
  const isBehind = ({ logged }: RevisionSeen) => logged.number < Number(last);
  const { rows, hasNextPage } = await pageOfStream(all(), firstOf(args.first, 20), isBehind);
  const edges = rows.map((node) => ({ cursor: encodeCursor(kind, [node.logged.number]), node }));
  return {
    totalCount: () => countStream(all()),
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: last !== Number.POSITIVE_INFINITY,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

async function* nothing(): AsyncGenerator<never> {}
