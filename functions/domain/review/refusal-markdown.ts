import { codeText, plainText } from './markdown-text.ts';

const MOST = 50;

interface Told {
  readonly path: string;
  readonly line?: number | undefined;
  readonly message: string;
  readonly cure?: string | undefined;
}

/** Why a set can't be published, as a comment on a pull request. */
export function refusalMarkdown(problems: readonly Told[]): string {
  const lines = problems.slice(0, MOST).map(({ path, line, message, cure }) => {
    const place =
      path === '' ? '' : `\`${codeText(path)}${line === undefined ? '' : `:${line}`}\`: `;
    return `- ${place}${plainText(message)}${cure === undefined ? '' : ` ${plainText(cure)}`}`;
  });
  const more = problems.length > MOST ? [`- … and ${problems.length - MOST} more.`] : [];
  return `### These descriptors can't be published\n\n${[...lines, ...more].join('\n')}\n`;
}
