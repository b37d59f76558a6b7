import type { Json, JsonObject } from '#domain/json.ts';
import type { NoticeSection, NoticeText } from '#domain/notices/notice.ts';

/** Limits of Block Kit: https://docs.slack.dev/reference/block-kit/blocks */
const HEADER = 150;
const SECTION = 3_000;

/** A notice as blocks, and as the text that notifications and screen readers take instead. */
export function blocksOf(text: NoticeText): { readonly text: string; readonly blocks: Json } {
  return {
    text: `${escaped(text.title)}: ${escaped(text.lead)} ${text.url}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: shortened(text.title, HEADER) } },
      markdown(`${escaped(text.lead)} ${link(text.url, '→')}`),
      ...text.sections.map((section) => markdown(sectionText(section))),
    ],
  };
}

/** As many lines as fit. */
function sectionText({ heading, lines, more }: NoticeSection): string {
  const end = more === undefined ? '' : `\n${link(more.url, more.text)}`;
  let written = `*${escaped(heading)}*`;
  for (const { url, text, detail } of lines) {
    const line = `\n• ${link(url, shortened(text, 300))} _${escaped(shortened(detail, 300))}_`;
    if (written.length + line.length + end.length > SECTION) break;
    written += line;
  }
  return written + end;
}

const markdown = (text: string): JsonObject => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
});

/** https://docs.slack.dev/messaging/formatting-message-text: three characters are escaped, nothing else. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** In an address `|` would end it. */
const link = (url: string, text: string): string =>
  `<${escaped(url).replaceAll('|', '%7C')}|${escaped(text)}>`;

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`.toWellFormed();
