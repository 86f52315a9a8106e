import {
  type DirectiveNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getDirectiveValues,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { BY_COORDINATE, WEIGHTS } from './weights.ts';

/** The maximum length of a list, from `@listSize`. */
export interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/** Declared costs, by schema coordinates such as `Money`, `Contract.noteCount` or `ContractWhere.text`. */
export interface DeclaredCosts {
  /** The points of a field or condition, without what it returns; 0 if none are declared. */
  weightOf(coordinate: string): number;
  /** The rows that one object counts as; for an interface or union, the maximum over its object types. */
  rowsOf(type: GraphQLCompositeType): number;
  listSizeOf(coordinate: string): ListSize | undefined;
}

/** Reads `@cost` and `@listSize`, and adds the costs of lists and those in `BY_COORDINATE`. */
export function declaredCosts(schema: GraphQLSchema): DeclaredCosts {
  const weights = new Map<string, number>();
  const lists = new Map<string, ListSize>();
  const recordDirectives = (
    coordinate: string,
    astNode: { readonly directives?: readonly DirectiveNode[] | undefined },
  ) => {
    const cost = directiveArguments<{ weight: string }>(schema, 'cost', astNode);
    if (cost) weights.set(coordinate, Number(cost.weight));
    const size = directiveArguments<Partial<ListSize>>(schema, 'listSize', astNode);
    if (size) lists.set(coordinate, { assumedSize: 1, slicingArguments: [], sizedFields: [], ...size });
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.astNode) recordDirectives(type.name, type.astNode);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (field.astNode) recordDirectives(coordinate, field.astNode);
      const args: readonly { name: string }[] = 'args' in field ? field.args : [];
      if (!args.some(({ name }) => name === 'skip')) continue;
      weights.set(`${coordinate}(skip:)`, WEIGHTS.skippedRow);
      if (type === schema.getQueryType()) weights.set(`${coordinate}.totalCount`, WEIGHTS.countedTable);
    }
  }
  for (const [coordinate, weight] of Object.entries(BY_COORDINATE)) weights.set(coordinate, weight);

  const rowsOf = (type: GraphQLCompositeType): number =>
    isObjectType(type) ? (weights.get(type.name) ?? 1) : Math.max(...schema.getPossibleTypes(type).map(rowsOf));
  return {
    weightOf: (coordinate) => weights.get(coordinate) ?? 0,
    rowsOf,
    listSizeOf: (coordinate) => lists.get(coordinate),
  };
}

function directiveArguments<Values>(
  schema: GraphQLSchema,
  name: string,
  astNode: { readonly directives?: readonly DirectiveNode[] | undefined },
): Values | undefined {
  const directive = schema.getDirective(name);
  return directive ? (getDirectiveValues(directive, astNode) as Values | undefined) : undefined;
}
