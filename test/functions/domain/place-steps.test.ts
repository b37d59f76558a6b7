import { describe, expect, it } from 'vitest';
import { change, changeYaml, look } from '#domain/fix-step.ts';
import { placeSteps } from '#domain/place-steps.ts';

const steps = [
  look('kubectl logs pod/pay-1 -n pay', 'kubectl describe nodes'),
  change('kubectl delete pod/pay-1 -n pay'),
  changeYaml('# Deployment/pay, namespace pay', 'spec:'),
];
const codes = (reach: Parameters<typeof placeSteps>[1]) =>
  placeSteps(steps, reach).map(({ code }) => code);

describe('what is pasted', () => {
  it('carries the context of its cluster on every command', () => {
    expect(codes({ name: 'tokyo', kubeconfig: 'prod-tokyo' })).toEqual([
      'kubectl --context prod-tokyo logs pod/pay-1 -n pay\nkubectl --context prod-tokyo describe nodes',
      'kubectl --context prod-tokyo delete pod/pay-1 -n pay',
      '# cluster: tokyo\n# Deployment/pay, namespace pay\nspec:',
    ]);
  });

  it('says first how to get the credentials of GKE, and uses the context that they make', () => {
    const [first, second] = codes({
      name: 'tokyo',
      gke: 'projects/acme/locations/asia-northeast1/clusters/prod',
    });
    expect(first?.split('\n').slice(0, 2)).toEqual([
      '# gcloud container clusters get-credentials prod --location asia-northeast1 --project acme',
      'kubectl --context gke_acme_asia-northeast1_prod logs pod/pay-1 -n pay',
    ]);
    expect(second).toBe('kubectl --context gke_acme_asia-northeast1_prod delete pod/pay-1 -n pay');
  });

  it('names a cluster that sends its snapshots itself', () => {
    for (const code of codes({ name: 'edge-1' })) expect(code).toMatch(/^# cluster: edge-1\n/);
    expect(codes({ name: 'odd', gke: 'not a path' })[1]).toMatch(/^# cluster: odd\nkubectl delete/);
  });

  it('runs nothing that a name smuggles in', () => {
    expect(codes({ name: 'a\nrm -rf /' })[1]).toBe(
      '# cluster: a rm -rf /\nkubectl delete pod/pay-1 -n pay',
    );
    expect(codes({ name: 'a', kubeconfig: "me; $(rm) 'x' $&" })[1]).toBe(
      "kubectl --context 'me; $(rm) '\\''x'\\'' $&' delete pod/pay-1 -n pay",
    );
  });
});
