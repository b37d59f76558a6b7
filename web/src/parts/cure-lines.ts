export interface CureLine {
  readonly kind: 'sentence' | 'command';
  readonly text: string;
}

const COMMAND = /^\s*(\$ )?((kubectl|helm|gcloud|git|gh|curl|msd|npm|npx|buf|docker) .+)$/;

/** What to do, apart from what to type. */
export function cureLines(text: string): readonly CureLine[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const command = COMMAND.exec(line)?.[2];
      return command === undefined
        ? { kind: 'sentence', text: line.trim() }
        : { kind: 'command', text: command };
    });
}
