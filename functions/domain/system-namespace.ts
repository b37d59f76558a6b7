/** Namespaces that belong to the platform rather than to a service; pages fold them. */
export const isSystemNamespace = (namespace: string): boolean =>
  SYSTEM.has(namespace) || PREFIXES.some((prefix) => namespace.startsWith(prefix));

const PREFIXES = ['kube-', 'gke-', 'gmp-', 'istio-', 'cert-manager', 'config-management-'];
const SYSTEM = new Set([
  'argocd',
  'asm-system',
  'datadog',
  'external-secrets',
  'flux-system',
  'gatekeeper-system',
  'ingress-nginx',
  'knative-serving',
  'linkerd',
  'logging',
  'monitoring',
  'prometheus',
  'storages',
  'velero',
]);
