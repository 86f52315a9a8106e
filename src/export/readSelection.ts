import { coerceInputValue, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { BadRequest, quote } from '../domain/errors.ts';
import { NODE_TYPES, NOUNS, type NodeType } from '../domain/nouns.ts';
import { isTooDeep } from '../graphql/documents/jsonDepth.ts';
import { pointsOfConditions } from '../graphql/limits/argumentCost.ts';
import { declaredCosts } from '../graphql/limits/declaredCosts.ts';
import { executableSchema } from '../graphql/schema/schema.ts';
import { type AuditPeriod, auditPages, POINTS_PER_AUDIT_PAGE } from './audit.ts';
import { AUDIT_COLUMNS } from './auditEntries.ts';
import { type Column, columnsOf, type Row } from './columns.ts';
import type { FormatName } from './formats.ts';
import { auditInput, listOf, nounInput } from './inputs.ts';
import { type ExportSource, pagesOf, ROWS_PER_PAGE, type RowsOf } from './pages.ts';
import { referenceColumnsOf, referencesAmong, withReferences } from './references.ts';
import type { Selection } from './selection.ts';

/** The most problems that a message names. */
const MAX_PROBLEMS = 5;

/** An input after coercion. */
interface Input<Type extends NodeType> extends AuditPeriod {
  type: string;
  format: FormatName;
  columns?: Column[] | null;
  where?: RowsOf<Type>['where'];
  orderBy?: RowsOf<Type>['order'] | null;
}

/** One type of export: how its input is read. */
interface Kind {
  readonly input: GraphQLInputObjectType;
  readonly columns: readonly Column[];
  /** What is special about it: the pages, and what they cost. */
  select(input: Input<NodeType>, columns: readonly Column[]): Pick<Selection, 'pages' | 'points'>;
}

let kindByType: ReadonlyMap<string, Kind> | undefined;

/**
 * What a client asks to export: `{ type, format, columns, where, orderBy }`, for an audit `{ type, format, columns, from, to }`.
 * @throws BadRequest that names what is wrong
 */
export function readSelection(request: unknown): Selection {
  // Made when first needed: most servers never export.
  kindByType ??= kinds(executableSchema());
  if (typeof request !== 'object' || request === null)
    throw new BadRequest('Expected an object { type, format, ... }.');
  if (isTooDeep(request)) throw new BadRequest('Expected conditions that are not nested as deep.');
  const { type } = request as { type?: unknown };
  const kind = typeof type === 'string' ? kindByType.get(type) : undefined;
  if (!kind) {
    const got = typeof type === 'string' ? quote(type) : 'none';
    throw new BadRequest(`Expected \`type\` to be one of ${[...kindByType.keys()].join(', ')}, but got ${got}.`);
  }
  const input = read(kind.input, request) as Input<NodeType>;
  const columns = input.columns ?? kind.columns;
  requireColumns(columns);
  return { type: input.type, format: input.format, columns, ...kind.select(input, columns) };
}

function kinds(schema: GraphQLSchema): ReadonlyMap<string, Kind> {
  const audit: Kind = {
    input: auditInput(schema, AUDIT_COLUMNS),
    columns: AUDIT_COLUMNS,
    select: (period) => ({ points: POINTS_PER_AUDIT_PAGE, pages: (source) => auditPages(period, source) }),
  };
  return new Map([...NODE_TYPES.map((type) => [NOUNS[type].many, nounKind(schema, type)] as const), ['audit', audit]]);
}

function nounKind<Type extends NodeType>(schema: GraphQLSchema, type: Type): Kind {
  const costs = declaredCosts(schema);
  const { args } = listOf(schema, type);
  const list = { coordinate: `Query.${NOUNS[type].many}`, args };
  const { defaultValue } = args.find(({ name }) => name === 'orderBy') as { defaultValue: RowsOf<Type>['order'] };
  const columns = [...columnsOf(schema, type), ...referenceColumnsOf(type)];
  return {
    input: nounInput(schema, type, columns),
    columns,
    select({ where, orderBy }: Input<Type>, wanted) {
      const references = referencesAmong(type, wanted);
      const points = ROWS_PER_PAGE * (1 + references.length) + pointsOfConditions(costs, list, { where });
      const needs = wanted.flatMap((column) => column.needs);
      const rows = { type, where, order: orderBy ?? defaultValue, columns: needs, points };
      const pages = async function* (source: ExportSource) {
        for await (const page of pagesOf<Type>(rows, source))
          yield await withReferences(page as Row[], references, source.queries);
      };
      return { points, pages };
    },
  };
}

function read(type: GraphQLInputObjectType, request: object): unknown {
  const problems: string[] = [];
  const input = coerceInputValue(request, type, (path, _value, { message }) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    problems.push(place ? `${place.slice(1)}: ${message}` : message);
  });
  if (problems.length > 0) throw new BadRequest(problems.slice(0, MAX_PROBLEMS).join(' '));
  return input;
}

function requireColumns(columns: readonly Column[]): void {
  if (columns.length === 0) throw new BadRequest('Expected `columns` to name at least one. Leave it out for all.');
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new BadRequest(`Expected each of \`columns\` once, but got ${twice} twice.`);
}
