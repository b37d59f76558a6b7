import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { pathOf, RESOURCES, type Resource } from '#adapters/kubernetes/resources.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import { askKubernetes, type RawAnswer } from '../support/ask-kubernetes.ts';

/** An API server: the fake one, or a real one that nobody may be disturbed on. It is only ever read. */
export interface KubernetesSubject {
  readonly kubeconfig: string;
  readonly context: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

interface Listed {
  readonly metadata: Readonly<Record<string, string>>;
  readonly kind?: string;
  readonly apiVersion?: string;
  readonly type?: string;
  readonly data?: unknown;
}

const METADATA_ONLY = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
/** Of a list that may be long. */
const MOST_PAGES = 30;

/** What the poller relies on at an API server, and that it reads there what there is. */
export function kubernetesContract(name: string, open: () => Promise<KubernetesSubject>): void {
  describe(`The API server: ${name}`, () => {
    let subject: KubernetesSubject;
    let client: Awaited<ReturnType<typeof askKubernetes>>;
    let served: readonly (Resource & { readonly count: number })[] = [];
    const ask = (path: string, headers?: Readonly<Record<string, string>>) =>
      client.ask(path, headers);
    const expectStatus = (answer: RawAnswer, code: number, reason: string) => {
      expect(answer.status).toBe(code);
      expect(answer.body).toMatchObject({ kind: 'Status', status: 'Failure', code, reason });
      expect(answer.body.message).toEqual(expect.any(String));
    };
    /** A kind of which there are two objects at least. */
    const several = (): Resource => {
      const found = served.toSorted((a, b) => b.count - a.count)[0];
      if (found === undefined || found.count < 2)
        throw new Error('Two objects of a kind are needed.');
      return found;
    };

    beforeAll(async () => {
      subject = await open();
      client = await askKubernetes(subject.kubeconfig, subject.context);
      const lists = await Promise.all(
        RESOURCES.map(async (one) => ({ one, answer: await ask(pathOf(one)) })),
      );
      served = lists.flatMap(({ one, answer }) =>
        answer.status === 200 ? [{ ...one, count: (answer.body.items ?? []).length }] : [],
      );
      for (const { answer } of lists.filter(({ answer: { status } }) => status !== 200)) {
        if (answer.status === 403) expectStatus(answer, 403, 'Forbidden');
        else expectStatus(answer, 404, 'NotFound');
      }
    });
    afterAll(async () => {
      await client.close();
      await subject[Symbol.asyncDispose]();
    });

    it('serves the kinds without which nothing can be said', () => {
      expect(served.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['Pod', 'Deployment']));
    });

    it('names kind and version on the list, on no item, and an opaque version of the list', async () => {
      for (const one of served) {
        const { body } = await ask(pathOf(one));
        const apiVersion = one.group === '' ? one.version : `${one.group}/${one.version}`;
        expect(body).toMatchObject({ kind: `${one.kind}List`, apiVersion });
        expect(body.metadata.resourceVersion).toMatch(/^.+$/);
        const named = (body.items ?? []).filter((item: Listed) => item.kind ?? item.apiVersion);
        expect(named).toEqual([]);
      }
    });

    it('gives every answer an audit-id of its own', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => ask('/version')));
      const ids = answers.map(({ headers }) => headers['audit-id']);
      expect(ids).not.toContain(undefined);
      expect(new Set(ids).size).toBe(3);
    });

    it('pages with limit, in one order, each object once, and says how many are left', async () => {
      const path = pathOf(several());
      const seen: string[] = [];
      let next: string | undefined = '';
      for (let page = 0; page < MOST_PAGES && next !== undefined; page += 1) {
        const { body } = await ask(`${path}?limit=1&continue=${encodeURIComponent(next)}`);
        expect(body.items.length).toBeLessThanOrEqual(1);
        seen.push(...body.items.map(keyOf));
        next = body.metadata.continue || undefined;
        expect(body.metadata.remainingItemCount > 0).toBe(next !== undefined);
      }
      expect(seen.length).toBeGreaterThan(1);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('goes on with the list of the moment it began, with its version', async () => {
      const path = pathOf(several());
      const first = (await ask(`${path}?limit=1`)).body.metadata;
      const { body } = await ask(`${path}?limit=1&continue=${encodeURIComponent(first.continue)}`);
      expect(body.metadata.resourceVersion).toBe(first.resourceVersion);
    });

    it('ignores a limit beside resourceVersion=0', async () => {
      const { body } = await ask(`${pathOf(several())}?limit=1&resourceVersion=0`);
      expect(body.items.length).toBeGreaterThan(1);
      expect(body.metadata.continue ?? '').toBe('');
    });

    it('refuses a damaged continue, and one beside a version', async () => {
      const path = pathOf(several());
      for (const token of ['AAAA', 'e30', '%25%25']) {
        expectStatus(await ask(`${path}?limit=1&continue=${token}`), 400, 'BadRequest');
      }
      const { body } = await ask(`${path}?limit=1`);
      const token = encodeURIComponent(body.metadata.continue);
      expectStatus(await ask(`${path}?continue=${token}&resourceVersion=1`), 400, 'BadRequest');
    });

    it('does not reach a version of the future', async () => {
      const answer = await ask(`${pathOf(several())}?resourceVersion=999999999999`);
      expectStatus(answer, 504, 'Timeout');
      expect(answer.body.details.causes[0].reason).toBe('ResourceVersionTooLarge');
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    });

    it('knows nobody by a wrong token', async () => {
      const answer = await ask('/api/v1/pods', { authorization: 'Bearer wrong' });
      expectStatus(answer, 401, 'Unauthorized');
    });

    it('says what it does not serve, and what is not there', async () => {
      expectStatus(
        await ask('/apis/autoscaling/v2beta2/horizontalpodautoscalers'),
        404,
        'NotFound',
      );
      const answer = await ask('/api/v1/namespaces/default/pods/nobody-is-called-so');
      if (answer.status === 403) return expectStatus(answer, 403, 'Forbidden');
      expectStatus(answer, 404, 'NotFound');
      expect(answer.body.details).toMatchObject({ name: 'nobody-is-called-so', kind: 'pods' });
    });

    it('sends names and labels alone where asked so', async () => {
      const { body } = await ask(pathOf(several()), { accept: METADATA_ONLY });
      expect(body).toMatchObject({
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
      });
      const fields = new Set(body.items.flatMap((item: object) => Object.keys(item)));
      expect([...fields].toSorted()).toEqual(['apiVersion', 'kind', 'metadata']);
    });

    it('prints tables where asked so', async () => {
      const { body } = await ask(`${pathOf(several())}?includeObject=None`, { accept: TABLE });
      expect(body.kind).toBe('Table');
      expect(body.rows.length).toBeGreaterThan(1);
      expect(body.rows[0].cells.length).toBe(body.columnDefinitions.length);
    });

    it('compresses a long answer where that is accepted, and no other', async () => {
      const path = pathOf(several());
      const plain = await ask(path);
      expect(plain.headers['content-encoding']).toBe(undefined);
      const packed = await ask(path, { 'accept-encoding': 'gzip' });
      const isLong = plain.bytes.length > 131_072;
      expect(packed.headers['content-encoding']).toBe(isLong ? 'gzip' : undefined);
      if (isLong) expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    });

    it('selects warnings, and says by which fields it can not select', async () => {
      if (!served.some(({ kind }) => kind === 'Event')) return;
      const { body } = await ask('/api/v1/events?fieldSelector=type%3DWarning');
      const types = (body.items ?? []).map(({ type }: Listed) => type);
      expect(types.filter((type: string) => type !== 'Warning')).toEqual([]);
      expectStatus(await ask('/api/v1/events?fieldSelector=color%3Dred'), 400, 'BadRequest');
    });

    it('lists a single namespace as it lists it among all', async () => {
      const one = served.find(({ kind }) => kind === 'Pod');
      const first = one && (await ask(pathOf(one))).body.items[0];
      if (!one || !first) return;
      const { namespace } = first.metadata;
      const { body } = await ask(pathOf(one, namespace));
      const others = body.items.filter((item: Listed) => item.metadata.namespace !== namespace);
      expect([body.items.length > 0, others]).toEqual([true, []]);
    });

    it('is read by the poller: of every kind that it lists what is there', async () => {
      const reader = createClusterReader({ kubeconfig: [subject.kubeconfig] });
      const reach = { kind: 'kubeconfig', context: subject.context } as const;
      const asked = { name: 'subject', reach, configMapNames: true };
      const kept = { labels: new Set<string>() };
      for (let tried = 1; ; tried += 1) {
        const before = await namesIn(ask, served);
        const { kinds, projection } = await reader.read(asked, kept);
        const after = await namesIn(ask, served);
        const still = before.filter((known) => after.includes(known));
        const read = new Set(
          projection.objects.map(
            (one) => `${one.kind} ${'namespace' in one ? (one.namespace ?? '') : ''}/${one.name}`,
          ),
        );
        // In a cluster that lives, things come and go beside.
        if (before.length !== after.length && tried < 5) continue;
        expect(kinds.toSorted()).toEqual(served.map(({ kind }) => kind).toSorted());
        expect(projection.unread).toEqual([]);
        expect(still.filter((known) => KEPT_WHOLE.test(known) && !read.has(known))).toEqual([]);
        break;
      }
      await reader.close();
    });
  });
}

/** Others are gathered or counted. */
const KEPT_WHOLE =
  /^(Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|CronJob|Job|Service|PodDisruptionBudget|HorizontalPodAutoscaler) /;

const keyOf = ({ metadata }: Listed): string => `${metadata.namespace ?? ''}/${metadata.name}`;

async function namesIn(
  ask: (path: string) => Promise<RawAnswer>,
  served: readonly { readonly kind: SnapshotKind }[],
): Promise<readonly string[]> {
  const lists = await Promise.all(
    served.map(async (one) => {
      const { body } = await ask(pathOf(one as Resource));
      return (body.items ?? []).map((item: Listed) => `${one.kind} ${keyOf(item)}`);
    }),
  );
  return lists.flat().toSorted();
}
