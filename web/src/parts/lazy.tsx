import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CodeFailed } from './code-failed.tsx';
import { Skeleton } from './skeleton.tsx';

/**
 * A component whose code comes when it is first drawn:
 * `const ApiTab = lazy(async () => (await import('./api-tab.tsx')).ApiTab)`, outside of any component.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | undefined>(() => loaded);
    useEffect(() => {
      if (Part) return;
      let current = true;
      load().then(
        (component) => {
          loaded = component;
          if (current) setPart(() => component);
        },
        () => {
          if (current) setPart(() => CodeFailed);
        },
      );
      return () => {
        current = false;
      };
    }, [Part]);
    return Part ? <Part {...props} /> : <Skeleton />;
  };
}
