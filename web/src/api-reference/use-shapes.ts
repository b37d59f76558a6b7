import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import {
  ProtoTypeDetailDocument,
  type ProtoTypeDetailQuery,
  type ProtoTypeFactsFragment,
} from '#web/gql/graphql.ts';
import { missingShapes } from '#web/proto/example-json.ts';
import type { Shapes, TypeShape } from '#web/proto/message-shape.ts';

/** Enough for any example a person reads; a type with hundreds of nested types stops here. */
const MOST = 60;

export interface LoadedShapes {
  readonly shapes: Shapes;
  readonly ready: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** The types an example of this one is made of, level by level. */
export function useShapes(fullName: string): LoadedShapes {
  const [shapes, setShapes] = useState<Shapes>(new Map());
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setReady(false);
    setError(undefined);
    void load(fullName).then((result) => {
      if (!current) return;
      if (result.error) setError(result.error);
      setShapes(result.shapes);
      setReady(result.error === undefined);
    });
    return () => {
      current = false;
    };
  }, [fullName, turn]);
  return { shapes, ready, error, retry: () => setTurn((count) => count + 1) };
}

async function load(
  fullName: string,
): Promise<{ readonly shapes: Shapes; readonly error?: CombinedError | undefined }> {
  const shapes = new Map<string, TypeShape>();
  const asked = new Set<string>();
  for (;;) {
    const missing = missingShapes(fullName, shapes).filter((name) => !asked.has(name));
    if (missing.length === 0 || asked.size > MOST) return { shapes };
    const answers = await Promise.all(missing.map(ask));
    for (const { name, type, error } of answers) {
      asked.add(name);
      if (error) return { shapes, error };
      if (type) shapes.set(name, shapeOf(type));
    }
  }
}

async function ask(name: string) {
  const { data, error } = await client
    .query<ProtoTypeDetailQuery>(
      ProtoTypeDetailDocument.toString(),
      { fullName: name },
      { requestPolicy: 'cache-first' },
    )
    .toPromise();
  return { name, type: data?.protoType ?? undefined, error };
}

function shapeOf(type: ProtoTypeFactsFragment): TypeShape {
  if (type.__typename === 'ProtoEnum') {
    return { kind: 'enum', fullName: type.fullName, values: type.values };
  }
  const fields = type.fields.map((field) => ({
    ...field,
    reference: field.reference && {
      kind: field.reference.__typename === 'ProtoEnum' ? ('enum' as const) : ('message' as const),
      fullName: field.reference.fullName,
    },
  }));
  return { kind: 'message', fullName: type.fullName, fields };
}
