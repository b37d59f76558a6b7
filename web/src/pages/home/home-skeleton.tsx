import { Skeleton } from '#web/parts/skeleton.tsx';

/** The room that Home will take. */
export function HomeSkeleton() {
  return (
    <div class="home">
      <Skeleton rows={14} />
      <Skeleton rows={14} />
    </div>
  );
}
