import type { Span } from '../../markdown/index.ts';
import type { Passage } from '../passage.ts';
import { sentenceAt } from '../sentence-at.ts';
import type { Statistic } from '../statistic.ts';

/** So many characters on each side tell what a figure belongs to; no sentence should have more. */
const window = 400;

/** Things that exist, and are counted at a time; the others take part in an event, or belong to it. */
const standing = new Set(['nris', 'dynamic-coalitions', 'best-practice-forums']);

/** Other events and undertakings, with figures of their own. */
const otherEvent =
  /\b(?:an?|each|every|another|that|its|their|our|per|the(?: first| second| third| last)?)\s+(?:[\p{L}-]+\s+){0,3}?(?:workshop|training|seminar|webinar|course|hackathon|consultation|round ?table|hub|school|survey|project|campaign|fellowship|panel|poll|questionnaire|track|mailing list)\b(?!\s+(?:of|reports?|proposals?|programme|organizers)\b)/iu;
const otherForum =
  /\b(?:[Nn]ational|[Rr]egional|[Ss]ub-?regional|[Yy]outh|[Ll]ocal|European|African|Asian|Arab|American|Caribbean|Pacific|Latin|\p{Lu}[\p{Ll}]+(?:an|ese|ish))\s+(?:IGF|[Ff]orum|[Mm]eeting|[Cc]onference|[Ss]ummit|[Dd]ialogue)\b|\b(?:MAG|Advisory Group|[Ww]orking [Gg]roup|[Ee]xpert [Gg]roup|[Cc]ommittee|[Bb]oard|[Cc]ouncil|Commission) (?:[\p{L}-]+ )?(?:meetings?|met|held|gathered|convened|consultations?|sessions?)\b|\b(?:EuroDIG|APrIGF|LACIGF|SEEDIG|IGF-\p{L}+|WSIS Forum)\b/u;

