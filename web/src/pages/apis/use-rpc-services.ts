import type { CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RpcServiceFilter } from '#web/gql/api/graphql.ts';
import { useReachable } from '#web/live/version.ts';
import { type RpcServicesRead, readRpcServices } from './read-rpc-services.ts';

export interface RpcServices {
  readonly read: RpcServicesRead | undefined;
  readonly error: CombinedError | undefined;
  /** What is shown answers another filter. */
  readonly waiting: boolean;
  readonly retry: () => void;
}

interface Kept extends RpcServicesRead {
  readonly scope: string;
}

/** The list last seen, so that Back shows it at once. */
let kept: Kept | undefined;

/**
 * All RPC services of a filter. The first page shows at once, the others follow by themselves: a tree of packages needs
 * them all. Read again when `version`, the state of the contracts, moves; then all appear together.
 */
export function useRpcServices(filter: RpcServiceFilter, version: string): RpcServices {
  const scope = JSON.stringify(filter);
  const [shown, setShown] = useState<Kept | undefined>(kept);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  const moved = useMoves(version);
  const known = useRef(shown?.scope);
  useEffect(() => {
    let current = true;
    const quiet = known.current === scope;
    setError(undefined);
    void readRpcServices(filter, (read) => {
      if (!current) return 'stop';
      if (quiet && read.services.length < read.total) return 'go on';
      known.current = scope;
      kept = { ...read, scope };
      setShown(kept);
      return 'go on';
    }).then((failed) => {
      if (current) setError(failed);
    });
    return () => {
      current = false;
    };
  }, [scope, moved, turn]);
  const retry = () => setTurn((count) => count + 1);
  const reachable = useReachable();
  useEffect(() => {
    if (reachable && error?.networkError) retry();
  }, [reachable]);
  return { read: shown, error, waiting: shown?.scope !== scope, retry };
}

/** How often it became another one; the first it becomes is that of what is being read already. */
function useMoves(version: string): number {
  const last = useRef({ version, moves: 0 });
  if (version !== last.current.version) {
    const first = last.current.version === '';
    last.current = { version, moves: last.current.moves + (first ? 0 : 1) };
  }
  return last.current.moves;
}
