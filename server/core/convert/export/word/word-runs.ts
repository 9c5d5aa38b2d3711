import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { PhrasingContent } from 'mdast';
import { startsRightToLeft } from '../language.ts';
import type { Manuscript } from './manuscript.ts';
import { NoteAgain } from './note-again.ts';
import { codeFont, styleIds } from './styles.ts';

/** What a piece of text has from what it stands in. */
type Form = Pick<IRunOptions, 'bold' | 'boldComplexScript' | 'italics' | 'italicsComplexScript' | 'strike' | 'superScript' | 'subScript' | 'style'>;

/** Parts two marks of notes, which would read as one number. */
const thinSpace = '\u2009';

/** The text of a paragraph as runs of Word. */
export function wordRuns(nodes: readonly PhrasingContent[], manuscript: Manuscript, { inNote = false } = {}, form: Form = {}): ParagraphChild[] {
  return nodes.flatMap((node, index): ParagraphChild[] => {
    const inner = (children: readonly PhrasingContent[], more: Form): ParagraphChild[] => wordRuns(children, manuscript, { inNote }, { ...form, ...more });
    switch (node.type) {
      case 'text':
        return [run(node.value, form)];
      case 'hole':
        return [run(node.value, { ...form, highlight: 'yellow' })];
      case 'inlineCode':
        return [run(node.value, form.style === undefined ? { ...form, style: styleIds.inlineCode } : { ...form, font: codeFont })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'emphasis':
        return inner(node.children, { italics: true, italicsComplexScript: true });
      case 'strong':
        return inner(node.children, { bold: true, boldComplexScript: true });
      case 'delete':
        return inner(node.children, { strike: true });
      case 'raised':
        return inner(node.children, node.how === 'sup' ? { superScript: true } : { subScript: true });
      case 'link':
        return linkOf(node.url, inner(node.children, { style: 'Hyperlink' }), manuscript);
      case 'footnoteReference': {
        const space = nodes[index - 1]?.type === 'footnoteReference' ? [new TextRun({ text: thinSpace, superScript: true })] : [];
        return [...space, callOf(node.identifier, manuscript, inNote)];
      }
      default:
        return [];
    }
  });
}

function run(text: string, options: IRunOptions): TextRun {
  return new TextRun({ text, ...options, ...(startsRightToLeft(text) && { rightToLeft: true }) });
}

function linkOf(url: string, children: ParagraphChild[], manuscript: Manuscript): ParagraphChild[] {
  if (!url.startsWith('#')) return [new ExternalHyperlink({ link: url, children })];
  const anchor = manuscript.anchor(url);
  return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })];
}

function callOf(number: string, manuscript: Manuscript, inNote: boolean): ParagraphChild {
  const anchor = manuscript.noteAnchor(number);
  // Every note is called in the text, so a call in another one is never its first.
  if (inNote || !manuscript.firstCall(number)) return new NoteAgain(anchor ?? '', number);
  const mark = new FootnoteReferenceRun(Number(number));
  return anchor === undefined ? mark : new Bookmark({ id: anchor, children: [mark] });
}
