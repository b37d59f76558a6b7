import { ExternalLink } from '#web/parts/external-link.tsx';
import { type CommentBlock, parseComment } from '#web/proto/comment.ts';
import type { InlineNode } from '#web/proto/comment-inline.ts';
import type { CommentTable } from '#web/proto/comment-table.ts';
import { referencedName } from '#web/proto/names.ts';
import { useApiPath } from './use-revision.ts';

interface Props {
  readonly comment: string | null | undefined;
  /** Where it stands: names in it are read inside this package. */
  readonly package_: string;
}

/** A comment as nodes; nothing in it is ever read as HTML. */
export function ProtoComment({ comment, package_ }: Props) {
  if (!comment) return null;
  const blocks = parseComment(comment);
  return blocks.length === 0 ? null : (
    <div class="proto-comment">
      <Blocks blocks={blocks} package_={package_} />
    </div>
  );
}

function Blocks({
  blocks,
  package_,
}: {
  readonly blocks: readonly CommentBlock[];
  readonly package_: string;
}) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={`${block.kind} ${index}`} block={block} package_={package_} />
      ))}
    </>
  );
}

function Block({ block, package_ }: { readonly block: CommentBlock; readonly package_: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line nodes={block.children} package_={package_} />
        </p>
      );
    case 'heading':
      return (
        <p class="proto-comment-head">
          <Line nodes={block.children} package_={package_} />
        </p>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table table={block} package_={package_} />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} package_={package_} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Table(props: { readonly table: CommentTable; readonly package_: string }) {
  const { table, package_ } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="proto-comment-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col">
                <Line nodes={cell} package_={package_} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>
                  <Line nodes={cell} package_={package_} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line(props: { readonly nodes: readonly InlineNode[]; readonly package_: string }) {
  return (
    <>
      {props.nodes.map((node, index) => (
        <Inline key={`${node.text} ${index}`} node={node} package_={props.package_} />
      ))}
    </>
  );
}

function Inline({ node, package_ }: { readonly node: InlineNode; readonly package_: string }) {
  const apiPath = useApiPath();
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
    case 'code':
      return <code>{node.text}</code>;
    case 'strong':
      return <strong>{node.text}</strong>;
    case 'emphasis':
      return <em>{node.text}</em>;
    case 'link':
      return <ExternalLink href={node.href}>{node.text}</ExternalLink>;
    case 'reference':
      return <a href={apiPath(referencedName(node.name, package_))}>{node.text}</a>;
  }
}
