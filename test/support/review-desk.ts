import type { DoorResponse } from '#application/app.ts';
import { ingestDescriptors } from '#ingest-descriptors.ts';
import { compileProto } from './compile-proto.ts';
import { createMemoryApp } from './memory-app.ts';
import { deployment, ORGANISATION, publishFiles, publishSnapshot } from './publish.ts';

export const SOURCE = 'github.com/acme/protos';

/** A contract in three files that three services know: one provides it, one consumes it, one has nothing to do with it. */
export const CONTRACT = {
  'pay.proto': `syntax = "proto3"; package acme.pay.v1; import "money.proto";
    service Payments { rpc Charge(ChargeRequest) returns (ChargeResponse); }
    message ChargeRequest { acme.v1.Money amount = 1; string note = 2; }
    message ChargeResponse { string id = 1; }`,
  'money.proto':
    'syntax = "proto3"; package acme.v1; message Money { int64 units = 1; string currency = 2; }',
  'chat.proto':
    'syntax = "proto3"; package acme.chat.v1; service Chat { rpc Say(Line) returns (Line); } message Line {}',
};

/** The same with one field of another type. */
export const BROKEN = {
  ...CONTRACT,
  'money.proto': CONTRACT['money.proto'].replace('string currency', 'bytes currency'),
};

export const SPECS = {
  'organisation.yaml': ORGANISATION,
  'pay.yaml':
    'serviceID: pay\nteamName: Payments\ncontact: { slack: { alertChannelId: "#pay-alerts", generalChannelId: "#pay" } }\ngrpc: { provides: [acme.pay.v1.Payments] }\n',
  'shop.yaml': 'serviceID: shop\nteamName: Sales\ngrpc: { consumes: [acme.pay.v1.Payments] }\n',
  'chat.yaml': 'serviceID: chat\nteamName: Talk\ngrpc: { provides: [acme.chat.v1.Chat] }\n',
};

/** The product in memory, with its door for descriptors and who knows the contract. */
export async function createReviewDesk() {
  const app = createMemoryApp();
  await publishFiles(app, SPECS);
  await publishSnapshot(app, 'prod', [deployment('shop', 'shop')]);
  await publishSnapshot(app, 'dev', [deployment('shop', 'shop'), deployment('pay', 'pay')]);
  const door = ingestDescriptors(app);
  let generation = 0;
  /** What is given twice is sent twice. */
  const send = async (
    set: Uint8Array | Readonly<Record<string, string>>,
    query: Readonly<Record<string, string | readonly string[]>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<DoorResponse> => {
    generation += 1;
    const params = new URLSearchParams({
      source: SOURCE,
      revision: `r${generation}`,
      generation: `${generation}`,
    });
    for (const [name, values] of Object.entries(query)) {
      params.delete(name);
      for (const value of [values].flat()) params.append(name, value);
    }
    const body = set instanceof Uint8Array ? set : await compileProto(set);
    return door(
      new Request(`http://dashboard.example/api/descriptors?${params}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-protobuf', ...headers },
        body: new Uint8Array(body),
      }),
    );
  };
  return { app, send };
}
