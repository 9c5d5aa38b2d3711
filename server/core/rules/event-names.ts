/** "The Public Service Forum", "IGF", "ICANN70"; "the Forum" is the name of none. */
const eventName = /\b(?!(?:The|This|That|Our|Its|In|At|During|For)\b)(?:\p{Lu}[\p{L}-]* (?:on |for |of |the ){0,2}){1,8}?(?:Forum|Conference|Summit|Meeting|Congress|Assembly|Symposium)\b|\bIGF\b|\b\p{Lu}{3,6}-?\d{1,3}\b/gu;

/** The pattern above is slow; it finds nothing in a text without one of these. */
const mayName = /Forum|Conference|Summit|Meeting|Congress|Assembly|Symposium|\p{Lu}{3}/u;

/** The events that a text names, by their initials, each as it is written first: "Internet Governance Forum" is the IGF. */
export function eventNamesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of mayName.test(text) ? (text.match(eventName) ?? []) : []) {
    const initials = name.includes(' ') ? (name.match(/\p{Lu}{2,}|\p{Lu}/gu) ?? []).join('') : name;
    if (!found.has(initials)) found.set(initials, name);
  }
  return found;
}
