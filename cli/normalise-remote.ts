/**
 * The name of a source from a git remote: `git@github.com:acme/terraform.git`, `https://…` and `ssh://…` all give
 * `github.com/acme/terraform`. User names, passwords and ports are left out. Undefined for a path on this machine.
 */
export function normaliseRemote(remote: string): string | undefined {
  const match = ADDRESS.exec(remote.trim()) ?? SHORT.exec(remote.trim());
  const { host, path } = match?.groups ?? {};
  const name = path?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return host && name ? `${host.toLowerCase()}/${name}` : undefined;
}

const ADDRESS =
  /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^@/]*@)?(?<host>[^:/]+)(?::\d+)?\/(?<path>.+)$/;
/** https://git-scm.com/docs/git-clone#_git_urls: no slash before the first colon. */
const SHORT = /^(?:[^@/:]+@)?(?<host>[^:/]{2,}):(?!\/\/)(?<path>.+)$/;
