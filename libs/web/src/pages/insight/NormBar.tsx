const PERCENT = 100;

/** A bar up to the mean, in a second colour beyond the norm, and the norm as a line, where one holds. The number stands beside it. */
export function NormBar({
  weeks,
  norm,
  scale,
  small,
}: {
  weeks: number;
  norm: number | null;
  scale: number;
  small?: boolean;
}) {
  const at = (value: number): number => (Math.min(value, scale) / scale) * PERCENT;
  const under = at(Math.min(weeks, norm ?? weeks));
  return (
    <svg className={`ds-normbar${small ? ' ds-normbar--small' : ''}`} aria-hidden="true">
      <rect className="ds-normbar__under" x={0} y="20%" height="60%" width={`${under}%`} />
      {norm !== null && weeks > norm && (
        <rect
          className="ds-normbar__beyond"
          x={`${under}%`}
          y="20%"
          height="60%"
          width={`${at(weeks) - under}%`}
        />
      )}
      {norm !== null && (
        <line className="ds-normbar__norm" x1={`${at(norm)}%`} x2={`${at(norm)}%`} y1={0} y2={'100%'} />
      )}
    </svg>
  );
}
