/** In a narrow head the shorter words, which the longer ones hold; `isLong`: already where there is not much room. */
export function Words({ label, short, isLong = false }: { label: string; short: string; isLong?: boolean }) {
  const long = isLong ? ' long' : '';
  return (
    <>
      <span className={`when-wide${long}`}>{label}</span>
      <span className={`when-narrow${long}`}>{short}</span>
    </>
  );
}
