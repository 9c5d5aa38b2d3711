import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { VFile } from 'vfile';

/** Deeper than anything that people write; what reads a tree need not fear for its stack. */
const deepest = 400;

/** A page as a browser reads it, or undefined where its elements are nested too deeply. Nothing is fetched or run. */
export function readPage(html: string): Root | undefined {
  let depth = 0;
  const tooDeep = new Error('nested too deeply');
  try {
    const tree = parse(html, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          depth++;
          if (depth > deepest) throw tooDeep;
        },
        onItemPop: () => void depth--,
      },
    });
    return fromParse5(tree, { file: new VFile(html) }) as Root;
  } catch (error) {
    if (error === tooDeep) return undefined;
    throw error;
  }
}
