/** In a narrow head the shorter words, which the longer ones hold. */
export function Words({ label, short }: { label: string; short: string }) {
  return (
    <>
      <span className="when-wide">{label}</span>
      <span className="when-narrow">{short}</span>
    </>
  );
}
