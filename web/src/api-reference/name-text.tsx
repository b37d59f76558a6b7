import { Fragment } from 'preact';
import { nameParts } from '#web/proto/names.ts';

/** A name that breaks its line behind a dot or underscore, or before a capital. */
export function NameText({ name }: { readonly name: string }) {
  return (
    <>
      {nameParts(name).map((part, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
