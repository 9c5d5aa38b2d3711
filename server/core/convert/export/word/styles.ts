import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Language } from '../language.ts';
import { deepestList, hanging, step } from './measures.ts';

const blue = '1F4E79';
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };

/** The font of code. */
export const codeFont = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' };

/** The names of the styles that Word does not have of itself. An import of ours knows the cover by them. */
export const styleIds = {
  organization: 'ReportOrganization',
  occasion: 'ReportOccasion',
  quote: 'Quote',
  code: 'CodeBlock',
  inlineCode: 'Code',
  tableHeading: 'TableHeading',
  tableText: 'TableText',
  tableEnd: 'TableEnd',
  footnote: 'FootnoteText',
  list: 'ListParagraph',
} as const;

/**
 * The looks of a document. Sizes are in half points, spaces in twips, and line heights in 240ths of a line: but only with the
 * rule that says so, without which LibreOffice takes them for twips.
 */
export function styles({ locale, rightToLeft }: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number, more: { color?: string; italics?: boolean } = {}) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: blue, font, ...more },
    paragraph: { spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 22, sizeComplexScript: 22, language: { value: locale, ...(rightToLeft && { bidirectional: locale }), ...(/^(?:zh|ja|ko)/.test(locale) && { eastAsia: locale }) } },
        paragraph: { spacing: { after: 160, line: 259, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 40, sizeComplexScript: 40, bold: true, color: blue, font }, paragraph: { spacing: { before: 120, after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
      heading1: heading(34, 360, 160),
      heading2: heading(28, 320, 120),
      heading3: heading(24, 240, 100),
      heading4: heading(22, 200, 80),
      heading5: heading(22, 200, 80, { italics: true }),
      heading6: heading(22, 200, 80, { italics: true, color: '404040' }),
      hyperlink: { run: { color: '0B5394', underline: {} } },
      footnoteText: { run: { size: 18, sizeComplexScript: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
      listParagraph: { paragraph: { spacing: { after: 80 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      { id: styleIds.organization, name: 'Report Organization', basedOn: 'Normal', next: 'Normal', run: { size: 26, sizeComplexScript: 26, bold: true, color: '404040' }, paragraph: { spacing: { after: 60, line: 276, lineRule: LineRuleType.AUTO }, keepNext: true } },
      {
        id: styleIds.occasion, name: 'Report Occasion', basedOn: 'Normal', next: 'Normal',
        run: { size: 24, sizeComplexScript: 24, color: '595959' },
        paragraph: { spacing: { after: 240 }, border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 6, color: blue } } },
      },
      {
        id: styleIds.quote, name: 'Quote', basedOn: 'Normal', quickFormat: true,
        run: { italics: true, color: '404040' },
        paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: '8EA9C1' } } },
      },
      {
        id: styleIds.code, name: 'Code Block', basedOn: 'Normal',
        run: { font: codeFont, size: 19, noProof: true },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO }, shading: { fill: 'F2F2F2' } },
      },
      { id: styleIds.tableText, name: 'Table Text', basedOn: 'Normal', run: { size: 20, sizeComplexScript: 20 }, paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
      { id: styleIds.tableHeading, name: 'Table Heading', basedOn: styleIds.tableText, run: { bold: true, boldComplexScript: true }, paragraph: { keepNext: true } },
      { id: styleIds.tableEnd, name: 'Table End', basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { after: 120, line: 120, lineRule: LineRuleType.AUTO } } },
    ],
    characterStyles: [{ id: styleIds.inlineCode, name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: codeFont, size: 20, noProof: true } }],
  };
}

/** The bullets of all lists, level by level. */
export const bullets: INumberingOptions['config'][number] = {
  reference: 'bullets',
  levels: Array.from({ length: deepestList + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ['•', '–', '▪'][level % 3]!,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: (level + 1) * step, hanging } } },
  })),
};
