import { createHosting } from '../../local/hosting.ts';
import { listen } from '../../local/server.ts';
import { createMemoryApp, type MemoryApp } from './memory-app.ts';
import { ROOT } from './start-dashboard.ts';

/** The page and every door on a free port, by a clock that stands still until it is moved. */
export interface StartedPage {
  readonly url: string;
  readonly app: MemoryApp;
  readonly stop: () => Promise<void>;
}

/** `root` holds `firebase.json` and the built page. */
export async function startPage(root = ROOT): Promise<StartedPage> {
  const app = createMemoryApp();
  const address = await listen(0);
  address.serve(app, await createHosting(root));
  return {
    url: address.url,
    app,
    stop: async () => {
      await address.close();
      await app.close();
    },
  };
}
