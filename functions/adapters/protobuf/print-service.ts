import {
  type MethodDescriptorProto,
  MethodOptionsSchema,
  type ServiceDescriptorProto,
  ServiceOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { PrintContext } from './print-context.ts';
import { printOptions } from './print-options.ts';
import { fullNameOf, qualified } from './render-context.ts';

const METHOD = 2;
const SERVICE_OPTIONS = 3;
const METHOD_OPTIONS = 4;

export function printService(
  context: PrintContext,
  service: ServiceDescriptorProto,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes } = context;
  const fullName = qualified(scope, service.name);
  const body = () => {
    const at = [...path, SERVICE_OPTIONS];
    printOptions(context, ServiceOptionsSchema, service.options, fullName, at);
    for (const [index, method] of service.method.entries()) {
      out.gap();
      printMethod(context, method, fullName, [...path, METHOD, index]);
    }
  };
  out.gap();
  out.block(`service ${service.name}`, body, notes.of(path), fullName);
  out.gap();
}

function printMethod(
  context: PrintContext,
  method: MethodDescriptorProto,
  scope: string,
  path: readonly number[],
): void {
  const { out, notes, name } = context;
  const type = (streams: boolean, typeName: string) =>
    `(${streams ? 'stream ' : ''}${name(fullNameOf(typeName), scope)})`;
  const input = type(method.clientStreaming, method.inputType);
  const output = type(method.serverStreaming, method.outputType);
  const head = `rpc ${method.name}${input} returns ${output}`;
  const symbol = qualified(scope, method.name);
  const at = [...path, METHOD_OPTIONS];
  const print = () => printOptions(context, MethodOptionsSchema, method.options, symbol, at);
  // Options without an option are what braces without a statement leave.
  if (method.options === undefined) out.statement(`${head};`, notes.of(path), symbol);
  else out.block(head, print, notes.of(path), symbol);
}
