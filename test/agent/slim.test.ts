import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectItems } from '#domain/kubernetes/project-items.ts';
import { type Item, pod } from '../support/kubernetes-objects.ts';
import { ROOT } from '../support/start-dashboard.ts';

/** What the agent takes out is nothing that the dashboard looks at. */

const hasJq = spawnSync('jq', ['--version']).status === 0;
if (!hasJq) console.warn('SKIPPED: what the agent takes out of objects, because there is no jq.');

const SNAPSHOTS = join(ROOT, 'examples/snapshots');
const KEY = 'acme.example/protos';
const kept = { labels: new Set(['app', 'app.kubernetes.io/name']), revisionKey: KEY };

/** As the agent does it: the items of a list, which carry no kind. */
function slim(kind: string, items: readonly Item[]): readonly Item[] {
  const bare = items.map(({ kind: _, apiVersion: __, ...rest }) => rest);
  const filter = join(ROOT, 'infra/agent/slim.jq');
  const args = ['-c', '--arg', 'kind', kind, '--argjson', 'kept', JSON.stringify([KEY]), '-f'];
  const input = JSON.stringify({ metadata: {}, items: bare });
  const said = execFileSync('jq', [...args, filter], { input, maxBuffer: 1 << 26 }).toString();
  const [token = '', ...lines] = said.trimEnd().split('\n');
  expect(token).toBe('""');
  return lines.map((line) => JSON.parse(line) as Item);
}

describe.skipIf(!hasJq)('What the agent leaves of objects', () => {
  it.each(readdirSync(SNAPSHOTS))('is all the dashboard keeps of %s', (file) => {
    const { items } = JSON.parse(readFileSync(join(SNAPSHOTS, file), 'utf8')) as {
      items: readonly (Item & { readonly kind: string })[];
    };
    for (const [kind, some] of Map.groupBy(items, (item) => item.kind)) {
      // Of ConfigMaps the agent never sees more than names.
      if (kind === 'ConfigMap') continue;
      expect(projectItems(slim(kind, some), kind, kept), kind).toEqual(
        projectItems(some, kind, kept),
      );
    }
  });

  it('is the revision of its contract too, by an annotation the organisation named', () => {
    const annotated = { ...(pod('a').metadata as Item), annotations: { [KEY]: 'abc', other: 'x' } };
    const [found] = slim('Pod', [{ ...pod('a'), metadata: annotated }]);
    expect(found?.metadata).toMatchObject({ annotations: { [KEY]: 'abc' } });
  });
});
