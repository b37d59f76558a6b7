import { CommandLine } from '#web/parts/command-line.tsx';
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
          <dd>
            <CommandLine command={command} what={t[word]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
