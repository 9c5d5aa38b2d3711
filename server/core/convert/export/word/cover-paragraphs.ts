import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Cover } from '../cover.ts';
import { startsRightToLeft } from '../language.ts';
import { styleIds } from './styles.ts';

/** The cover, in styles of its own: who reports, the title, the year and the session. */
export function coverParagraphs({ organization, title, year, session }: Cover): Paragraph[] {
  const occasion = [year, session].filter((part) => part !== undefined).join(' · ');
  return [
    ...(organization === undefined ? [] : [line(organization, { style: styleIds.organization })]),
    ...(title === undefined ? [] : [line(title, { heading: HeadingLevel.TITLE })]),
    ...(occasion === '' ? [] : [line(occasion, { style: styleIds.occasion })]),
  ];
}

function line(text: string, look: { readonly style: string } | { readonly heading: typeof HeadingLevel.TITLE }): Paragraph {
  const rightToLeft = startsRightToLeft(text);
  return new Paragraph({ ...look, bidirectional: rightToLeft, children: [new TextRun({ text, rightToLeft })] });
}
