import { PageHead } from '#web/parts/page-head.tsx';

export function ServicesPage() {
  return <PageHead title="Services" />;
}
