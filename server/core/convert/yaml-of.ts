/** A value that YAML reads as this text. */
export function yamlOf(value: string): string {
  return /^[\p{L}\d][\p{L}\d ()’.-]*$/u.test(value) && !/^(?:true|false|yes|no|null|on|off)$/i.test(value) ? value : JSON.stringify(value);
}
