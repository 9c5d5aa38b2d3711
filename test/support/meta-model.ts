import { readFileSync } from 'node:fs';

/** A type as the meta model of the Language Server Protocol writes it. */
type Type =
  | { readonly kind: 'base' | 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: 'stringLiteral' | 'integerLiteral' | 'booleanLiteral'; readonly value: unknown };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}

interface Model {
  readonly requests: readonly { readonly method: string; readonly params?: Type; readonly result: Type }[];
  readonly notifications: readonly { readonly method: string; readonly params?: Type }[];
  readonly structures: readonly { readonly name: string; readonly properties: readonly Property[]; readonly extends?: readonly Type[]; readonly mixins?: readonly Type[] }[];
  readonly enumerations: readonly { readonly name: string; readonly type: Type; readonly values: readonly { readonly value: unknown }[]; readonly supportsCustomValues?: boolean }[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

/** The meta model of the protocol, asked whether messages are as it says. A property that it does not know is a fault too. */
export class MetaModel {
  readonly #model: Model;

  constructor(path: string) {
    this.#model = JSON.parse(readFileSync(path, 'utf8')) as Model;
  }

  /** What is wrong with the parameters of a message; undefined for a method that the protocol does not know. */
  faultsOfParams(method: string, params: unknown): string[] | undefined {
    const known = [...this.#model.requests, ...this.#model.notifications].find((message) => message.method === method);
    if (!known) return undefined;
    return known.params ? this.#faults(known.params, params, method) : params === undefined || params === null ? [] : [`${method} has parameters`];
  }

  /** What is wrong with the result of a request; undefined for a method that the protocol does not know. */
  faultsOfResult(method: string, result: unknown): string[] | undefined {
    const known = this.#model.requests.find((request) => request.method === method);
    return known && this.#faults(known.result, result, `${method} result`);
  }

  #faults(type: Type, value: unknown, at: string): string[] {
    const wrong = (what: string): string[] => [`${at} is ${JSON.stringify(value)?.slice(0, 80)}, not ${what}`];
    switch (type.kind) {
      case 'base': return isBase(type.name, value) ? [] : wrong(type.name);
      case 'reference': return this.#faultsOfNamed(type.name, value, at);
      case 'array': return Array.isArray(value) ? value.flatMap((entry, index) => this.#faults(type.element, entry, `${at}[${index}]`)) : wrong('an array');
      case 'map': return isObject(value) ? Object.entries(value).flatMap(([key, entry]) => this.#faults(type.value, entry, `${at}.${key}`)) : wrong('a map');
      case 'tuple': {
        if (!Array.isArray(value) || value.length !== type.items.length) return wrong('a tuple');
        return type.items.flatMap((item, index) => this.#faults(item, value[index], `${at}[${index}]`));
      }
      case 'literal': return this.#faultsOfProperties(type.value.properties, value, at);
      case 'stringLiteral': case 'integerLiteral': case 'booleanLiteral': return value === type.value ? [] : wrong(String(type.value));
      case 'and': return this.#faultsOfProperties(type.items.flatMap((item) => this.#propertiesOf(item)), value, at);
      case 'or': {
        const tried = type.items.map((item) => this.#faults(item, value, at));
        return tried.sort((a, b) => a.length - b.length)[0]!;
      }
    }
  }

  #faultsOfNamed(name: string, value: unknown, at: string): string[] {
    if (name === 'LSPAny') return [];
    if (name === 'LSPObject') return isObject(value) ? [] : [`${at} is no object`];
    const alias = this.#model.typeAliases.find((other) => other.name === name);
    if (alias) return this.#faults(alias.type, value, at);
    const enumeration = this.#model.enumerations.find((other) => other.name === name);
    if (enumeration) {
      const faults = this.#faults(enumeration.type, value, at);
      if (faults.length > 0 || enumeration.supportsCustomValues || enumeration.values.some((entry) => entry.value === value)) return faults;
      return [`${at} is ${String(value)}, which is no ${name}`];
    }
    return this.#faultsOfProperties(this.#propertiesOf({ kind: 'reference', name }), value, at);
  }

  #propertiesOf(type: Type): Property[] {
    if (type.kind === 'literal') return [...type.value.properties];
    if (type.kind !== 'reference') throw new Error(`A type of kind ${type.kind} has no properties.`);
    const structure = this.#model.structures.find((other) => other.name === type.name);
    if (!structure) throw new Error(`The meta model has no ${type.name}.`);
    const inherited = [...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap((other) => this.#propertiesOf(other));
    return [...inherited.filter(({ name }) => !structure.properties.some((own) => own.name === name)), ...structure.properties];
  }

  #faultsOfProperties(properties: readonly Property[], value: unknown, at: string): string[] {
    if (!isObject(value)) return [`${at} is no object`];
    const unknown = Object.keys(value).filter((key) => !properties.some(({ name }) => name === key));
    return [
      ...unknown.map((key) => `${at}.${key} is not in the protocol`),
      ...properties.flatMap(({ name, type, optional }) => {
        if (value[name] === undefined) return optional ? [] : [`${at}.${name} is missing`];
        return this.#faults(type, value[name], `${at}.${name}`);
      }),
    ];
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBase(name: string, value: unknown): boolean {
  switch (name) {
    case 'null': return value === null;
    case 'boolean': return typeof value === 'boolean';
    case 'integer': return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    case 'uinteger': return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;
    case 'decimal': return typeof value === 'number';
    default: return typeof value === 'string';
  }
}
