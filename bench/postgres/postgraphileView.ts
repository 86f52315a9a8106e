/** The view of `../view.ts`, as PostGraphile names its fields. Amounts, authors and actors are columns. */
const VIEW = `query View($first: Int!) {
  allContracts(first: $first, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
    nodes {
      rowId reference title status valueMinor valueCurrency startDate endDate version createdAt updatedAt
      customerByCustomerId { rowId name email segment riskLevel }
      notesByContractId(first: 5, condition: { parentId: null }, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
        nodes {
          rowId body depth replyCount createdAt authorId authorName
          notesByParentId(first: 3, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
            nodes { rowId body depth createdAt authorId authorName }
          }
        }
      }
      actionsByContractId(first: 5, orderBy: [CREATED_AT_ASC, ROW_ID_ASC]) {
        nodes { rowId type priorStatus newStatus reason createdAt actorId actorName }
      }
    }
  }
}`;

export function postgraphileViewOf(contracts: number): string {
  return JSON.stringify({ query: VIEW, variables: { first: contracts } });
}
