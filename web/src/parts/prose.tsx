/** A sentence in which `backticks` mean code. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/`([^`]+)`/)
        .map((piece, index) =>
          index % 2 === 0 ? piece : <code key={`${index} ${piece}`}>{piece}</code>,
        )}
    </>
  );
}
