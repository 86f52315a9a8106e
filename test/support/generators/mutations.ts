import fc from 'fast-check';
import { type GraphQLInputObjectType, type GraphQLSchema, getNullableType } from 'graphql';
import { type KnownIds, type MutationKind, mutationKinds } from './mutationInputs.ts';
import { payloadSelection } from './mutationSelections.ts';
import { printValue, VariableMark } from './values.ts';

export interface MutationRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

/** How the input of a mutation is given. */
type Way = 'literal' | 'variable' | 'field' | 'default' | 'null';
/** How a field of the operation is written down. */
type Form = 'plain' | 'inline' | 'fragment' | 'included' | 'skipped' | 'twice';

interface Part {
  kind: MutationKind;
  input: Record<string, unknown>;
  selections: readonly [string, string];
  alias: string;
  way: Way;
  form: Form;
  /** Which field of the input is a variable of its own, where one is. */
  chosen: number;
}

/** Some of these look like the way to a field of the first mutation, joined by `_`. */
const ALIASES = ['b', 'contract_a', 'actions_contract_a', 'notes_contract_a', 'contracts_customer_contract_a', 'then'];

/** Requests of one to five mutations, some of which fail, each in its own way. */
export function mutationRequests(schema: GraphQLSchema, ids: KnownIds): fc.Arbitrary<MutationRequest> {
  const part = fc.constantFrom(...mutationKinds(ids)).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      input: kind.input,
      selections: fc.tuple(payloadSelection(kind.payload), payloadSelection(kind.payload)),
      alias: fc.constant(''),
      way: fc.constantFrom<Way>('literal', 'literal', 'variable', 'variable', 'field', 'default', 'default', 'null'),
      form: fc.constantFrom<Form>('plain', 'plain', 'inline', 'fragment', 'included', 'skipped', 'twice'),
      chosen: fc.nat(10),
    }),
  );
  return fc
    .record({
      parts: fc.array(part, { minLength: 1, maxLength: 5 }),
      aliases: fc.shuffledSubarray(ALIASES, { minLength: 4, maxLength: 4 }),
      name: fc.constantFrom(undefined, 'Main'),
      isRetried: fc.constantFrom(true, true, false),
    })
    .map(({ parts, aliases, name, isRetried }) => {
      const aliased = parts.map((each, i) => ({ ...each, alias: ['a', ...aliases][i] as string }));
      return apolloRequest(schema, isRetried ? withRetry(aliased) : aliased, name);
    });
}

/** The first mutation twice, with one idempotency key. The texts of its inputs differ, but are the same arguments. */
function withRetry([first, ...others]: readonly Part[]): Part[] {
  if (!first) return [];
  const keyed = { ...first, input: { ...first.input, idempotencyKey: 'retried' } };
  return [keyed, ...others, { ...keyed, alias: 'retry', way: first.way === 'variable' ? 'literal' : 'variable' }];
}

function apolloRequest(schema: GraphQLSchema, parts: readonly Part[], name: string | undefined): MutationRequest {
  const declared = ['$yes: Boolean!', '$no: Boolean! = false'];
  const variables: Record<string, unknown> = { yes: true };
  const fragments: string[] = [];
  const declare = (type: string, value: unknown, given = true): VariableMark => {
    const mark = new VariableMark(`v${declared.length}`);
    declared.push(`$${mark.name}: ${type}`);
    if (given) variables[mark.name] = value;
    return mark;
  };

  function inputOf({ kind, input, way, chosen }: Part): string {
    const typeName = `${kind.name[0]?.toUpperCase()}${kind.name.slice(1)}Input`;
    const type = schema.getType(typeName) as GraphQLInputObjectType;
    const values = Object.entries(input).filter(([, value]) => value !== undefined);
    const given = Object.fromEntries(values);
    if (way === 'variable') return printValue(declare(`${typeName}!`, given), type);
    const [field = '', value] = values[chosen % values.length] ?? [];
    const fieldType = type.getFields()[field]?.type;
    if (way === 'literal' || !fieldType) return printValue(given, type);
    if (way === 'field') return printValue({ ...given, [field]: declare(String(fieldType), value) }, type);
    // Null where the field may not be null is found out when the mutation's turn comes.
    const nullable = getNullableType(fieldType);
    const mark = declare(`${nullable} = ${printValue(value, nullable)}`, null, way === 'null');
    return printValue({ ...given, [field]: mark }, type);
  }

  const fields = parts.map((part) => {
    const { kind, alias, form, selections } = part;
    const head = `${alias}: ${kind.name}(input: ${inputOf(part)})`;
    const [selection, other] = selections;
    if (form === 'twice') return `${head} ${selection} ...on Mutation { ${head} ${other} }`;
    if (form === 'inline') return `... on Mutation { ${head} ${selection} }`;
    if (form === 'included') return `${head} @include(if: $yes) ${selection} ${head} @skip(if: $yes) ${other}`;
    if (form === 'skipped') return `${head} @include(if: $no) ${selection} __typename`;
    if (form === 'plain') return `${head} ${selection}`;
    fragments.push(`fragment F${fragments.length} on Mutation { ${head} ${selection} }`);
    return `...F${fragments.length - 1}`;
  });
  const main = `mutation ${name ?? ''}(${declared.join(', ')}) {\n  __typename @include(if: $yes) __typename @skip(if: $no)\n  ${fields.join('\n  ')}\n}`;
  const other =
    'mutation Other { createCustomer(input: { name: "Nobody", segment: ENTERPRISE }) { userErrors { code } } }';
  return { query: [main, ...fragments, ...(name ? [other] : [])].join('\n'), variables, operationName: name };
}
