import { useEffect } from 'preact/hooks';
import { ServiceHeadDocument } from '#web/gql/graphql.ts';
import { useFedBy } from '#web/live/feeding.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { lazy } from '#web/parts/lazy.tsx';
import { LoadedPage } from '#web/parts/loaded-page.tsx';
import { Tabs } from '#web/parts/tabs.tsx';
import { navigate, useHref } from '#web/routing/location.ts';
import type { PageProps } from '#web/routing/route.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { OverviewTab } from './overview-tab.tsx';
import type { ServiceFacts } from './service-facts.ts';
import { ServiceHead } from './service-head.tsx';
import '#web/styles/pages.css';
import './service.css';

const RuntimeTab = lazy(async () => (await import('./runtime-tab.tsx')).RuntimeTab);
const ApiTab = lazy(async () => (await import('./api-tab.tsx')).ApiTab);
const DependenciesTab = lazy(async () => (await import('./dependencies-tab.tsx')).DependenciesTab);
const TodosTab = lazy(async () => (await import('./todos-tab.tsx')).TodosTab);
const HistoryTab = lazy(async () => (await import('./history-tab.tsx')).HistoryTab);

const TABS = ['overview', 'runtime', 'api', 'dependencies', 'todos', 'history'] as const;
type TabKey = (typeof TABS)[number];

const NoService = lazy(async () => (await import('./no-service.tsx')).NoService);

/** One service: what it is, whether it is well, and everything known of it one tab away. */
export function ServicePage({ params }: PageProps) {
  const serviceId = params.serviceId ?? '';
  const language = useApiLanguage();
  const result = useLiveQuery(ServiceHeadDocument, { serviceId, language });
  return (
    <LoadedPage title={serviceId} result={result}>
      {({ service }) =>
        service ? (
          <Service service={service} asked={serviceId} tab={params.tab} />
        ) : (
          <NoService serviceId={serviceId} onRestored={result.retry} />
        )
      }
    </LoadedPage>
  );
}

function Service(props: {
  readonly service: ServiceFacts;
  readonly asked: string;
  readonly tab: string | undefined;
}) {
  const { service, asked } = props;
  const t = useWords(serviceWords);
  const tab = TABS.find((key) => key === props.tab) ?? 'overview';
  useCanonicalAddress(asked, service.serviceId);
  useTabInSight(tab);
  useFedBy(service.environments.map(({ cluster }) => cluster.name));
  const counts: Partial<Record<TabKey, number | undefined>> = {
    api: service.rpcServiceCount || undefined,
    todos: service.toDo.totalCount || undefined,
  };
  return (
    <>
      <ServiceHead service={service} />
      <Tabs
        label={t.tabs}
        current={tab}
        tabs={TABS.map((key) => ({
          key,
          label: t[key],
          href: `/services/${service.serviceId}/${key}`,
          count: counts[key],
        }))}
      />
      <div class="service-tab">
        <TabContent tab={tab} service={service} />
      </div>
    </>
  );
}

function TabContent({ tab, service }: { readonly tab: TabKey; readonly service: ServiceFacts }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab service={service} />;
    case 'runtime':
      return <RuntimeTab service={service} />;
    case 'api':
      return <ApiTab serviceId={service.serviceId} />;
    case 'dependencies':
      return <DependenciesTab serviceId={service.serviceId} />;
    case 'todos':
      return <TodosTab serviceId={service.serviceId} />;
    case 'history':
      return <HistoryTab serviceId={service.serviceId} />;
  }
}

/** Asked for by a former id, the page stands under the present one. */
function useCanonicalAddress(asked: string, serviceId: string): void {
  const href = useHref();
  useEffect(() => {
    if (asked === serviceId) return;
    navigate(href.replace(`/services/${encodeURIComponent(asked)}`, `/services/${serviceId}`), {
      replace: true,
    });
  }, [asked, serviceId]);
}

/** On a phone the tabs scroll: the current one is brought into sight. */
function useTabInSight(tab: TabKey): void {
  useEffect(() => {
    document
      .querySelector('.tabs [aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
}
