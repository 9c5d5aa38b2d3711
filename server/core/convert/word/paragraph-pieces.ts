import type { FormedPiece, Form } from '../tree/nest.ts';
import { safeAddress } from '../export/safe-address.ts';
import { readField, type Field } from './fields.ts';
import { noteKey } from './note-bookmarks.ts';
import type { WordReading } from './reading.ts';
import { symbolOf } from './symbols.ts';
import { allWordsOf } from './words-of.ts';
import { elementAt, elementsOf, isOn, textWithin, valueAt, type XmlElement } from './xml.ts';

/** A field whose end has not come yet; it may end in a later paragraph. */
export interface OpenField {
  instruction: string;
  field?: Field;
  /** Whether its mark was written already, so that its number is not wanted too. */
  marked?: boolean;
}

const passed = new Set(['w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:dir', 'w:bdo', 'w:ruby', 'w:rubyBase', 'mc:Choice', 'm:oMath', 'm:oMathPara']);

/** The words of a paragraph, each with its form; what is no text of the draft goes to the report of the reading. */
export function piecesOf(paragraph: XmlElement, reading: WordReading, base: Form = {}): FormedPiece[] {
  const pieces: FormedPiece[] = [];
  const add = (value: string, form: Form): void => {
    if (value !== '') pieces.push({ node: { type: 'text', value }, form });
  };
  const call = (key: string, form: Form): void => {
    const label = reading.call(key);
    if (label === undefined) return;
    // What parts two marks on a page is no text.
    const [before, between] = pieces.slice(-2);
    if (between && before?.node.type === 'footnoteReference' && between.form.raised === 'sup' && between.node.type === 'text' && /^[\s,]*$/.test(between.node.value)) pieces.pop();
    pieces.push({ node: { type: 'footnoteReference', identifier: label, label }, form: form.link === undefined ? {} : { link: form.link } });
  };

  const walk = (parent: XmlElement, form: Form): void => {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'w:r':
          run(element, form);
          break;
        case 'w:hyperlink':
          walk(element, withLink(form, addressOf(element, reading), reading));
          break;
        case 'w:fldSimple': {
          const field = readField(element.attributes['w:instr'] ?? '');
          if (field.kind === 'note' && reading.noteOf(field.bookmark) !== undefined) call(reading.noteOf(field.bookmark)!, form);
          else walk(element, field.kind === 'link' ? withLink(form, field.url, reading) : form);
          break;
        }
        case 'w:del': case 'w:moveFrom':
          reading.remove(allWordsOf(element), element.name === 'w:del' ? 'This was deleted with changes tracked.' : 'This was moved to another place with changes tracked.');
          break;
        case 'mc:AlternateContent':
          walk(elementAt(element, 'mc:Choice') ?? elementAt(element, 'mc:Fallback') ?? element, form);
          break;
        case 'w:bookmarkStart':
          reading.bookmark(element.attributes['w:name'] ?? '');
          break;
        case 'm:r': case 'm:t':
          add(textWithin(element), form);
          break;
        case 'w:rt':
          reading.remove(allWordsOf(element), 'This stood above other words, to say how they are read.');
          break;
        default:
          if (passed.has(element.name) || element.name.startsWith('m:')) walk(element, form);
      }
    }
  };

  const run = (element: XmlElement, around: Form): void => {
    const properties = elementAt(element, 'w:rPr');
    const style = reading.styles.get(valueAt(properties, 'w:rStyle') ?? '');
    const hidden = isOn(properties, 'w:vanish') ?? style?.hidden ?? false;
    const form = formOf(properties, style, around);
    let customMark = false;
    for (const child of elementsOf(element)) {
      const field = reading.fields.at(-1);
      const link = reading.fields.findLast((open) => open.field?.kind === 'link')?.field;
      const own = link?.kind === 'link' ? withLink(form, link.url, reading) : form;
      switch (child.name) {
        case 'w:fldChar': {
          const type = child.attributes['w:fldCharType'];
          if (type === 'begin') reading.fields.push({ instruction: '' });
          else if (type === 'separate' && field) field.field = readField(field.instruction);
          else if (type === 'end') {
            const ended = reading.fields.pop();
            if (ended && !ended.field) ended.field = readField(ended.instruction);
          }
          break;
        }
        case 'w:instrText':
          if (field && !field.field) field.instruction += textWithin(child);
          break;
        case 'w:t': {
          const text = textWithin(child).replace(/\u00AD/g, '');
          if (field?.field?.kind === 'note' && reading.noteOf(field.field.bookmark) !== undefined) {
            if (!field.marked) call(reading.noteOf(field.field.bookmark)!, own);
            field.marked = true;
          } else if (reading.fields.some((open) => open.field?.kind === 'contents')) reading.contents.push(text);
          else if (hidden) reading.remove(text, 'This is hidden in the document.');
          else if (customMark) customMark = reading.dropMark(text);
          else add(text, own);
          break;
        }
        case 'w:footnoteReference': case 'w:endnoteReference':
          call(noteKey(child), own);
          customMark = /^(?:1|true|on)$/.test(child.attributes['w:customMarkFollows'] ?? '');
          break;
        case 'w:tab': case 'w:ptab':
          add(reading.fields.some((open) => open.field?.kind === 'contents') ? '' : '\t', own);
          break;
        case 'w:br':
          if (/^(?:page|column)$/.test(child.attributes['w:type'] ?? '')) add(' ', own);
          else pieces.push({ node: { type: 'break' }, form: {} });
          break;
        case 'w:cr':
          pieces.push({ node: { type: 'break' }, form: {} });
          break;
        case 'w:noBreakHyphen':
          add('-', own);
          break;
        case 'w:sym': {
          const font = child.attributes['w:font'] ?? '';
          const code = child.attributes['w:char'] ?? '';
          const sign = symbolOf(font, code);
          if (sign !== undefined) add(sign, own);
          else reading.remove(`${font} ${code}`, 'A sign of this font, which no other font has.');
          break;
        }
        case 'w:drawing': case 'w:pict': case 'w:object':
          reading.picture(child);
          break;
        case 'mc:AlternateContent':
          for (const drawn of elementsOf(elementAt(child, 'mc:Choice') ?? elementAt(child, 'mc:Fallback'))) reading.picture(drawn);
          break;
        case 'w:delText':
          reading.remove(textWithin(child), 'This was deleted with changes tracked.');
          break;
        case 'w:ruby':
          walk(child, own);
          break;
        default:
      }
    }
  };
  walk(paragraph, base);
  return pieces;
}

