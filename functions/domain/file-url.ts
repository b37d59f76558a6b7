/**
 * Address of a file in its repository's web view, for sources named like `github.com/acme/terraform`; undefined when the
 * host is not known to have one. GitHub and GitLab both understand `HEAD` for the default branch.
 */
export function fileUrl(
  source: string,
  revision: string,
  path: string,
  line?: number,
): string | undefined {
  const [, host = '', repository = ''] = /^([\w.-]+)\/([\w.-]+(?:\/[\w.-]+)+)$/.exec(source) ?? [];
  const view = /(^|\.)github\./.test(host)
    ? 'blob'
    : /(^|\.)gitlab\./.test(host)
      ? '-/blob'
      : undefined;
  if (view === undefined || path === '') return undefined;
  const file = path.split('/').map(encodeURIComponent).join('/');
  const anchor = line === undefined ? '' : `#L${line}`;
  return `https://${host}/${repository}/${view}/${encodeURIComponent(revision)}/${file}${anchor}`;
}
