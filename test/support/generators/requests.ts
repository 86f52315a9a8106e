import { type GraphQLInputType, type GraphQLSchema, getNullableType, isNonNullType } from 'graphql';
import { SelectionWriter } from './selections.ts';
import { printValue, randomValue, someValue, type ValueSources, VariableMark } from './values.ts';

export interface RandomRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

export interface DocumentOptions {
  operation?: 'query' | 'mutation';
  depth?: number;
}

interface Variable {
  name: string;
  type: string;
  default: string;
}

/** A random request that is valid as far as can be told without running it. */
export function randomRequest(
  schema: GraphQLSchema,
  sources: ValueSources,
  { operation = 'query', depth = 6 }: DocumentOptions = {},
): RandomRequest {
  const { random } = sources;
  const declared: Variable[] = [];
  const variables: Record<string, unknown> = {};

  function asVariable(type: GraphQLInputType, name: string): VariableMark | undefined {
    if (random.integer(1, 4) > 1) return undefined;
    const variable = `v${declared.length}`;
    const nullable = getNullableType(type);
    const withDefault = random.integer(1, 3) === 1;
    const given = withDefault ? nullable : type;
    const fallback = withDefault ? ` = ${printValue(someValue(sources, nullable, name), nullable)}` : '';
    declared.push({ name: variable, type: String(given), default: fallback });
    // What may be left out is left out now and then.
    if (isNonNullType(given) || random.integer(1, 4) > 1) variables[variable] = randomValue(sources, given, name);
    return new VariableMark(variable);
  }

  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new Error(`the schema has no ${operation}`);
  const writer = new SelectionWriter(schema, sources, asVariable);
  const selection = writer.selection(root, depth);
  const heads = declared.map((variable) => `$${variable.name}: ${variable.type}${variable.default}`);
  const name = random.pick(['', 'Main']);
  const main = `${operation} ${name}${heads.length > 0 ? `(${heads.join(', ')})` : ''} ${selection}`;
  const fragments = writer.fragments.map((fragment) => `fragment ${fragment.name} on ${fragment.on} ${fragment.body}`);
  const other = name !== '' && random.integer(1, 4) === 1 ? ['query Other { viewer { subject } }'] : [];
  const parts = [main, ...fragments, ...other];
  return {
    query: (random.integer(1, 2) === 1 ? parts : parts.toReversed()).join('\n'),
    variables,
    ...(other.length > 0 || (name !== '' && random.integer(1, 2) === 1) ? { operationName: name } : {}),
  };
}
