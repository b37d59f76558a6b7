import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FakeKubernetes } from './fake-kubernetes.ts';
import { KINDS } from './fake-kubernetes-kinds.ts';
import type { Item } from './kubernetes-objects.ts';

interface Dump {
  readonly kind?: string;
  readonly items?: readonly Item[] | null;
}

/**
 * Lets a fake API server serve what kubectl wrote into a folder: `kubectl get pods -A -o json > pods.json`, several kinds in
 * one file or one a file, or what `kubectl cluster-info dump --output-directory` leaves. Kinds that it does not serve are
 * passed over.
 */
export async function holdRecording(fake: FakeKubernetes, folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  const dumps = await Promise.all(
    entries
      .filter((name) => name.endsWith('.json'))
      .map(async (name): Promise<Dump> => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  );
  const items = dumps.flatMap(({ kind = '', items: inside, ...rest }) =>
    inside === undefined
      ? [{ kind, ...rest }]
      : (inside ?? []).map((item) => ({ kind: kind.replace(/List$/, ''), ...item })),
  );
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  fake.state.holdsAll(
    Object.fromEntries(KINDS.map(({ kind, plural }) => [plural, byKind.get(kind) ?? []])),
  );
}
