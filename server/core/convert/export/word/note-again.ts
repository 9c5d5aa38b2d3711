import { SimpleField, TextRun } from 'docx';

/** A further call of a note: Word has each note once, and a field for the number of one that is called again. */
export class NoteAgain extends SimpleField {
  /** `anchor`: the bookmark around the first call. `number`: what is shown until Word works it out itself. */
  constructor(anchor: string, number: string) {
    super(` NOTEREF ${anchor} \\f \\h `);
    this.root.push(new TextRun({ text: number, style: 'FootnoteReference', superScript: true }));
  }
}
