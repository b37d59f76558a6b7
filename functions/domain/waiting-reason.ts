/**
 * Waiting reasons of a container that will not start by itself, by pattern, so that new ones are caught; no pattern fits
 * `InvalidImageName`. https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/images/types.go
 */
const CANNOT_START = /^Err|Error$|BackOff$|^InvalidImageName$/;

/** `other` are those with which every pod begins: ContainerCreating, PodInitializing. */
export function waitingKind(reason: string): 'crash-loop' | 'cannot-start' | 'other' {
  if (reason === 'CrashLoopBackOff') return 'crash-loop';
  return CANNOT_START.test(reason) ? 'cannot-start' : 'other';
}
