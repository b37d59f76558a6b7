import { ExternalLink } from '#web/parts/external-link.tsx';
import { type CommentBlock, parseComment } from '#web/proto/comment.ts';
import type { InlineNode } from '#web/proto/comment-inline.ts';
import './markdown.css';

/** Markdown as nodes; nothing in it is ever read as HTML, and only http and https are links. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div class="markdown">
      <Blocks blocks={parseComment(text)} />
    </div>
  );
}

const Blocks = ({ blocks }: { readonly blocks: readonly CommentBlock[] }) => (
  <>
    {blocks.map((block, index) => (
      <Block key={`${block.kind} ${index}`} block={block} />
    ))}
  </>
);

function Block({ block }: { readonly block: CommentBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Line nodes={block.children} />
        </p>
      );
    case 'heading':
      return (
        <p class="markdown-head">
          <Line nodes={block.children} />
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
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div class="markdown-table" tabIndex={0}>
          <table>
            <thead>
              <Cells as="th" cells={block.head} />
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <Cells key={index} as="td" cells={row} />
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Blocks blocks={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}

const Cells = (props: {
  readonly as: 'th' | 'td';
  readonly cells: readonly (readonly InlineNode[])[];
}) => (
  <tr>
    {props.cells.map((cell, index) => (
      <props.as key={index}>
        <Line nodes={cell} />
      </props.as>
    ))}
  </tr>
);

const Line = ({ nodes }: { readonly nodes: readonly InlineNode[] }) => (
  <>
    {nodes.map((node, index) => (
      <Inline key={`${node.text} ${index}`} node={node} />
    ))}
  </>
);

function Inline({ node }: { readonly node: InlineNode }) {
  switch (node.kind) {
    case 'text':
    case 'reference':
      return <>{node.text}</>;
    case 'code':
      return <code>{node.text}</code>;
    case 'strong':
      return <strong>{node.text}</strong>;
    case 'emphasis':
      return <em>{node.text}</em>;
    case 'link':
      return <ExternalLink href={node.href}>{node.text}</ExternalLink>;
  }
}
