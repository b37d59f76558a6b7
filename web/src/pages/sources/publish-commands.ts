import { descriptorsCommand, snapshotCommand, specsCommand } from '#web/parts/publish-command.ts';

export interface PublishCommand {
  readonly word: 'howToSpecs' | 'howToOne' | 'howToDescriptors' | 'howToSnapshot';
  readonly command: string;
}

/** One command a kind of source; `origin` is the dashboard's address. */
export function publishCommands(origin: string): readonly PublishCommand[] {
  const one = JSON.stringify({
    source: 'try-out',
    revision: '1',
    generation: 1,
    complete: false,
    files: [{ path: 'hello/spec.yaml', content: 'serviceID: hello\nteamName: Try out\n' }],
  });
  return [
    {
      word: 'howToOne',
      command: `curl ${origin}/api/specs -H 'content-type: application/json' -d '${one}'`,
    },
    {
      word: 'howToSpecs',
      command: specsCommand(origin),
    },
    {
      word: 'howToDescriptors',
      command: descriptorsCommand(origin),
    },
    {
      word: 'howToSnapshot',
      command: snapshotCommand(origin),
    },
  ];
}
