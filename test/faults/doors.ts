import { bytesOf, snapshotRequest } from './dashboard.ts';
import type { Saying } from './sayings.ts';

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The request by which a saying reaches its door: path and what is sent. */
export function requestOf(saying: Saying): readonly [path: string, init: RequestInit] {
  switch (saying.kind) {
    case 'specs': {
      const { source, revision, generation, complete } = saying;
      const files = saying.files.map(({ path, text }) => ({ path, content: text }));
      return ['/api/specs', json({ source, revision, generation, complete, files })];
    }
    case 'descriptors': {
      const { source, revision, generation, label } = saying;
      const query = new URLSearchParams({ source, revision, label, generation: `${generation}` });
      const headers = { 'content-type': 'application/x-protobuf' };
      return [
        `/api/descriptors?${query}`,
        { method: 'POST', headers, body: Buffer.from(bytesOf(saying)) },
      ];
    }
    case 'snapshot': {
      const { parameters, body } = snapshotRequest(saying);
      return [`/api/clusters/${saying.cluster}/snapshot?${parameters}`, json(body)];
    }
    case 'restore': {
      const query =
        'mutation ($input: RestoreServiceInput!) { restoreService(input: $input) { clientMutationId } }';
      return ['/graphql', json({ query, variables: { input: { serviceId: saying.id } } })];
    }
  }
}
