import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { startFakeKubernetes } from '../../support/fake-kubernetes.ts';
import { ROOT } from '../../support/start-dashboard.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SCRIPT = join(ROOT, 'infra/agent/push-snapshot.sh');

interface Sent {
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked. */
  readonly body: string;
}

/** The script with a cluster of its own, before a dashboard of which it sees a relay that notes what is sent. */
export async function startAgent(dashboard: string) {
  const [cluster, folder] = await Promise.all([startFakeKubernetes(), temporaryFolder()]);
  const sent: Sent[] = [];
  const relay = createServer(async (request, response) => {
    const body = await buffer(request);
    const url = new URL(request.url ?? '/', dashboard);
    const { headers } = request;
    sent.push({ query: url.searchParams, headers, body: gunzipSync(body).toString() });
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(body),
    });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(await answer.text());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const kubeconfig = await cluster.writeKubeconfig(folder.file('config'));
  const work = folder.file('work');
  await mkdir(work);
  const environment = {
    PATH: process.env.PATH,
    HOME: folder.path,
    TMPDIR: work,
    KUBECONFIG: kubeconfig,
    MSD_URL: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    MSD_CLUSTER: 'closed',
  };
  return {
    script: SCRIPT,
    cluster,
    sent,
    file: folder.file,
    run: async (settings: Readonly<Record<string, string>> = {}) => {
      const child = spawn('/bin/sh', [SCRIPT], { env: { ...environment, ...settings } });
      child.stdin.end();
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { code: await ended, said: out + said };
    },
    leftovers: () => readdir(work),
    [Symbol.asyncDispose]: async () => {
      relay.closeAllConnections();
      await new Promise((resolve) => relay.close(resolve));
      await cluster[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
