import data from '../../data/link-texts.json' with { type: 'json' };

const vague: ReadonlySet<string> = new Set(Object.values(data.vague).flat());
const announcing: ReadonlySet<string> = new Set(Object.values(data.announcing).flat());

/** Whether a text tells nothing of where it leads, in whichever language: "click here", "ce lien". */
export function isVague(text: string): boolean {
  return vague.has(plain(text));
}

/** Whether a text only says that a source follows: "available at", "Véase:". */
export function isAnnouncing(text: string): boolean {
  return announcing.has(plain(text));
}

/** In small letters, without the signs around it. */
function plain(text: string): string {
  const words = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  let end = words.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(words[end - 1]!)) end--;
  return words.slice(0, end);
}
