import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'preact/hooks';
import type { Shapes } from '#web/proto/message-shape.ts';
import { loadShapes } from './load-shapes.ts';
import { useRevision } from './use-revision.ts';

export interface LoadedShapes {
  readonly shapes: Shapes;
  readonly ready: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** The types an example of this one is made of. */
export function useShapes(fullName: string): LoadedShapes {
  const revision = useRevision();
  const [shapes, setShapes] = useState<Shapes>(new Map());
  const [ready, setReady] = useState(false);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setReady(false);
    setError(undefined);
    void loadShapes(fullName, revision).then((result) => {
      if (!current) return;
      if (result.error) setError(result.error);
      setShapes(result.shapes);
      setReady(result.error === undefined);
    });
    return () => {
      current = false;
    };
  }, [fullName, revision, turn]);
  return { shapes, ready, error, retry: () => setTurn((count) => count + 1) };
}
