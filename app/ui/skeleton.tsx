export type SkeletonProps = { label: string; lines?: number };

/** Lines that breathe where something arrives later. Never for a whole page. */
export function Skeleton({ label, lines = 4 }: SkeletonProps) {
  return (
    <div className="skel" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}
