// The accessibility tree of a page as the browser gives it to assistive technology, in lines that a person can read.
import type {CDPSession} from 'puppeteer-core';

/** A node as the protocol has it (Accessibility.AXNode). */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: {value: string};
  name?: {value: string};
  description?: {value: string};
  value?: {value: string | number};
  properties?: {name: string; value: {value: unknown}}[];
  childIds?: string[];
}

/** What is said of a node besides role, name and description. */
const SAID = ['level', 'expanded', 'pressed', 'checked', 'disabled', 'live', 'sort', 'hasPopup', 'modal'];

/** Roles without a meaning of their own: what is in them is said. */
const THROUGH = ['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea'];

/** Roles whose children are only for the eye (ARIA, « Children Presentational »): assistive technology has the name. */
const LEAVES = ['image', 'img', 'button', 'meter', 'progressbar', 'separator', 'slider'];

/** Text alone. */
const TEXT = ['StaticText', 'ListMarker'];

const squeeze = (text: unknown) =>
  String(text ?? '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();

/** A node in a line: `button "Copier" expanded=false, description "…"`. Spaces that do not break are written `~`. */
function lineOf(node: Node): string {
  const quote = (text: unknown) => `"${squeeze(text).replace(/[\u00a0\u202f]/g, '~')}"`;
  const name = squeeze(node.name?.value);
  const parts = [node.role!.value.replace('StaticText', 'text'), ...(name ? [quote(name)] : [])];
  if (squeeze(node.value?.value)) parts.push(`value ${quote(node.value?.value)}`);
  for (const {name, value} of node.properties ?? []) {
    const worth = String(value.value ?? '');
    if (SAID.includes(name) && (name === 'expanded' || !['', 'none', 'false'].includes(worth))) {
      parts.push(`${name}=${worth}`);
    }
  }
  if (squeeze(node.description?.value)) parts.push(`description ${quote(node.description?.value)}`);
  return parts.join(' ');
}

/** A whole tree, which can be asked for a part of it by the name of a region. */
export class Tree {
  private constructor(
    private readonly nodes: ReadonlyMap<string, Node>,
    private readonly root: Node,
  ) {}

  /** Reads the tree of the page as it is now. */
  static async of(session: CDPSession): Promise<Tree> {
    const {nodes} = (await session.send('Accessibility.getFullAXTree')) as unknown as {nodes: Node[]};
    return new Tree(new Map(nodes.map(node => [node.nodeId, node])), nodes[0]!);
  }

  /** The lines of everything, the inner ones indented; what says nothing is left out. */
  lines(): string[] {
    return this.#below(this.root, 0, '');
  }

  /** The lines of what is inside the region of a name. Throws where there is none. */
  region(name: string): string[] {
    const found = [...this.nodes.values()].find(
      node => !node.ignored && node.role?.value === 'region' && node.name?.value === name,
    );
    if (!found) throw new Error(`no region in the accessibility tree: ${name}`);
    return this.#below(found, 0, '');
  }

  #below(node: Node, depth: number, around: string): string[] {
    return (node.childIds ?? []).flatMap(id => {
      const child = this.nodes.get(id);
      return child ? this.#lines(child, depth, around) : [];
    });
  }

  #lines(node: Node, depth: number, around: string): string[] {
    const role = node.role?.value ?? '';
    const name = squeeze(node.name?.value);
    if (node.ignored || (THROUGH.includes(role) && !name)) return this.#below(node, depth, around);
    if (role === 'InlineTextBox') return [];
    // A text that is all of the name of what it stands in is said with that.
    if (TEXT.includes(role) && (!name || name === around)) return [];
    const line = '  '.repeat(depth) + lineOf(node);
    return LEAVES.includes(role) ? [line] : [line, ...this.#below(node, depth + 1, name)];
  }
}
