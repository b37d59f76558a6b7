import { scanChangeLog } from '#application/change-log.ts';
import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { todosOf } from '#application/todos-of.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import type { Change } from '#domain/change.ts';
import { eventOf } from '#domain/event.ts';
import type { Receipt } from '#domain/publication.ts';
import type { Acknowledgement } from '#domain/review/acknowledgement.ts';
import { onEvent } from '#on-event.ts';
import { compileProto } from './compile-proto.ts';
import { createMemoryApp } from './memory-app.ts';
import { deployment, ORGANISATION, publishSnapshot, publishSpecs } from './publish.ts';

const KEY = 'acme.example/protos';

const sets = new Map<string, Promise<Uint8Array>>();

function compiled(proto: string): Promise<Uint8Array> {
  const set = sets.get(proto) ?? compileProto({ 'pay.proto': `syntax = "proto3"; ${proto}` });
  sets.set(proto, set);
  return set;
}

/** The product in memory with contracts, specs and a cluster, whose events are delivered when a test says so. */
export function createBreakDesk(contracts = '') {
  const app = createMemoryApp();
  const delivered = new Set<string>();
  const generations = new Map<string, number>();
  const changes = async (): Promise<readonly Change[]> => {
    const scan = { direction: 'asc', where: [], documents: 1_000 } as const;
    return (await Array.fromAsync(scanChangeLog(app, scan))).map(({ change }) => change);
  };
  return {
    app,
    changes,
    specs: (specs: Readonly<Record<string, string>>) =>
      publishSpecs(app, specs, {
        'organisation.yaml': `${ORGANISATION}contracts: { revisionKey: ${KEY}${contracts} }\n`,
      }),
    /** `pay.proto`, a generation later than the one before. */
    protos: async (
      proto: string,
      revision: string,
      acknowledgements?: readonly Acknowledgement[],
    ): Promise<Receipt> => {
      const set = await compiled(proto);
      if (generations.get(revision) === undefined) generations.set(revision, generations.size + 1);
      const publication = {
        source: 'github.com/acme/protos',
        revision,
        generation: generations.get(revision) ?? 0,
        label: 'main',
        set,
        ...(acknowledgements === undefined ? {} : { acknowledgements }),
      };
      return ingestDescriptors(app, publication, { dryRun: false });
    },
    /** What runs in production, each built with a revision of the protos. */
    runs: (revisions: Readonly<Record<string, string>>) =>
      publishSnapshot(
        app,
        'prod',
        Object.entries(revisions).map(([name, revision]) => {
          const { spec, ...rest } = deployment(name, name);
          const template = { ...spec.template, metadata: { annotations: { [KEY]: revision } } };
          return { ...rest, spec: { ...spec, template } };
        }),
      ),
    /** Hands every event to the door that was not handed to it yet; `again` all of them. */
    deliver: async ({ again = false } = {}): Promise<void> => {
      for (const change of await changes()) {
        if (delivered.has(change.id) && !again) continue;
        delivered.add(change.id);
        const data = Buffer.from(JSON.stringify(eventOf(change))).toString('base64');
        const message = { data, messageId: change.id, publishTime: app.now };
        const body = JSON.stringify({ message, subscription: 'projects/acme/subscriptions/own' });
        const headers = { 'content-type': 'application/json' };
        const request = new Request('http://own/events', { method: 'POST', headers, body });
        await onEvent(app)(request);
      }
    },
    campaigns: async (): Promise<readonly Campaign[]> => [
      ...(await app.readBoard()).campaigns.values(),
    ],
    /** `campaign service STATE` of every todo. */
    todos: async (): Promise<readonly string[]> => {
      const board = await app.readBoard();
      return [...board.catalogue.services.keys()]
        .sort()
        .flatMap((serviceId) =>
          todosOf(board, serviceId, app.now).map((todo) => `${serviceId} ${todo.state}`),
        );
    },
  };
}
