/** What the main job begins with: a spec, the organisation, a contract and a cluster. */
const SPEC = `
serviceID: pay-api
teamName: payments
description: Takes card payments.
grpc: { provides: [acme.pay.v1.PaymentService] }
`;

const ORGANISATION = `
name: Acme
environments: [{ name: production, protected: true }]
clusters: [{ name: prod, environments: [production], pushed: true }]
`;

export const PROTO = `
  syntax = "proto3";
  package acme.pay.v1;
  // Takes payments.
  service PaymentService {
    // Charges a card once.
    rpc Charge(ChargeRequest) returns (ChargeResponse);
  }
  message ChargeRequest { string card = 1; }
  message ChargeResponse { string id = 1; }
`;

export const SNAPSHOT = {
  kind: 'List',
  items: [
    {
      kind: 'Deployment',
      metadata: { name: 'pay-api', namespace: 'pay-api', generation: 1 },
      spec: {
        replicas: 4,
        template: {
          spec: { containers: [{ name: 'app', image: 'registry.example/pay-api:v1.42' }] },
        },
      },
      status: {
        observedGeneration: 1,
        replicas: 4,
        updatedReplicas: 4,
        readyReplicas: 1,
        availableReplicas: 1,
      },
    },
  ],
};

export const specs = (generation: number, description: string) => ({
  source: 'github.com/acme/terraform',
  revision: `r${generation}`,
  generation,
  complete: true,
  files: [
    { path: 'organisation.yaml', content: ORGANISATION },
    {
      path: 'services/pay-api/spec.yaml',
      content: SPEC.replace('Takes card payments.', description),
    },
  ],
});
