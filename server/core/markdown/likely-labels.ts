import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { labelName } from './label-port.ts';

/** The labels that a text seems to define, judged by lines alone: a guess that saves parses when a document is opened. */
export function likelyLabels(text: string): Set<string> {
  const labels = new Set<string>();
  for (const match of text.matchAll(/(?:^|[\r\n])[ \t>]*\[(\^?)((?:[^[\]\\\r\n]|\\.){1,999})\]:/g)) {
    labels.add(labelName(match[1] === '^' ? 'note' : 'link', normalizeIdentifier(match[2]!)));
  }
  return labels;
}
