import { describe, expect, it } from 'vitest';
import type { FileView, OptionView } from '#domain/contract.ts';
import {
  envoyProtos,
  googleProtos,
  type PublicProtos,
  temporalProtos,
} from '../../../support/public-protos.ts';
import { renderSet } from '../../../support/render-protos.ts';
import {
  countStatements,
  countText,
  lettersOf,
  type ScannedMethod,
  scanMethods,
} from '../../../support/scan-proto-source.ts';

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The methods of a view in the form the scan of its source gives them. */
const methodsOf = (view: FileView): readonly ScannedMethod[] =>
  view.services.flatMap(({ fullName, methods }) =>
    methods.map((method) => ({
      service: lastPart(fullName),
      name: method.name,
      streams: [method.clientStreaming, method.serverStreaming] as const,
      types: [lastPart(method.input), lastPart(method.output)] as const,
      comment: lettersOf(method.comment),
    })),
  );

function compareMethods({ sources }: PublicProtos, views: ReadonlyMap<string, FileView>) {
  const wrong: string[] = [];
  let count = 0;
  for (const [path, text] of sources) {
    const expected = scanMethods(text);
    const seen = methodsOf(views.get(path) as FileView);
    count += expected.length;
    for (const [index, method] of expected.entries()) {
      const found = seen[index];
      // A method without a comment above may have one behind it, which the scan does not look for.
      const comment = method.comment === '' ? found?.comment : method.comment;
      const wanted = JSON.stringify({ ...method, comment });
      if (JSON.stringify(found) !== wanted)
        wrong.push(`${path}: ${wanted} ${JSON.stringify(found)}`);
    }
    if (seen.length !== expected.length) wrong.push(`${path}: ${seen.length} methods`);
  }
  return { wrong, count };
}

const optionsNamed = (options: readonly OptionView[], name: string): readonly OptionView[] =>
  options.filter((option) => option.name === name);

const nameless = (views: ReadonlyMap<string, FileView>): readonly string[] =>
  [...views.values()]
    .filter((view) => JSON.stringify(view).includes('"name":"('))
    .map(({ path }) => path);

describe('public APIs that nobody here wrote', () => {
  it('google-proto-files: every service and method appears, with comments, HTTP rules and signatures', () => {
    const protos = googleProtos();
    const views = renderSet(protos.bytes());
    expect(protos.sources.size).toBeGreaterThan(7_000);
    const { wrong, count } = compareMethods(protos, views);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(13_000);

    const differing = [...protos.sources].filter(([path, text]) => {
      const methods = views.get(path)?.services.flatMap((service) => service.methods) ?? [];
      const rules = methods.filter(({ http }) => http.length > 0).length;
      const signatures = methods.flatMap(({ options }) =>
        optionsNamed(options, 'google.api.method_signature').flatMap(({ value }) => value),
      ).length;
      return (
        rules !== countText(text, 'option (google.api.http)') ||
        signatures !== countText(text, 'option (google.api.method_signature)')
      );
    });
    expect(differing.map(([path]) => path)).toEqual([]);
    expect(nameless(views)).toEqual([]);
  }, 120_000);

  it('Envoy of @grpc/grpc-js-xds: every service and method, and the rules of four projects on its fields', () => {
    const protos = envoyProtos();
    const views = renderSet(protos.bytes());
    const { wrong, count } = compareMethods(protos, views);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(40);
    const fields = (path: string) => views.get(path)?.messages.flatMap((one) => one.fields) ?? [];
    const ruled = (path: string) =>
      fields(path).filter(({ options }) => optionsNamed(options, 'validate.rules').length > 0);
    const differing = [...protos.sources]
      .map(([path, text]) => [path, ruled(path).length, countStatements(text, '(validate.rules)')])
      .filter(([, seen, written]) => seen !== written);
    expect(differing).toEqual([]);
    expect([...protos.sources.keys()].flatMap(ruled).length).toBeGreaterThan(900);
    expect(
      ruled('envoy/config/core/v3/address.proto').find(({ name }) => name === 'port_value')
        ?.options,
    ).toEqual([{ name: 'validate.rules', value: { uint32: { lte: 65535 } } }]);
    expect(nameless(views)).toEqual([]);
  }, 60_000);

  it('Temporal, written by protobufjs: every service and method', () => {
    const { bytes, methods } = temporalProtos();
    const services = [...renderSet(bytes).values()].flatMap((view) => view.services);
    const seen = new Map(
      services.map((service) => [service.fullName, service.methods.map(({ name }) => name)]),
    );
    expect(seen).toEqual(methods);
    expect(seen.get('temporal.api.workflowservice.v1.WorkflowService')?.length).toBeGreaterThan(80);
  });
});
