const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "2015-12-31" as "at the end of 2015", "2015-12" as "in December 2015". */
export function timeInWords(time: string): string {
  const [year, month, day] = time.split('-');
  if (month === undefined) return `in ${year}`;
  if (month === '12' && day === '31') return `at the end of ${year}`;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `in ${name} ${year}` : `on ${Number(day)} ${name} ${year}`;
}