/** What the report's own event is called. */
const ownEvent =
  /\b(?:the|this year['’]s|our)\s+(?:[\p{L}\p{N}-]+\s+){0,4}?(?:meeting|forum|IGF|conference|summit|event|congress)\b|\bIGF (?:19|20)\d\d\b|\b(?:in all|in total|altogether|a total of|the total number)\b/iu;

/** Before a figure they make it one of several, a plan, or that of another time. */
const partBefore =
  /(?:\(|\b(?:each|every|per|another|additional|further|other|remaining|first|last|including|average of|target of|goal of|compared (?:with|to)|than in|up from|down from|against|(?<!attended |joined |followed )by|some of|half of|of (?:a|an)|expects?|expected|planned|plans for))\s*(?:the\s*)?$/i;
const plan = /\b(?:will|shall|would|plans? to|intends? to|aims? to|expects? to|hopes? to)\b/i;

/** After a figure they leave it what it is. */
const end = String.raw`$|[.,;:)–—!?]|and\b|or\b|in (?:19|20)\d\d\b|in (?:total|all)\b|altogether\b|overall\b|this year\b|worldwide\b`;
const ofTheEvent = String.raw`(?:at|during|throughout|over|across|of|in|to) (?:the|this) (?:[\p{L}\p{N}-]+ ){0,4}?(?:IGF|forum|meeting|event|conference|programme|week|summit)\b|at IGF`;
const fromCountries = String.raw`from (?:[\p{L}-]+ ){0,4}?(?:\p{N}[\p{N},.\s]{0,9}\s)?(?:[\p{L}-]+ ){0,2}?(?:countries|nations)`;
const amount = String.raw`(?:the |this |over |more |some |about |approximately |around |nearly |almost |\p{N})`;
/** "Some 40 speakers at the meeting were ministers": some of them. */
const predicate =
  /^[^.,;:]{0,60}\b(?:were|are) (?!(?:held|present|represented|organi[sz]ed|in|at|also|there|convened|selected|featured|offered|quickly|filled|recorded|webcast|online|listed|published|made)\b)/i;
/** What is done with all of them: "the 200 sessions of the Forum were streamed". */
const done = /^[^.,;:]{0,60}\b(?:were|are) (?:streamed|transcribed|translated|interpreted|captioned)\b/i;
/** "ITU held 12 sessions": those of one of many, unless the event itself held them. */
const heldBy = /(\p{L}+) (?:has |have |also |jointly )*(?:held|organi[sz]ed|co-organi[sz]ed|hosted|co-hosted|convened|led|ran)\s*$/iu;
const itself = /^(?:meeting|forum|igf|conference|summit|event|congress|programme|week|it|which|were|was|been)$/i;
/** People and those who sent them take part. */
const actors = new RegExp(
  String.raw`^\s*(?:${end}|${ofTheEvent}|${fromCountries}|(?:have |has |had |who )?(?:came|gathered|travelled|registered)\b|(?:participat|attend|engag|t[ao]k)(?:ed|ing|e|es)?\b(?: part)?(?: in| at)? ?(?:$|[.,;]|${amount})|took part(?: in| at)? ?(?:$|[.,;]|${amount})|(?:were |was |are )?(?:present|represented|in attendance)\b|(?:joined|met|convened) (?:the |at the |in \p{Lu}|online|on-?site|for the )|took part\b ?(?:$|[.,;]))`,
  'iu',
);
/** Sessions and the like are held. */
const things = new RegExp(
  String.raw`^\s*(?:${end}|${ofTheEvent}|(?:were|was|are) (?:held|organi[sz]ed(?! by)|convened|selected|featured|offered|quickly|filled|recorded|webcast)\b|(?:that were |which were )?(?:held|organi[sz]ed|convened|hosted|taking place|that took place)(?! by| on| in \p{Lu}(?!GF))|(?:slots )?(?:allocated|reserved|available|for)\b)`,
  'iu',
);
const held = new Set(['sessions', 'workshops', 'open-forums', 'lightning-sessions', 'main-sessions', 'day-0-events', 'remote-hubs']);
const online = /^(?: (?:were|was|are|that|who))*(?: (?:represented|present|participated|participating|connected|joined|engaged|attending|attended|took part))? (?:online|remotely|virtually)\b/i;

/** Before a standing thing they make its figure that of all there are. */
const allThereAre =
  /(?:\bthere (?:are|were)(?: currently| now)?|\b(?:network|community) (?:now |currently )?(?:has|had|counts|comprises|includes)|\b(?:grew|grown|growing|grows|rose|risen|rising|increased|doubled|expanded) (?:from|to)|\bfrom|\b(?:record|total|network|community|number) of|\b(?:reached|stood at|stands at|comprise[sd]?|counts|numbered|now|currently|total|to)|\brecord)\s*(?:the\s|an?\s)?$/i;
const harmlessStanding = /^\s*(?:$|[.,;:)–—]|and\b|at the end\b|by the end\b|in (?:19|20)\d\d\b|in \p{Lu}\p{Ll}+ (?:19|20)\d\d\b|worldwide\b|in total\b|today\b|now\b|as of\b|in existence\b|exist\b|were (?:active|listed|recogni[sz]ed|known)\b)/u;

/**
 * How surely a figure counts the whole of what the report is about, so that it can be held against another: `whole`, or
 * `part` where it is that of a part, of a plan or of something else; `unsure` where the words do not say.
 */
export function reachOf({ passage, span, metric }: Statistic): 'whole' | 'part' | 'unsure' {
  if (metric === undefined || passage.cell || passage.kind === 'heading' || passage.within.includes('footnoteDefinition')) return 'unsure';
  const { text, sentences } = passage;
  const sentence = sentences[sentenceAt(passage, span.start)];
  if (!sentence) return 'unsure';
  const written = text.slice(Math.max(sentence.start, span.start - window), Math.min(sentence.end, span.end + window));
  const before = text.slice(Math.max(sentence.start, span.start - 40), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 100));
  if (partBefore.test(before) || otherForum.test(written) || plan.test(text.slice(Math.max(sentence.start, span.start - 80), span.start))) return 'part';
  if (standing.has(metric)) return allThereAre.test(before) && harmlessStanding.test(after) ? 'whole' : 'unsure';
  if (otherEvent.test(written) || !countsTakers(metric, before, after)) return 'part';
  return isOfOwnEvent(passage, span) ? 'whole' : 'unsure';
}

/** Whether a figure counts all of those who came to an event, or all that it held, whatever event that is: by `name`, another than the report's own. */
export function isOfWholeEvent({ passage, span, metric }: Statistic, name: string): boolean {
  if (metric === undefined || standing.has(metric) || passage.cell || passage.kind === 'heading' || passage.within.includes('footnoteDefinition')) return false;
  const { text, sentences } = passage;
  const sentence = sentences[sentenceAt(passage, span.start)];
  if (!sentence) return false;
  const written = text.slice(Math.max(sentence.start, span.start - window), Math.min(sentence.end, span.end + window)).replaceAll(name, 'the Forum');
  const before = text.slice(Math.max(sentence.start, span.start - 40), span.start);
  const after = text.slice(span.end, Math.min(sentence.end, span.end + 100)).replaceAll(name, 'the Forum');
  if (partBefore.test(before) || plan.test(text.slice(Math.max(sentence.start, span.start - 80), span.start))) return false;
  return !otherEvent.test(written) && !otherForum.test(written) && countsTakers(metric, before, after);
}

/** Whether the words after a figure leave it that of all who came, or of all that was held. */
function countsTakers(metric: string, before: string, after: string): boolean {
  const [, actor] = held.has(metric) ? (heldBy.exec(before) ?? []) : [];
  if (actor !== undefined && !itself.test(actor)) return false;
  if (!(held.has(metric) ? things : actors).test(after) || online.test(after)) return false;
  if (predicate.test(after) && !(/\bthe\s*$/i.test(before) && done.test(after))) return false;
  return metric !== 'countries' || !/\bin\s*(?:the\s)?$/.test(before);
}

/** Whether a place of a passage speaks of the report's own event: its sentence names it, or one before does, and no other event. */
export function isOfOwnEvent(passage: Passage, span: Span): boolean {
  const { text, sentences } = passage;
  const index = sentenceAt(passage, span.start);
  const sentence = sentences[index];
  if (!sentence) return false;
  const written = text.slice(Math.max(sentence.start, span.start - window), Math.min(sentence.end, span.end + window));
  if (otherEvent.test(written) || otherForum.test(written)) return false;
  if (ownEvent.test(written)) return true;
  const before = sentences[index - 1];
  if (before && /^It\b/.test(written)) {
    const said = text.slice(Math.max(before.start, before.end - 2 * window), before.end);
    if (ownEvent.test(said) && !otherEvent.test(said) && !otherForum.test(said)) return true;
  }
  const earlier = text.slice(Math.max(0, sentence.start - 600), sentence.start);
  return ownEvent.test(earlier) && !otherEvent.test(earlier) && !otherForum.test(earlier);
}

/** Whether a metric is that of things which exist at a time, such as coalitions, not of what belongs to a year's event. */
export function isStanding(metric: string): boolean {
  return standing.has(metric);
}
