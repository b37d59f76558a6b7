import type { NoticeWordsFragment } from '#web/gql/running/graphql.ts';

/** A notice as people get it, in the language of their team. */
export function NoticeMessage({ text }: { readonly text: NoticeWordsFragment }) {
  return (
    <div class="notice-message" lang={text.language.toLowerCase()}>
      <h3 class="notice-title">
        <a href={pageOf(text.url)}>{text.title}</a>
      </h3>
      <p>{text.lead}</p>
      {text.sections.map(({ heading, lines, more }) => (
        <div key={heading}>
          <h4 class="notice-heading">{heading}</h4>
          <ul class="notice-lines">
            {lines.map((line) => (
              <li key={`${line.url} ${line.text} ${line.detail}`}>
                <a href={pageOf(line.url)}>{line.text}</a> <span class="quiet">{line.detail}</span>
              </li>
            ))}
          </ul>
          {more === null ? null : <a href={pageOf(more.url)}>{more.text}</a>}
        </div>
      ))}
    </div>
  );
}

/** Inside the page one stays on it, whatever address it is told by. */
const pageOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);
