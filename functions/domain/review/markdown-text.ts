/** Text of others inside a table or list: no markup, no links, no mentions, one line. */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`)
    .replace(/@/g, '@\u200b')
    .trim();

/** Inside backticks. */
export const codeText = (text: string): string => text.replace(/[`|\r\n]/g, ' ');
