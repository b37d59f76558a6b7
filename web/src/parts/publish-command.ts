/** `origin`: the dashboard's address, such as http://127.0.0.1:8080. The rest is found in DIR's git. */
export function specsCommand(origin: string): string {
  return `npm run -s msd -- publish specs DIR --url ${origin}`;
}

export function descriptorsCommand(origin: string): string {
  return `buf build --as-file-descriptor-set -o contract.binpb && npm run -s msd -- publish descriptors contract.binpb --url ${origin}`;
}

/** What a job inside a cluster runs. */
export function snapshotCommand(origin: string, cluster = 'NAME'): string {
  return `${KUBECTL} | npm run -s msd -- publish snapshot - --cluster ${cluster} --url ${origin}`;
}

const KUBECTL = 'kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb -A -o json';
