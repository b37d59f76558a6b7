import type { CombinedError } from '@urql/core';
import { client } from '#web/client.ts';
import { type TypeShapeFactsFragment, TypeShapeFactsFragmentDoc } from '#web/gql/api/graphql.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { missingShapes } from '#web/proto/example-json.ts';
import type { Shapes, TypeShape } from '#web/proto/message-shape.ts';

/** Enough for any example a person reads; a type with hundreds of nested types stops here. */
const MOST = 60;
/** Types asked for in one request. */
const AT_ONCE = 20;

export interface ShapesRead {
  readonly shapes: Shapes;
  readonly error?: CombinedError | undefined;
}

/** Types that were read, by full name; null is one no contract holds. */
const known = new Map<string, TypeShape | null>();
let knownAt: string | undefined;

/** The types an example of this one is made of, a level of nesting a request. */
export async function loadShapes(
  fullName: string,
  revision: string | undefined,
): Promise<ShapesRead> {
  forgetFormer(revision);
  const shapes = new Map<string, TypeShape>();
  const asked = new Set<string>();
  for (;;) {
    const missing = missingShapes(fullName, shapes)
      .filter((name) => !asked.has(name))
      .slice(0, MOST - asked.size);
    if (missing.length === 0) return { shapes };
    const error = await readTypes(
      missing.filter((name) => !known.has(name)),
      revision,
    );
    if (error) return { shapes, error };
    for (const name of missing) {
      asked.add(name);
      const shape = known.get(name);
      if (shape) shapes.set(name, shape);
    }
  }
}

/** What was read before the catalogue moved, or at another revision, may say something else. */
function forgetFormer(revision: string | undefined): void {
  const version = `${catalogueVersion.get()?.version} ${revision}`;
  if (version === knownAt) return;
  known.clear();
  knownAt = version;
}

async function readTypes(
  names: readonly string[],
  revision: string | undefined,
): Promise<CombinedError | undefined> {
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const { data, error } = await client
      .query<Readonly<Record<string, TypeShapeFactsFragment | null>>>(
        queryOf(some.length),
        {
          ...Object.fromEntries(some.map((name, index) => [`n${index}`, name])),
          revision: revision ?? null,
        },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    if (!data) return error;
    for (const [index, name] of some.entries()) known.set(name, shapeOf(data[`t${index}`]));
  }
  return undefined;
}

/** `query ($n0: String!) { t0: protoType(fullName: $n0) { … } }`, for so many types of a revision. */
function queryOf(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((index) => `$n${index}: String!`).join(', ');
  const fields = numbers.map(
    (index) =>
      `t${index}: protoType(fullName: $n${index}, revision: $revision) { ...TypeShapeFacts }`,
  );
  return `query TypeShapes($revision: String, ${variables}) { ${fields.join(' ')} } ${TypeShapeFactsFragmentDoc}`;
}

function shapeOf(type: TypeShapeFactsFragment | null | undefined): TypeShape | null {
  if (!type) return null;
  if (type.__typename === 'ProtoEnum') {
    return { kind: 'enum', fullName: type.fullName, values: type.values };
  }
  const fields = type.fields.map((field) => ({
    ...field,
    outputOnly: field.rules.some(isOutputOnly),
    reference: field.reference && {
      kind: field.reference.__typename === 'ProtoEnum' ? ('enum' as const) : ('message' as const),
      fullName: field.reference.fullName,
    },
  }));
  return { kind: 'message', fullName: type.fullName, fields };
}

/** Set by the service (https://google.aip.dev/203). */
function isOutputOnly({ kind, params }: { readonly kind: string; readonly params: unknown }) {
  return kind === 'behavior' && (params as { behavior?: unknown }).behavior === 'OUTPUT_ONLY';
}
