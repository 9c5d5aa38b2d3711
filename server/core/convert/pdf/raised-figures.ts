/** "12" as "¹²". */
export function raisedFigures(number: string): string {
  return number.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}