function formOf(properties: XmlElement | undefined, style: { readonly name: string; readonly bold?: boolean; readonly italic?: boolean } | undefined, around: Form): Form {
  const raised = valueAt(properties, 'w:vertAlign');
  const set = { strong: isOn(properties, 'w:b') ?? style?.bold ?? around.strong, emphasis: isOn(properties, 'w:i') ?? style?.italic ?? around.emphasis };
  return {
    ...(around.link !== undefined && { link: around.link }),
    ...(set.strong && { strong: true }),
    ...(set.emphasis && { emphasis: true }),
    ...((isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike')) && { delete: true }),
    ...(raised === 'superscript' && { raised: 'sup' as const }),
    ...(raised === 'subscript' && { raised: 'sub' as const }),
    ...((style?.name === 'code' || style?.name === 'html code' || /\bconsolas\b/i.test(elementAt(properties, 'w:rFonts')?.attributes['w:ascii'] ?? '')) && { code: true }),
  };
}

function withLink(form: Form, url: string, reading: WordReading): Form {
  if (url === '') return form;
  const safe = url.startsWith('#') ? url : safeAddress(url);
  if (safe === undefined) {
    reading.remove(url, 'An address that cannot be followed from a report; its words were kept.');
    return form;
  }
  return { ...form, link: url.startsWith('#') || URL.canParse(url) ? url : safe };
}

function addressOf({ attributes }: XmlElement, { relations }: WordReading): string {
  const target = relations.get(attributes['r:id'] ?? '')?.target ?? '';
  const place = attributes['w:anchor'];
  return place === undefined ? target : `${target}#${place}`;
}
