import type { MessageView, MethodView, RpcServiceView } from './contract.ts';

/** `(stream acme.pay.v1.Charge) returns (acme.pay.v1.Receipt)`. */
export function signatureOf(method: MethodView): string {
  const input = `${method.clientStreaming ? 'stream ' : ''}${method.input}`;
  const output = `${method.serverStreaming ? 'stream ' : ''}${method.output}`;
  return `(${input}) returns (${output})`;
}

/** All that a service says of itself, wherever it stands in its file; as text, to be compared or hashed. */
export function serviceShape({ line: _, methods, ...service }: RpcServiceView): string {
  return JSON.stringify([service, methods.map(({ line: __, ...method }) => method)]);
}

/** What is sent under a message's name, as text; its comments and lines don't count. */
export function messageShape({ fields, oneofs, ...message }: MessageView): string {
  const { deprecated, options, reserved, extensionRanges } = message;
  const parts = [JSON.stringify([deprecated, options, reserved, extensionRanges])];
  for (const field of fields) {
    const { name, number, type, label, oneof, jsonName, defaultValue } = field;
    parts.push(`${name} ${number} ${type} ${label} ${oneof} ${jsonName} ${defaultValue}`);
    if (field.deprecated) parts.push('deprecated');
    if (field.options.length > 0) parts.push(JSON.stringify(field.options));
    if (field.features) parts.push(JSON.stringify(field.features));
  }
  for (const { name, options: own } of oneofs) parts.push(`${name} ${JSON.stringify(own)}`);
  return parts.join('\n');
}

/** Full names of the types a service's methods take and return, each once. */
export const typesOf = ({ methods }: RpcServiceView): readonly string[] => [
  ...new Set(methods.flatMap(({ input, output }) => [input, output])),
];
