import { apiPath } from '#web/proto/names.ts';
import { useQueryState } from '#web/routing/query-state.ts';

/** `?revision=`: the contract as it was then; undefined is the one in force. */
export function useRevision(): string | undefined {
  return useQueryState().get('revision');
}

/** Addresses of RPC services and types in the revision one reads. */
export function useApiPath(): (fullName: string, anchor?: string) => string {
  const revision = useRevision();
  return (fullName, anchor) => apiPath(fullName, anchor, revision);
}
