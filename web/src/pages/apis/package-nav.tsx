import { useState } from 'preact/hooks';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { isInPackage, type PackageNode } from './package-tree.ts';

interface Props {
  readonly roots: readonly PackageNode[];
  readonly packages: number;
  /** What was chosen in it. */
  readonly chosen: string | undefined;
}

/** Beyond so many, only what holds most of them is unfolded by itself. */
const UNFOLDED = 40;

/** All packages as a tree with the number of RPC services in each; a press on one narrows the list to it. */
export function PackageNav({ roots, packages, chosen }: Props) {
  const t = useWords(apisWords);
  const query = useQueryState();
  const total = roots.reduce((sum, { count }) => sum + count, 0);
  const [wide] = useState(() => matchMedia('(min-width: 1024px)').matches);
  return (
    <Disclosure
      class="packages"
      open={wide}
      summary={
        <>
          {t.packages} <span class="quiet number">{formatCount(packages)}</span>
        </>
      }
    >
      <nav aria-label={t.packages}>
        <ul class="package-tree">
          <li>
            <a
              class="package-link"
              href={query.href({ package: undefined })}
              aria-current={chosen === undefined ? 'true' : undefined}
            >
              {t.allPackages}
            </a>
          </li>
          {roots.map((node) => (
            <PackageItem
              key={node.name}
              node={node}
              chosen={chosen}
              unfolded={packages <= UNFOLDED || node.count > total / 2}
              below={packages <= UNFOLDED}
            />
          ))}
        </ul>
      </nav>
    </Disclosure>
  );
}

function PackageItem(props: {
  readonly node: PackageNode;
  readonly chosen: string | undefined;
  /** Where nobody has folded or unfolded it. */
  readonly unfolded: boolean;
  readonly below: boolean;
}) {
  const { node, chosen, unfolded, below } = props;
  const t = useWords(apisWords);
  const query = useQueryState();
  const [toggled, setToggled] = useState<boolean | undefined>(undefined);
  const onTheWay = chosen !== undefined && isInPackage(chosen, node.name);
  const open = node.children.length > 0 && (toggled ?? (unfolded || onTheWay));
  return (
    <li>
      <div class="package-line">
        {node.children.length > 0 ? (
          <button
            type="button"
            class="icon-button small-button package-toggle"
            aria-expanded={open}
            aria-label={t.packagesIn(node.name)}
            onClick={() => setToggled(!open)}
          >
            <Icon name="chevron" size={12} />
          </button>
        ) : null}
        <a
          class="package-link"
          href={query.href({ package: chosen === node.name ? undefined : node.name })}
          aria-current={chosen === node.name ? 'true' : undefined}
          data-tip={node.name === node.label ? undefined : node.name}
        >
          <span class="cut">{node.name === '' ? t.noPackage : node.label}</span>
          <span class="quiet number">{formatCount(node.count)}</span>
        </a>
      </div>
      {open ? (
        <ul>
          {node.children.map((child) => (
            <PackageItem
              key={child.name}
              node={child}
              chosen={chosen}
              unfolded={below}
              below={below}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
