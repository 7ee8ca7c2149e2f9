/** Two eyes: the sending side has looked, the receiving side is about to. */
export function Logo() {
  return (
    <svg width={34} height={18} viewBox="0 0 34 18" aria-hidden="true">
      <circle cx={9} cy={9} r={7} fill="#1c4181" stroke="#1c4181" strokeWidth={2} />
      <circle cx={25} cy={9} r={7} fill="none" stroke="#1c4181" strokeWidth={2} />
    </svg>
  );
}
