import { ApolloLink, Observable } from '@apollo/client';
import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { type ListArguments, pageOf } from './mockLists.ts';
import { type MockRow, samplePortfolio } from './rows.ts';

export interface MockLinkOptions {
  /** The text of `contract-portal-client/schema.graphql`; in Node it is read from there if left out. */
  schema?: string;
  /** What the portal holds; lists have them in this order. */
  rows?: readonly MockRow[];
  /** What operations answer, by name, in place of what follows from the rows: their data, or an error to fail with. */
  answers?: Record<string, Answer | ((variables: Record<string, unknown>) => Answer)>;
}

type Answer = Record<string, unknown> | Error;

/**
 * A link that answers without a server, for tests of user interfaces: queries from `rows`, mutations by the row that they
 * act on, with the fields of their input, and all as `schema.graphql` says. It keeps nothing of what mutations change.
 */
export function mockLink({ schema = readSchema(), rows = samplePortfolio(), answers = {} }: MockLinkOptions = {}) {
  const built = buildSchema(schema, { assumeValid: true });
  return new ApolloLink(
    ({ operationName = '', query, variables }) =>
      new Observable<ApolloLink.Result>((observer) => {
        void (async () => {
          const given = answers[operationName];
          const answer = typeof given === 'function' ? given(variables) : given;
          if (answer instanceof Error) return observer.error(answer);
          const result = answer ? { data: answer } : await ask(built, rows, query, variables);
          observer.next(JSON.parse(JSON.stringify(result)));
          return observer.complete();
        })();
      }),
  );
}

function ask(
  schema: GraphQLSchema,
  rows: readonly MockRow[],
  document: Parameters<typeof execute>[0]['document'],
  variableValues: Record<string, unknown>,
) {
  const fieldResolver = resolverOf(rows);
  return execute({ schema, document, variableValues, fieldResolver, typeResolver: (value) => value.__typename });
}

const PARENTS = ['customer', 'contract', 'parent', 'note'];

function resolverOf(rows: readonly MockRow[]): GraphQLFieldResolver<unknown, unknown> {
  const byId = (id: unknown) => rows.find((row) => row.id === id) ?? null;
  return (parent, args, _, { fieldName, parentType, returnType, operation }) => {
    const row = (parent ?? {}) as MockRow;
    if (fieldName in row) return row[fieldName];
    const { name } = getNamedType(returnType);
    const [, type] = /^(\w+)Connection$/.exec(name) ?? [];
    if (type) {
      const all = rows.filter(({ __typename }) => __typename === type);
      const own = row.id ? all.filter((one) => isOf(one, row, fieldName)) : all;
      return pageOf(own, type, args as ListArguments);
    }
    if (parentType.name === 'Query' && 'id' in args) return byId(args.id);
    if (parent === undefined && operation.operation === 'mutation') return payloadOf(args.input, byId);
    return fallback(returnType);
  };
}

/** Top-level notes are a contract's, the others those of the note above. */
function isOf(row: MockRow, parent: MockRow, field: string): boolean {
  if (field === 'notes' && row.parent) return false;
  return PARENTS.some((name) => (row[name] as MockRow | null)?.id === parent.id);
}

const NOUNS: Record<string, string> = { ctr: 'contract', cus: 'customer', note: 'note', flag: 'flag', doc: 'document' };

function payloadOf(input: { id?: string; contractId?: string }, byId: (id: unknown) => MockRow | null) {
  const row = byId(input.id ?? input.contractId);
  const noun = NOUNS[row?.id.split('_')[0] ?? ''];
  return { userErrors: [], ...(row && noun && { [noun]: { ...row, ...input, id: row.id } }) };
}

const VALUES: Record<string, unknown> = {
  DateTime: '2026-03-02T09:30:00.000Z',
  Date: '2026-03-02',
  Decimal: '0.00',
  CurrencyCode: 'EUR',
  Boolean: false,
  Int: 0,
  Float: 0,
};

/** What a field has that no row tells: nothing where it may be null, otherwise a value of its type. */
function fallback(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  const { ofType } = type;
  if (isListType(ofType)) return [];
  if (isEnumType(ofType)) return ofType.getValues()[0]?.value;
  return isScalarType(ofType) ? (VALUES[ofType.name] ?? '') : {};
}

/** Not by an import, which bundlers for browsers would follow. */
function readSchema(): string {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  return readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
}
