/** So many bytes make one piece: all at once would be more arguments than a call may have. */
const piece = 0x6000;

/** Bytes as text, for messages that hold nothing else; on any machine. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += piece) text += btoa(String.fromCharCode(...bytes.subarray(start, start + piece)));
  return text;
}

/** The bytes that such a text stands for; throws where it is none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
