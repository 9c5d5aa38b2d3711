import { nameKey } from '../template/choose.ts';
import type { Template } from '../template/template.ts';

const document = '(?:input|contribution|submission|report|information)s?';
const name = '(?<name>\\p{Lu}[^,;:|\\n]{1,150})';
const before = new RegExp(`^(?<name>\\p{Lu}[\\p{L}\\p{N} .&-]{1,100}?)(?:['’]s?)? ${document} (?:to|for) `, 'iu');
const behind = new RegExp(`\\b${document} (?:\\w+ ){0,3}?(?:from|by|of|submitted by|provided by) (?:the )?${name}`, 'u');
const behindSmall = new RegExp(behind.source, 'iu');

/**
 * The organization that a report's first lines name: one that the template knows, by the first of its names, else what stands where
 * such lines name it: "Input from …", "Submission by …", "…’s contribution to". Undefined where nothing does.
 */
export function submitterOf(lines: readonly string[], template: Template): string | undefined {
  for (const line of lines) {
    const known = knownName(line, template);
    if (known) return known;
  }
  for (const line of lines) {
    const found = before.exec(line)?.groups?.['name'] ?? behind.exec(line)?.groups?.['name'] ?? behindSmall.exec(line)?.groups?.['name'];
    const written = found?.replace(/\s*\([^)]*\)?.*$|\s+to\s+(?:the|its)\s.*$|\s+on\s+(?:the\s+)?(?:implementation|progress|outcomes?|follow-up)\b.*$|[\s.]+$/u, '').trim();
    // A title is no name.
    if (written && /^\p{Lu}/u.test(written) && !/\b(?:WSIS|CSTD|Secretary-General|Summit|report|outcomes?)\b/i.test(written)) return written;
  }
  return undefined;
}

/** The longest name of the template that stands in a line as whole words, as its organization calls itself first. */
function knownName(line: string, template: Template): string | undefined {
  const key = ` ${nameKey(line.replace(/[()]/g, ' '))} `;
  const found = template.organizations.flatMap(({ names }) =>
    names.filter((written) => nameKey(written) !== '' && key.includes(` ${nameKey(written)} `)).map((written) => ({ length: nameKey(written).length, first: names[0]! })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.first;
}
