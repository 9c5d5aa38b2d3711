import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';

const rightSquareBracket = 93;

/**
 * Mends how GFM footnotes read `![^a]`, a call after an exclamation mark: micromark-extension-gfm-footnote 2.1.0 also
 * takes `![` with `^a` on the next line for one, which GitHub does not, and throws if a line end follows the label.
 */
export function noteCallsInOneLine(): Extension {
  const original = gfmFootnote().text?.[rightSquareBracket] as Construct;
  const mended: Construct = {
    ...original,
    name: 'noteCallInOneLine',
    tokenize(effects, ok, nok) {
      return labelHasLineEnd(this) ? nok : original.tokenize.call(this, effects, ok, nok);
    },
  };
  return { disable: { null: [original.name!] }, text: { [rightSquareBracket]: mended } };
}

function labelHasLineEnd({ events }: TokenizeContext): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const [, token] = events[index]!;
    // The last five are where the original gives up.
    if (['labelImage', 'gfmFootnoteCall', 'labelLink', 'label', 'image', 'link'].includes(token.type)) return false;
    if (token.type === 'lineEnding') return true;
  }
  return false;
}
