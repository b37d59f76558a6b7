import { describe, expect, it } from 'vitest';
import { renderProto } from '../../../support/render-protos.ts';

const GOOGLE_API = {
  'google/api/http.proto': `
    syntax = "proto3";
    package google.api;
    message HttpRule {
      string selector = 1;
      oneof pattern {
        string get = 2; string put = 3; string post = 4; string delete = 5; string patch = 6;
        CustomHttpPattern custom = 8;
      }
      string body = 7;
      string response_body = 12;
      repeated HttpRule additional_bindings = 11;
    }
    message CustomHttpPattern { string kind = 1; string path = 2; }`,
  'google/api/annotations.proto': `
    syntax = "proto3";
    package google.api;
    import "google/api/http.proto";
    import "google/protobuf/descriptor.proto";
    extend google.protobuf.MethodOptions { HttpRule http = 72295728; }`,
};

describe('RPC services of a file', () => {
  it('are shown with methods, types, streaming, comments and lines', async () => {
    const view = await renderProto(`syntax = "proto3";
package acme.pay.v1;

// Takes money.
//
//  * and gives it back
service PaymentService {
  // Charges a card.
  rpc Charge(Money) returns (Receipt);
  rpc Watch(Money) returns (stream Receipt); // Follows a payment.
  rpc Upload(stream Money) returns (Receipt);
  /*
   * Both ways
   * at once.
   */
  rpc Talk(stream Money) returns (stream Receipt);
}
message Money {}
message Receipt {}
`);
    const [service] = view.services;
    expect(service).toMatchObject({
      fullName: 'acme.pay.v1.PaymentService',
      comment: 'Takes money.\n\n * and gives it back',
      deprecated: false,
      line: 7,
    });
    const seen = service?.methods.map((method) => [
      method.name,
      method.clientStreaming ? 'stream' : '',
      method.input,
      method.serverStreaming ? 'stream' : '',
      method.output,
      method.comment,
      method.line,
    ]);
    const [money, paid] = ['acme.pay.v1.Money', 'acme.pay.v1.Receipt'];
    expect(seen).toEqual([
      ['Charge', '', money, '', paid, 'Charges a card.', 9],
      ['Watch', '', money, 'stream', paid, 'Follows a payment.', 10],
      ['Upload', 'stream', money, '', paid, undefined, 11],
      ['Talk', 'stream', money, 'stream', paid, 'Both ways\nat once.', 16],
    ]);
  });

  it('have no package before their names where the file has none', async () => {
    const view = await renderProto(
      'syntax = "proto3"; service Lonely { rpc Go(Nothing) returns (Nothing); } message Nothing {}',
    );
    expect(view).toMatchObject({ package: '', services: [{ fullName: 'Lonely' }] });
    expect(view.services[0]?.methods[0]?.input).toBe('Nothing');
  });

  it('are deprecated as a whole or method by method', async () => {
    const view = await renderProto(`syntax = "proto3"; package a;
      service Old { option deprecated = true; rpc Stay(M) returns (M); rpc Go(M) returns (M) { option deprecated = true; } }
      message M {}`);
    expect(view.services[0]).toMatchObject({
      deprecated: true,
      options: [{ name: 'deprecated', value: true }],
      methods: [{ deprecated: false }, { deprecated: true }],
    });
  });

  it('take types of imported packages by their full name', async () => {
    const view = await renderProto(
      'syntax = "proto3"; package a; import "b.proto"; service S { rpc Get(b.Key) returns (b.Key.Value); }',
      { 'b.proto': 'syntax = "proto3"; package b; message Key { message Value {} }' },
    );
    expect(view.imports).toEqual(['b.proto']);
    expect(view.services[0]?.methods[0]).toMatchObject({ input: 'b.Key', output: 'b.Key.Value' });
  });

  it('show their HTTP rules: verbs, bodies, additional bindings and custom kinds', async () => {
    const view = await renderProto(
      `syntax = "proto3"; package a; import "google/api/annotations.proto";
      service S {
        rpc Get(M) returns (M) { option (google.api.http) = { get: "/v1/{name=things/*}" response_body: "thing" }; }
        rpc Set(M) returns (M) { option (google.api.http) = {
          put: "/v1/things" body: "*"
          additional_bindings { patch: "/v1/things/{name}" body: "thing" }
          additional_bindings { custom: { kind: "HEAD" path: "/v1/head" } }
        }; }
        rpc Drop(M) returns (M) { option (google.api.http).delete = "/v1/things"; }
        rpc Inner(M) returns (M);
      }
      message M { string name = 1; string thing = 2; }`,
      GOOGLE_API,
    );
    const methods = view.services[0]?.methods ?? [];
    expect(methods.map(({ name, http }) => [name, http])).toEqual([
      ['Get', [{ method: 'GET', path: '/v1/{name=things/*}', responseBody: 'thing' }]],
      [
        'Set',
        [
          { method: 'PUT', path: '/v1/things', body: '*' },
          { method: 'PATCH', path: '/v1/things/{name}', body: 'thing' },
          { method: 'HEAD', path: '/v1/head' },
        ],
      ],
      ['Drop', [{ method: 'DELETE', path: '/v1/things' }]],
      ['Inner', []],
    ]);
    expect(methods[0]?.options).toEqual([
      {
        name: 'google.api.http',
        value: { get: '/v1/{name=things/*}', response_body: 'thing' },
      },
    ]);
  });

  it('keep the idempotency level among their options', async () => {
    const view = await renderProto(`syntax = "proto3"; package a; message M {}
      service S { rpc Get(M) returns (M) { option idempotency_level = NO_SIDE_EFFECTS; } }`);
    expect(view.services[0]?.methods[0]?.options).toEqual([
      { name: 'idempotency_level', value: 'NO_SIDE_EFFECTS' },
    ]);
  });
});
