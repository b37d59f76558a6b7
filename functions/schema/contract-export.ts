import { builder } from './builder.ts';
import { ContractRef, RpcServiceRef } from './contract.ts';

builder.objectFields(ContractRef, (t) => ({
  exportUrl: t.string({
    description:
      'Where its FileDescriptorSet can be fetched, on this host: all of it, or what one package needs.',
    args: { package: t.arg.string() },
    resolve: ({ source, revision }, { package: name }) =>
      exportUrl({ source, revision, package: name }),
  }),
}));

builder.objectFields(RpcServiceRef, (t) => ({
  exportUrl: t.string({
    description:
      'Where a FileDescriptorSet of it and all it needs can be fetched, on this host: for grpcurl -protoset.',
    resolve: ({ fullName, contract: { source, revision } }) =>
      exportUrl({ source, revision, service: fullName }),
  }),
}));

function exportUrl(query: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/api/export/descriptors?${new URLSearchParams(given)}`;
}
