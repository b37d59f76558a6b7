import { codeText as code, plainText as plain } from '#domain/review/markdown-text.ts';
import type { Link } from '#domain/spec.ts';
import { type ContractBreak, isRestored, stillBroken } from './contract-break.ts';

interface Told {
  readonly source: string;
  readonly revision: string;
  readonly broke: ContractBreak;
}

/** `Follow what acme/protos broke at 3f2a9c1`. */
export function breakTitle({
  source,
  revision,
  part,
}: Pick<Told, 'source' | 'revision'> & {
  readonly part: { readonly number: number; readonly of: number } | undefined;
}): string {
  const which = part === undefined ? '' : ` (${part.number} of ${part.of})`;
  return `Follow what ${shortSource(source)} broke at ${shortRevision(revision)}${which}`;
}

/** Most that is listed of it; the comparison shows all. */
const LISTED = 40;

/** What broke, as Markdown. What was restored since is said to be. */
export function breakBody({ source, revision, at, broke }: Told & { readonly at: string }): string {
  const left = new Set(stillBroken(broke));
  const lines = broke.broken.slice(0, LISTED).map((one) => {
    const meant = one.reason === undefined ? '' : ` Meant: ${plain(one.reason)}`;
    const back = left.has(one) ? '' : ' **Restored since.**';
    const rule = one.rule === '' ? '' : ` (\`${code(one.rule)}\`)`;
    return `- \`${code(one.symbol)}\`: ${plain(one.message)}${rule}.${meant}${back}`;
  });
  const more = broke.count - lines.length;
  return [
    `The contract of \`${code(source)}\` broke on ${at.slice(0, 10)}, with revision \`${code(revision)}\`, and this service uses some of what broke:`,
    lines.join('\n'),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(isRestored(broke) ? ['All of it was restored since: there is nothing to do.'] : []),
  ].join('\n\n');
}

/** How it is followed, as Markdown. */
export function breakFix({
  revision,
  revisionKey,
}: {
  readonly revision: string;
  readonly revisionKey: string | undefined;
}): string {
  const tells =
    revisionKey === undefined
      ? 'The organisation names no label or annotation by which workloads tell the revision of their protos (`contracts.revisionKey`), so only the spec can show it.'
      : `The label or annotation \`${code(revisionKey)}\` of its workloads tells the revision they were built with.`;
  return [
    `Either build it with revision \`${code(revision)}\` of the contract or a later one, change what that breaks, and roll it out to production. ${tells}`,
    'Or stop using what broke, and take it out of the spec: `grpc.consumes`, `messaging`, `dependsOn`.',
    'It closes by itself as soon as one of the two is known, or when what broke is restored.',
  ].join('\n\n');
}

/** The two revisions side by side; a path on the page. */
export function comparisonLink({ source, revision, broke }: Told): Link {
  const query = [
    ['source', source],
    ['from', broke.previous],
    ['to', revision],
  ]
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
    .join('&');
  return { title: 'What changed', url: `/apis/compare?${query}`, kind: 'docs' };
}

/** `acme/protos` of `github.com/acme/protos`. */
export const shortSource = (source: string): string =>
  source.split('/').slice(-2).join('/').slice(-80);

export const shortRevision = (revision: string): string =>
  /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 7) : revision.slice(0, 40);
