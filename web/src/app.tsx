import { Provider } from '@urql/preact';
import { useEffect } from 'preact/hooks';
import { client } from './client.ts';
import { Frame } from './frame/frame.tsx';
import { PageOutlet } from './frame/page-outlet.tsx';
import { followVersion } from './live/version.ts';
import { TipLayer } from './parts/tip-layer.tsx';
import { followBrowser } from './routing/location.ts';

/** The whole screen: the frame, and in it the page that the address names. */
export function App() {
  useEffect(() => {
    const stops = [followBrowser(), followVersion()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <Provider value={client}>
      <Frame>
        <PageOutlet />
      </Frame>
      <TipLayer />
    </Provider>
  );
}
