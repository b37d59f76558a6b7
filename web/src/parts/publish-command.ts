/** `origin`: the dashboard's address, such as http://127.0.0.1:8080. The rest is found in DIR's git. */
export function specsCommand(origin: string): string {
  return `npm run -s msd -- publish specs DIR --url ${origin}`;
}

/** The file that buf writes is in no checkout of its own, so the command says whence it comes. */
export function descriptorsCommand(origin: string): string {
  return `buf build DIR --as-file-descriptor-set -o contract.binpb && npm run -s msd -- publish descriptors contract.binpb --url ${origin} --source github.com/ORG/REPO --revision $(git -C DIR rev-parse HEAD) --generation $(git -C DIR rev-list --first-parent --count HEAD)`;
}

/** What a job inside a cluster runs. */
export function snapshotCommand(origin: string, cluster = 'NAME'): string {
  return `${KUBECTL} | npm run -s msd -- publish snapshot - --cluster ${cluster} --url ${origin}`;
}

const KUBECTL = 'kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb,ing,quota,ev,no -A -o json';
