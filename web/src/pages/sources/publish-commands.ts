export interface PublishCommand {
  readonly word: 'howToSpecs' | 'howToOne' | 'howToDescriptors' | 'howToSnapshot';
  readonly command: string;
}

const GIT =
  '--revision "$(git rev-parse HEAD)" --generation "$(git rev-list --first-parent --count HEAD)"';

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
      command: `npm run -s msd -- publish specs DIR --url ${origin} --source github.com/ORG/REPO ${GIT}`,
    },
    {
      word: 'howToDescriptors',
      command: `buf build -o image.binpb && npm run -s msd -- publish descriptors image.binpb --url ${origin} --source github.com/ORG/protos ${GIT}`,
    },
    {
      word: 'howToSnapshot',
      command: `kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb -A -o json > snapshot.json && npm run -s msd -- publish snapshot snapshot.json --url ${origin} --cluster NAME`,
    },
  ];
}
