import { compileProto } from '../support/compile-proto.ts';

const file = (count: number) =>
  `syntax = "proto3"; package shop; message M {} ${Array.from(
    { length: count },
    (_, index) => `service S${index} { rpc Get(M) returns (M); }`,
  ).join('\n')}`;

/** Sets that hold one to three RPC services. */
export const RPC_SERVICES: readonly (readonly string[])[] = [1, 2, 3].map((count) =>
  Array.from({ length: count }, (_, index) => `shop.S${index}`),
);

export const compileSets = (): Promise<readonly Uint8Array[]> =>
  Promise.all(RPC_SERVICES.map(({ length }) => compileProto({ 'shop.proto': file(length) })));

/** Bytes that are no FileDescriptorSet. */
export const NO_SET = new Uint8Array([0xff, 0xff, 0xff]);
