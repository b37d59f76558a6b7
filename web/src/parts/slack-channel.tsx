import { slackWords } from '#web/words/slack-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { CopyButton } from './copy-button.tsx';
import { ExternalLink } from './external-link.tsx';

interface Props {
  /** `generalChannelId`, `alertChannelId` or the name in the spec. */
  readonly name: string;
  /** An id (`C012AB3CD`) or a name (`#pay-alerts`). */
  readonly channel: string;
}

/** A channel by its name; by what it is for where only an id is known, which Slack opens. */
export function SlackChannel({ name, channel }: Props) {
  const t = useWords(slackWords);
  if (/^[CG][A-Z0-9]{7,}$/.test(channel)) {
    return (
      <span class="slack" data-tip={channel}>
        <ExternalLink href={`https://slack.com/app_redirect?channel=${channel}`}>
          {t.channel(purposeOf(name))}
        </ExternalLink>
        <CopyButton text={channel} what={channel} />
      </span>
    );
  }
  const shown = channel.startsWith('#') ? channel : `#${channel}`;
  return (
    <span class="slack" data-tip={t.channel(purposeOf(name))}>
      {shown}
      <CopyButton text={shown} what={shown} />
    </span>
  );
}

/** `generalChannelId` → `general`. */
export function purposeOf(name: string): string {
  return name.replace(/Channel(Id)?$/, '') || name;
}
