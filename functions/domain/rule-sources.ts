/** Where a rule, or the behaviour it relies on, is described. */
export interface RuleSource {
  readonly name: string;
  readonly url: string;
}

const MIXIN = 'https://github.com/kubernetes-monitoring/kubernetes-mixin/blob/master/alerts';
const KUBERNETES = 'https://kubernetes.io/docs';

export const appsAlert = (name: string): RuleSource => ({
  name: `kubernetes-mixin ${name}`,
  url: `${MIXIN}/apps_alerts.libsonnet`,
});

export const resourceAlert = (name: string): RuleSource => ({
  name: `kubernetes-mixin ${name}`,
  url: `${MIXIN}/resource_alerts.libsonnet`,
});

/** The health checks of Argo CD. */
export const argo = (file: string): RuleSource => ({
  name: `Argo CD ${file}`,
  url: `https://github.com/argoproj/gitops-engine/blob/master/pkg/health/${file}`,
});

export const argoIssue = (number: number): RuleSource => ({
  name: `argo-cd#${number}`,
  url: `https://github.com/argoproj/argo-cd/issues/${number}`,
});

export const kubernetesDocs = (name: string, path: string): RuleSource => ({
  name: `Kubernetes: ${name}`,
  url: `${KUBERNETES}/${path}`,
});

export const IS_HEALTHY: RuleSource = {
  name: 'flanksource/is-healthy',
  url: 'https://github.com/flanksource/is-healthy',
};

export const K8SGPT: RuleSource = {
  name: 'k8sgpt analyzers',
  url: 'https://github.com/k8sgpt-ai/k8sgpt/tree/main/pkg/analyzer',
};

export const KSTATUS: RuleSource = {
  name: 'kstatus',
  url: 'https://github.com/kubernetes-sigs/cli-utils/tree/master/pkg/kstatus',
};

export const BACKSTAGE: RuleSource = {
  name: 'Backstage kubernetes-common',
  url: 'https://github.com/backstage/backstage/tree/master/plugins/kubernetes-common',
};
