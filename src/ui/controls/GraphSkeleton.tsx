/** Where cards will be, once waiting for them would be noticed. */
export function GraphSkeleton() {
  return (
    <div className="graph-skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
