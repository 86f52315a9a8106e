/** The nested view that is measured: contracts with their customer, threads and history. */
export const VIEW = `query View($first: Int!) {
  contracts(first: $first) {
    nodes {
      id reference title status value { amount currency } startDate endDate version createdAt updatedAt
      customer { id name email segment riskLevel }
      notes(first: 5) {
        nodes {
          id body depth replyCount createdAt author { subject name }
          replies(first: 3) { nodes { id body depth createdAt author { subject name } } }
        }
      }
      actions(first: 5) { nodes { id type priorStatus newStatus reason createdAt actor { subject name } } }
    }
  }
}`;

export function viewOf(contracts: number): string {
  return JSON.stringify({ query: VIEW, variables: { first: contracts } });
}
