/** How a line was set, where its source tells; in points. */
export interface LineSet {
  readonly size: number;
  readonly bold: boolean;
  /** Whether it is larger or bolder than the text, as headings are. */
  readonly heading: boolean;
  /** How much room it leaves to the margin on the right. */
  readonly room: number;
  /** How much room its first word needs behind another. */
  readonly first: number;
  /** Whether its distance from the line above, or its indent, says that a paragraph begins; undefined where another page or column begins. */
  readonly begins?: boolean;
  /** Whether it is the first of the lines of a paragraph that are indented so. */
  readonly indented: boolean;
  /** Whether it begins one of the notes at the end of the text. */
  readonly endnote?: boolean;
}
