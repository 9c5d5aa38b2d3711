import { isolateQuotes } from '../core/language/isolate.ts';
import { type Say, translator } from '../core/language/translator.ts';
import type { InitializationOptions } from './protocol.ts';

/** Says findings and fixes as the client's author reads them. */
export function sayFor({ words, language = 'en' }: InitializationOptions): Say {
  const say = words && translator(words, language);
  return (message) => isolateQuotes(say ? say(message) : message);
}
