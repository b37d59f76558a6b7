/** A piece of a line of a comment. */
export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** An https or http address, nothing else. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** `[text][acme.pay.v1.Charge]`: something of the contract, by its full name as far as it was written. */
  | { readonly kind: 'reference'; readonly text: string; readonly name: string };

const PROTO_NAME = '\\.?[A-Za-z_][\\w]*(?:\\.[A-Za-z_]\\w*)*';
const NAME = new RegExp(`^${PROTO_NAME}$`);

/** First match wins where several could begin. */
const PATTERN = new RegExp(
  [
    '(?<tick>`+)(?<code>[\\s\\S]+?)\\k<tick>(?!`)',
    `\\[(?<refText>[^\\]\\n]+)\\]\\s?\\[(?<refName>${PROTO_NAME})?\\]`,
    // Between text and address a line may break; then only an address makes it a link.
    '\\[(?<linkText>[^\\]\\n]+)\\](?:\\s(?=\\(https?://))?\\((?<linkHref>[^()\\s]+(?:\\([^()\\s]*\\)[^()\\s]*)*)?\\)',
    '<(?<auto>https?://[^\\s<>]+)>',
    '(?<bare>https?://[^\\s<>"`\\])]+)',
    '\\*\\*(?<strong>[^*\\s](?:[^*]*[^*\\s])?)\\*\\*',
    '(?<![\\w*])\\*(?<star>[^*\\s](?:[^*]*[^*\\s])?)\\*(?![\\w*])',
    '(?<![\\w_])_(?<line>[^_\\s](?:[^_]*[^_\\s])?)_(?![\\w_])',
    '\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!<>|-])',
  ].join('|'),
  'g',
);

export function parseInline(text: string): readonly InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = 0;
  for (const match of text.matchAll(PATTERN)) {
    const node = nodeOf(match.groups ?? {}, match[0]);
    const trailing = node.kind === 'link' && match.groups?.bare ? trailingMarks(node.href) : '';
    pushText(nodes, text.slice(at, match.index));
    if (node.kind === 'text') pushText(nodes, node.text);
    else if (node.kind === 'link' && trailing !== '') {
      const href = node.href.slice(0, -trailing.length);
      nodes.push({ kind: 'link', text: href, href });
      pushText(nodes, trailing);
    } else nodes.push(node);
    at = match.index + match[0].length;
  }
  pushText(nodes, text.slice(at));
  return nodes;
}

function nodeOf(found: Readonly<Record<string, string | undefined>>, whole: string): InlineNode {
  if (found.code !== undefined) return { kind: 'code', text: found.code.trim() || found.code };
  if (found.refText !== undefined) return referenceOf(found.refText, found.refName);
  if (found.linkText !== undefined) return linkOf(found.linkText, found.linkHref ?? '');
  const address = found.auto ?? found.bare;
  if (address !== undefined) return { kind: 'link', text: address, href: address };
  if (found.strong !== undefined) return { kind: 'strong', text: found.strong };
  const emphasis = found.star ?? found.line;
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  return { kind: 'text', text: found.escaped ?? whole };
}

function referenceOf(text: string, name: string | undefined): InlineNode {
  const shown = text.replace(/^`+|`+$/g, '');
  const wanted = (name ?? shown).replace(/^\./, '');
  return NAME.test(wanted)
    ? { kind: 'reference', text: shown, name: wanted }
    : { kind: 'text', text };
}

/** Anything but http and https is shown as the words it is; `[AdGroupError]()` as the name it is. */
function linkOf(text: string, href: string): InlineNode {
  const shown = text.replace(/^`+|`+$/g, '');
  if (/^https?:\/\//i.test(href)) return { kind: 'link', text: shown, href };
  if (href === '' && NAME.test(shown)) return { kind: 'code', text: shown };
  return { kind: 'text', text: shown };
}

/** A full stop behind an address ends the sentence, not the address. */
function trailingMarks(href: string): string {
  return /[.,;:!?。、]+$/.exec(href)?.[0] ?? '';
}

function pushText(nodes: InlineNode[], text: string): void {
  if (text === '') return;
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else nodes.push({ kind: 'text', text });
}
