import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { type AsVariable, printValue, randomValue, type ValueSources } from './values.ts';

/** After so many fields a document comes to its end. */
const MANY_FIELDS = 25;

export interface Fragment {
  name: string;
  on: string;
  /** Whether it may stand beside fragments on other types. */
  apart: boolean;
  body: string;
}

/** Writes random selections that are valid together, wherever in one document they stand. */
export class SelectionWriter {
  readonly fragments: Fragment[] = [];
  readonly #schema: GraphQLSchema;
  readonly #sources: ValueSources;
  readonly #asVariable: AsVariable;
  /** A field without an alias has the same arguments everywhere: it may meet itself in any fragment. */
  readonly #arguments = new Map<string, string>();
  #aliases = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, sources: ValueSources, asVariable: AsVariable) {
    this.#schema = schema;
    this.#sources = sources;
    this.#asVariable = asVariable;
  }

  /** What may be selected of a type. `apart`: beside fragments on other types, so that no two fields may be of one name. */
  selection(type: GraphQLCompositeType, depth: number, apart = false): string {
    const { random } = this.#sources;
    const parts = Array.from({ length: random.integer(1, 4) }, () => this.#part(type, depth, apart));
    // Now and then the same again: it is one field all the same.
    if (random.integer(1, 6) === 1) parts.push(random.pick(parts));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number, apart: boolean): string {
    const { random } = this.#sources;
    if (isAbstractType(type) && random.integer(1, 4) > 1) {
      const concrete = random.pick(this.#schema.getPossibleTypes(type));
      return this.#fragment(concrete, depth, true);
    }
    const kind = random.integer(1, 12);
    if (kind === 1) return this.#fragment(type, depth, apart);
    if (kind === 2) return `...${this.#directives()} ${this.selection(type, depth, apart)}`;
    if (kind === 3 && isObjectType(type) && type.getInterfaces().length > 0) {
      return this.#fragment(random.pick(type.getInterfaces()), depth, true);
    }
    return this.#field(type, depth, apart);
  }

  #fragment(type: GraphQLCompositeType, depth: number, apart: boolean): string {
    const { random } = this.#sources;
    const known = this.fragments.filter((fragment) => fragment.on === type.name && (fragment.apart || !apart));
    const kind = random.integer(1, 3);
    if (kind === 1 && known.length > 0) return `...${random.pick(known).name}${this.#directives()}`;
    const body = this.selection(type, depth, apart);
    if (kind === 2) return `... on ${type.name}${this.#directives()} ${body}`;
    const fragment = { name: `F${this.fragments.length}`, on: type.name, apart, body };
    this.fragments.push(fragment);
    return `...${fragment.name}${this.#directives()}`;
  }

  #field(type: GraphQLCompositeType, depth: number, apart: boolean): string {
    const { random } = this.#sources;
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const mayGoOn = depth > 0 && ++this.#fields < MANY_FIELDS;
    const possible = fields.filter((field) => mayGoOn || !isCompositeType(getNamedType(field.type)));
    if (possible.length === 0 || random.integer(1, 12) === 1) return `__typename${this.#directives()}`;
    const field = random.pick(possible);
    const returned = getNamedType(field.type);
    const inside = isCompositeType(returned) ? ` ${this.selection(returned, depth - 1)}` : '';
    if (random.integer(1, 12) === 1) {
      const alias = `a${++this.#aliases}`;
      return `${alias}: ${field.name}${this.#randomArguments(field)}${this.#directives()}${inside}`;
    }
    const alias = apart && isObjectType(type) && this.#isAmbiguous(type, field) ? `${type.name}_${field.name}: ` : '';
    return `${alias}${field.name}${this.#argumentsOf(type, field)}${this.#directives()}${inside}`;
  }

  /** Whether a field of this name means something else on a type that may stand beside. */
  #isAmbiguous(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): boolean {
    if (field.args.length > 0 || isCompositeType(getNamedType(field.type))) return true;
    return type
      .getInterfaces()
      .flatMap((abstract) => this.#schema.getPossibleTypes(abstract))
      .some((other) => String(other.getFields()[field.name]?.type ?? field.type) !== String(field.type));
  }

  #argumentsOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const key = `${type.name}.${field.name}`;
    const args = this.#arguments.get(key) ?? this.#randomArguments(field);
    this.#arguments.set(key, args);
    return args;
  }

  #randomArguments(field: GraphQLField<unknown, unknown>): string {
    const { random } = this.#sources;
    const given = field.args.filter((arg) => isRequiredArgument(arg) || random.integer(1, 5) === 1);
    // Both together are wrong; how that is answered is not for every other document to find out.
    const wanted = given.filter(
      ({ name }) => name !== 'last' || !given.some((arg) => ['first', 'skip'].includes(arg.name)),
    );
    if (wanted.length === 0) return '';
    const print = (arg: GraphQLArgument) =>
      `${arg.name}: ${printValue(randomValue(this.#sources, arg.type, arg.name, this.#asVariable), arg.type)}`;
    return `(${wanted.map(print).join(', ')})`;
  }

  #directives(): string {
    const { random } = this.#sources;
    if (random.integer(1, 8) > 1) return '';
    const directive = this.#schema.getDirective(random.pick(['skip', 'include']));
    const [condition] = directive?.args ?? [];
    if (!directive || !condition) return '';
    const value = randomValue(this.#sources, condition.type, 'if', this.#asVariable);
    return ` @${directive.name}(if: ${printValue(value, condition.type)})`;
  }
}
