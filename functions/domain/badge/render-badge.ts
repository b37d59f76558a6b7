import type { Badge, BadgeTone } from './badge.ts';
import type { BadgeLanguage } from './badge-words.ts';

/**
 * A badge as an SVG of its own: no style sheet, script or font, so that it looks the same as an image, inlined, and
 * where a policy forbids styles. Both halves bring their ground along and are read as well on a light page as on a dark
 * one: white on each of these has a contrast of at least 4.5 to 1. What it says, it says in words.
 */
export function renderBadge({ label, value, tone }: Badge, language: BadgeLanguage = 'en'): string {
  const [shownLabel, shownValue] = [shorten(label), shorten(value)];
  const left = widthOf(shownLabel) + 2 * PADDING;
  const right = widthOf(shownValue) + 2 * PADDING;
  const width = left + right;
  const name = escapeText(`${label}: ${value}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" lang="${language}" role="img" aria-label="${name}">
<title>${name}</title>
<path d="M4 0H${left}V20H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z" fill="#404855"/>
<path d="M${left} 0H${width - 4}a4 4 0 0 1 4 4V16a4 4 0 0 1-4 4H${left}z" fill="${GROUNDS[tone]}"/>
<rect x="0.5" y="0.5" width="${width - 1}" height="19" rx="3.5" fill="none" stroke="#8b949e"/>
<g aria-hidden="true" fill="#ffffff" font-family="Verdana,Geneva,'DejaVu Sans','Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic',sans-serif" font-size="11" text-rendering="geometricPrecision"><text x="${PADDING}" y="14" textLength="${left - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeText(shownLabel)}</text><text x="${left + PADDING}" y="14" textLength="${right - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeText(shownValue)}</text></g>
</svg>
`;
}

const PADDING = 7;
/** Of what is shown; the name of the picture says all. */
const LONGEST = 60;

const GROUNDS: Readonly<Record<BadgeTone, string>> = {
  good: '#1a7431',
  fair: '#8a5a00',
  poor: '#b3261e',
  unknown: '#59636e',
};

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

/** About what Verdana takes at 11 pixels; `textLength` makes any other font keep to it. */
function widthOf(text: string): number {
  return Math.round([...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0));
}

function widthOfLetter(letter: string): number {
  if (/[ijl.,:;'!|·]/.test(letter)) return 4;
  if (/[frt ()[\]/-]/.test(letter)) return 5;
  if (/[mwMWG@%OQ]/.test(letter)) return 9.5;
  if (/[A-Z]/.test(letter)) return 8;
  if (JOINED.test(letter)) return 0;
  if (HALF_WIDTH.test(letter)) return 5.5;
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 11 : 7;
}

/** Drawn onto the letter before: accents, the marks of が written in two, and what chooses a variant. */
const JOINED = /\p{M}/u;
/** https://www.unicode.org/reports/tr11/ */
const HALF_WIDTH = /[\uff61-\uffdc\uffe8-\uffee]/;

/** As text or attribute of XML; what XML has no place for is left out. https://www.w3.org/TR/xml/#charsets */
const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
