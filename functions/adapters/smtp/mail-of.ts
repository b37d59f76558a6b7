import type { NoticeSection, NoticeText } from '#domain/notices/notice.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice as a mail: the same words as plain text and as HTML. */
export const mailOf = (text: NoticeText): Mail => ({
  subject: text.title,
  text: [text.title, text.url, '', text.lead, ...text.sections.flatMap(plainSection), ''].join(
    '\n',
  ),
  html: [
    `<!doctype html><html lang="${text.language}"><meta charset="utf-8"><body style="font:14px/1.5 sans-serif">`,
    `<h1 style="font-size:18px">${link(text.url, text.title)}</h1>`,
    `<p>${escaped(text.lead)}</p>`,
    ...text.sections.map(richSection),
    '</body></html>',
  ].join('\n'),
});

const plainSection = ({ heading, lines, more }: NoticeSection): readonly string[] => [
  '',
  heading,
  ...lines.flatMap(({ text, detail, url }) => [`- ${text} (${detail})`, `  ${url}`]),
  ...(more === undefined ? [] : [`${more.text}: ${more.url}`]),
];

const richSection = ({ heading, lines, more }: NoticeSection): string =>
  [
    `<h2 style="font-size:15px">${escaped(heading)}</h2><ul>`,
    ...lines.map(
      ({ text, detail, url }) =>
        `<li>${link(url, text)} <span style="color:#555">${escaped(detail)}</span></li>`,
    ),
    `</ul>${more === undefined ? '' : `<p>${link(more.url, more.text)}</p>`}`,
  ].join('\n');

const link = (url: string, text: string): string =>
  `<a href="${escaped(url)}">${escaped(text)}</a>`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
