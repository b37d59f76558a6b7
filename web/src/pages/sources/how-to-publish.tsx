import { CopyButton } from '#web/parts/copy-button.tsx';
import { sourcesWords } from '#web/words/sources-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { publishCommands } from './publish-commands.ts';

/** The commands that fill this page, with the address of this dashboard. */
export function HowToPublish() {
  const t = useWords(sourcesWords);
  return (
    <dl class="how-to">
      {publishCommands(location.origin).map(({ word, command }) => (
        <div key={word}>
          <dt>{t[word]}</dt>
          <dd class="command">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <code tabIndex={0}>{command}</code>
            <CopyButton text={command} what={t[word]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
