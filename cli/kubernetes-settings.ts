import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** How clusters are reached from here: by the kubeconfig of the product where one is set, else as kubectl does. */
export function kubernetesSettings(environment: Environment) {
  const { MSD_KUBECONFIG: own, KUBECONFIG: kubectls, HOME: home } = environment;
  const standard = home ? join(home, '.kube', 'config') : '';
  const kubeconfigFrom = own ? 'MSD_KUBECONFIG' : kubectls ? 'KUBECONFIG' : undefined;
  const containerApi = environment.MSD_CONTAINER_API;
  return {
    kubeconfig: (own || kubectls || standard).split(delimiter).filter((path) => path !== ''),
    ...(kubeconfigFrom === undefined ? {} : { kubeconfigFrom }),
    tellsPaths: true,
    gke: containerApi ? { containerApi } : {},
  };
}
