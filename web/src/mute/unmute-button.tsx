import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { client } from '#web/client.ts';
import {
  ServiceMutesDocument,
  type ServiceMutesQuery,
  UnmuteRuleDocument,
  type UnmuteRuleMutation,
  type UnmuteRuleMutationVariables,
} from '#web/gql/running/graphql.ts';
import { askVersion } from '#web/live/version.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly serviceId: string;
  readonly environment: string;
  readonly rule: string;
  readonly word: string;
  readonly onDone: () => void;
}

/** Takes away whatever mutes the rule here, be it for this environment or for all. */
export function UnmuteButton({ serviceId, environment, rule, word, onDone }: Props) {
  const common = useWords(commonWords);
  const language = useApiLanguage();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [{ fetching }, unmute] = useMutation<UnmuteRuleMutation, UnmuteRuleMutationVariables>(
    UnmuteRuleDocument.toString(),
  );
  const act = async () => {
    const { data } = await client
      .query<ServiceMutesQuery>(
        ServiceMutesDocument.toString(),
        { serviceId },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    const found = (data?.service?.mutes ?? []).filter(
      (mute) => mute.rule === rule && (mute.environment?.name ?? environment) === environment,
    );
    setRefused(data ? undefined : common.unreachable);
    for (const mute of found) {
      const scope = mute.environment === null ? {} : { environment: mute.environment.name };
      const answer = await unmute({ input: { serviceId, rule, ...scope }, language });
      const reason = answer.error
        ? common.unreachable
        : answer.data?.unmuteHealthRule.error?.message;
      if (reason) return setRefused(reason);
    }
    await askVersion();
    onDone();
  };
  return (
    <>
      <button
        type="button"
        class="text-button small"
        disabled={fetching}
        onClick={() => void act()}
      >
        {word}
      </button>
      {refused === undefined ? null : (
        <span class="warned" role="alert">
          {' '}
          {refused}
        </span>
      )}
    </>
  );
}
