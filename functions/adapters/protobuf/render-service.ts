import {
  type MethodDescriptorProto,
  MethodOptionsSchema,
  type ServiceDescriptorProto,
  ServiceOptionsSchema,
} from '@bufbuild/protobuf/wkt';
import type { MethodView, RpcServiceView } from '#domain/contract.ts';
import { readHttpRules } from './read-http-rules.ts';
import {
  type ElementPath,
  fullNameOf,
  placed,
  qualified,
  type RenderContext,
} from './render-context.ts';

const METHOD = 2;

export function renderService(
  context: RenderContext,
  service: ServiceDescriptorProto,
  scope: string,
  path: ElementPath,
): RpcServiceView {
  return {
    fullName: qualified(scope, service.name),
    ...placed(context, path),
    deprecated: service.options?.deprecated ?? false,
    options: context.options(ServiceOptionsSchema, service.options),
    methods: service.method.map((method, index) =>
      renderMethod(context, method, [...path, METHOD, index]),
    ),
  };
}

function renderMethod(
  context: RenderContext,
  method: MethodDescriptorProto,
  path: ElementPath,
): MethodView {
  const options = context.options(MethodOptionsSchema, method.options);
  return {
    name: method.name,
    ...placed(context, path),
    deprecated: method.options?.deprecated ?? false,
    input: fullNameOf(method.inputType),
    output: fullNameOf(method.outputType),
    clientStreaming: method.clientStreaming,
    serverStreaming: method.serverStreaming,
    http: readHttpRules(options),
    options,
  };
}
