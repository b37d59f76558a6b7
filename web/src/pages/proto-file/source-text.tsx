import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { heightOfRows, useVisibleRows } from '#web/parts/use-visible-rows.ts';
import { highlight, type Token } from '#web/proto/highlight.ts';
import { fileWords } from '#web/words/file-words.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly text: string;
  /** The line to go to and to mark, from 1. */
  readonly line: number | undefined;
  /** What it is the text of. */
  readonly label: string;
}

/** Below this all lines are drawn, so that the browser's own search finds them. */
const WHOLE = 3_000;

/** Source code with numbered lines, each with an address; of a very long file only the lines near the window are drawn. */
export function SourceText({ text, line, label }: Props) {
  const t = useWords(fileWords);
  const lines = useMemo(() => highlight(text.replace(/\n$/, '')), [text]);
  const body = useRef<HTMLTableSectionElement>(null);
  const [from, to, rowHeight] = useVisibleRows(body, lines.length, WHOLE);
  useGoToLine(body, line, lines.length);
  const digits = String(lines.length).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="source-text" tabIndex={0}>
      <table aria-label={label} style={{ '--digits': `${digits}ch` }}>
        <tbody ref={body}>
          <Space height={from * rowHeight} />
          {lines.slice(from, to).map((tokens, offset) => {
            const number = from + offset + 1;
            return (
              <tr key={number} data-row={number - 1} class={number === line ? 'here' : undefined}>
                <th scope="row">
                  <a href={`#L${number}`} id={`L${number}`} aria-label={t.line(number)}>
                    {number}
                  </a>
                </th>
                <td>
                  <Line tokens={tokens} />
                </td>
              </tr>
            );
          })}
          <Space height={(lines.length - to) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

function Line({ tokens }: { readonly tokens: readonly Token[] }) {
  return (
    <code>
      {tokens.map(({ kind, text }, index) =>
        kind === 'plain' ? (
          text
        ) : (
          <span key={index} class={`token-${kind}`}>
            {text}
          </span>
        ),
      )}
    </code>
  );
}

function Space({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr>
      <td colSpan={2} style={{ height: `${height}px` }} />
    </tr>
  );
}

/** Brings the line into the middle of the window, drawn or not. */
function useGoToLine(
  body: { readonly current: HTMLElement | null },
  line: number | undefined,
  count: number,
): void {
  useLayoutEffect(() => {
    if (line === undefined || !body.current) return;
    const top = body.current.getBoundingClientRect().top + scrollY;
    const at = (Math.min(line, count) - 1) * heightOfRows(body.current);
    scrollTo({ top: Math.max(0, top + at - innerHeight / 2) });
  }, [line, count]);
}
