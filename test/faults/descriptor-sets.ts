import { compileProto } from '../support/compile-proto.ts';

/** Sets that hold one to three RPC services, the first of which says something else in the last: name → methods. */
export const RPC_SERVICES: readonly Readonly<Record<string, string>>[] = [
  { 'shop.S0': 'Get' },
  { 'shop.S0': 'Get', 'shop.S1': 'Get' },
  { 'shop.S0': 'Get Put', 'shop.S1': 'Get', 'shop.S2': 'Get' },
];

export const compileSets = (): Promise<readonly Uint8Array[]> =>
  Promise.all(RPC_SERVICES.map((services) => compileProto({ 'shop.proto': fileOf(services) })));

function fileOf(services: Readonly<Record<string, string>>): string {
  const blocks = Object.entries(services).map(([name, methods]) => {
    const calls = methods.split(' ').map((method) => `rpc ${method}(M) returns (M);`);
    return `service ${name.replace('shop.', '')} { ${calls.join(' ')} }`;
  });
  return ['syntax = "proto3"; package shop; message M {}', ...blocks].join('\n');
}

/** Bytes that are no FileDescriptorSet. */
export const NO_SET = new Uint8Array([0xff, 0xff, 0xff]);
