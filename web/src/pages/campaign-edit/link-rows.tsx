import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '#web/parts/icon.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type DraftLink, isBlank, MOST_LINKS } from './campaign-draft.ts';
import type { DraftProps } from './draft-fields.tsx';
import { TextField } from './form-fields.tsx';

const NEW: DraftLink = { title: '', url: '', kind: null };

/** Where more is said: a row a link. Whoever adds one goes on in it; whoever takes one away goes on at its place. */
export function LinkRows({ draft: { links }, onChange, refused }: DraftProps) {
  const t = useWords(campaignEditWords);
  const box = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (focus === undefined) return;
    box.current?.querySelector<HTMLElement>(focus)?.focus();
    setFocus(undefined);
  }, [focus]);
  const put = (index: number, change: Partial<DraftLink>) =>
    onChange({ links: links.map((link, at) => (at === index ? { ...link, ...change } : link)) });
  const remove = (index: number) => {
    onChange({ links: links.filter((_, at) => at !== index) });
    const next = Math.min(index, links.length - 2);
    setFocus(next < 0 ? '.link-add' : `[data-link="${next}"] .link-remove`);
  };
  return (
    <fieldset ref={box} class="form-part link-part">
      <legend>{t.links}</legend>
      {links.length === 0 ? <p class="quiet small">{t.noLinks}</p> : null}
      {links.map((link, index) => {
        // Blank rows are not sent, so the server counts without them.
        const sent = links.slice(0, index).filter((one) => !isBlank(one)).length;
        const why = (field: keyof DraftLink) =>
          isBlank(link) ? undefined : refused.get(`links[${sent}].${field}`);
        return (
          <fieldset key={index} class="link-row" data-link={index} aria-label={t.link(index + 1)}>
            <TextField
              label={t.linkTitle}
              value={link.title}
              refused={why('title')}
              onChange={(title) => put(index, { title })}
            />
            <TextField
              label={t.linkUrl}
              value={link.url}
              placeholder="https://"
              maxLength={2_000}
              refused={why('url')}
              onChange={(url) => put(index, { url })}
            />
            <button
              type="button"
              class="icon-button link-remove"
              aria-label={t.removeLink(link.title || String(index + 1))}
              data-tip={t.removeLink(link.title || String(index + 1))}
              onClick={() => remove(index)}
            >
              <Icon name="close" size={14} />
            </button>
          </fieldset>
        );
      })}
      <div>
        <button
          type="button"
          class="button link-add"
          disabled={links.length >= MOST_LINKS}
          onClick={() => {
            onChange({ links: [...links, NEW] });
            setFocus(`[data-link="${links.length}"] input`);
          }}
        >
          <Icon name="plus" size={14} /> {t.addLink}
        </button>
      </div>
    </fieldset>
  );
}
