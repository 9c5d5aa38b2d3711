/** The address of a link as Markdown writes it behind its words. */
export function destination(url: string): string {
  const balanced = url.split('(').length === url.split(')').length;
  return balanced && !/[\s<>\\]/.test(url) ? url : `<${url.replace(/[<>\\]/g, '\\$&')}>`;
}
