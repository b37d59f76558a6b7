import { Fragment } from 'preact';

/** A path that breaks its line behind a slash. */
export function PathText({ path }: { readonly path: string }) {
  return (
    <>
      {path.split('/').map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : (
            <>
              /<wbr />
            </>
          )}
          {part}
        </Fragment>
      ))}
    </>
  );
}
