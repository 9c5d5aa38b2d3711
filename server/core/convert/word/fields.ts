/** What a field of Word asks for, as far as it changes the text that it shows. */
export type Field = { readonly kind: 'link'; readonly url: string } | { readonly kind: 'note'; readonly bookmark: string } | { readonly kind: 'contents' } | { readonly kind: 'other' };

/** Reads the instruction of a field: `HYPERLINK "https://example.org"`, `NOTEREF _RefNote1 \f \h`. */
export function readField(instruction: string): Field {
  const words = [...instruction.slice(0, 4000).matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare!);
  const [name = '', ...rest] = words;
  switch (name.toUpperCase()) {
    case 'HYPERLINK': {
      const local = rest.findIndex((word) => /^\\l$/i.test(word));
      const address = rest.find((word, index) => !word.startsWith('\\') && !/^\\[lot]$/i.test(rest[index - 1] ?? ''));
      const place = local < 0 ? undefined : rest[local + 1];
      return { kind: 'link', url: (address ?? '') + (place === undefined ? '' : `#${place}`) };
    }
    case 'NOTEREF': return { kind: 'note', bookmark: rest.find((word) => !word.startsWith('\\')) ?? '' };
    case 'TOC': return { kind: 'contents' };
    default: return { kind: 'other' };
  }
}
