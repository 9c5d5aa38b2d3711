/** A kind of file that a report can be made of. */
export interface SourceKind {
  readonly kind: 'word' | 'pdf' | 'page' | 'text';
  /** How the names of such files end, in small letters and without the dot. */
  readonly endings: readonly string[];
}

/**
 * The kinds of files that are offered for import, those of most reports first. What a file really is, its bytes tell
 * (`importSource`); package.json has these endings too, for the menus.
 */
export const sourceKinds: readonly SourceKind[] = [
  { kind: 'word', endings: ['docx'] },
  { kind: 'pdf', endings: ['pdf'] },
  { kind: 'page', endings: ['html', 'htm', 'xhtml'] },
  { kind: 'text', endings: ['txt'] },
];

/** A larger file is not read, in megabytes. */
export const mostSourceMegabytes = 32;
