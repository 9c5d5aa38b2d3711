/** The language of a report, and the few words of our own in it. */
export interface Language {
  /** As HTML names it: `en`, `pt-BR`. */
  readonly tag: string;
  /** As Word names it, which wants a country too: `en-GB`. */
  readonly locale: string;
  readonly rightToLeft: boolean;
  readonly words: Words;
}

interface Words {
  /** The heading above the notes of a page on screen. */
  readonly notes: string;
  /** What a note is called, before its number. */
  readonly note: string;
  /** Says where the mark after a note leads, before the number of the note. */
  readonly back: string;
}

const english: Words = { notes: 'Notes', note: 'Note', back: 'Back to the text from note' };

/** The official languages of the United Nations; others get English words. */
const known: Readonly<Record<string, { readonly locale: string; readonly words: Words }>> = {
  en: { locale: 'en-GB', words: english },
  fr: { locale: 'fr-FR', words: { notes: 'Notes', note: 'Note', back: 'Retour au texte depuis la note' } },
  es: { locale: 'es-ES', words: { notes: 'Notas', note: 'Nota', back: 'Volver al texto desde la nota' } },
  ru: { locale: 'ru-RU', words: { notes: 'Примечания', note: 'Примечание', back: 'Назад к тексту от примечания' } },
  ar: { locale: 'ar-SA', words: { notes: 'الحواشي', note: 'حاشية', back: 'العودة إلى النص من الحاشية' } },
  zh: { locale: 'zh-CN', words: { notes: '注释', note: '注释', back: '返回正文，注释' } },
};

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** The language with a tag such as `fr` or `pt-BR`; English where there is none, or what is there is no tag. */
export function languageOf(written: string | undefined): Language {
  const tag = written !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(written) ? written : 'en';
  const main = tag.slice(0, /-|$/.exec(tag)!.index).toLowerCase();
  return {
    tag,
    locale: tag.includes('-') ? tag : (known[main]?.locale ?? tag),
    rightToLeft: rightToLeft.includes(main),
    words: known[main]?.words ?? english,
  };
}

/** Whether a text begins in a script that is written from right to left. */
export function startsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
