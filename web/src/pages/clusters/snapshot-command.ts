/** What a job inside a cluster runs. */
export const SNAPSHOT_COMMAND =
  'kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb -A -o json > snapshot.json && npm run -s msd -- publish snapshot snapshot.json --cluster NAME';
