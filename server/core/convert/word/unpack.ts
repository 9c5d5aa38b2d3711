import { strFromU8, unzipSync } from 'fflate';

/** The texts of the parts of a Word document by their names, or why there are none, as `Imported` says it. */
export type Unpacked = { readonly parts: ReadonlyMap<string, string> } | { readonly refused: string };

/** In bytes, of all parts that hold text; two thousand pages. */
const most = 64 * 1024 * 1024;
/** How many times smaller packing makes a text that people write, and more. */
const mostPacked = 300;

const broken = 'it is no Word document, or a broken one.';

/** Unpacks what holds text. How large parts are is looked at before they are unpacked, and none becomes larger than it says. */
export function unpack(bytes: Uint8Array): Unpacked {
  let sum = 0;
  let tooLarge = false;
  let files;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name) || tooLarge) return false;
        sum += originalSize;
        tooLarge = sum > most || (originalSize > 1024 * 1024 && originalSize > mostPacked * Math.max(1, size));
        return !tooLarge;
      },
    });
  } catch {
    return { refused: broken };
  }
  if (tooLarge) return { refused: 'what is packed in it is far larger than any report.' };
  const parts = new Map(Object.entries(files).map(([name, content]) => [name.replace(/^\//, ''), textOf(content)]));
  return parts.has('[Content_Types].xml') ? { parts } : { refused: 'it is a packed file, but no Word document.' };
}

function textOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content).replace(/^\uFEFF/, '');
}
