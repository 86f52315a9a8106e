// Read by the compiler of Relay.
import { graphql } from 'relay-runtime';

export const pending = graphql`
  query queriesPendingQuery($first: Int!, $after: String) {
    contracts(first: $first, after: $after, where: { status: [PENDING_APPROVAL] }) @connection(key: "pending_contracts") {
      edges {
        node {
          title
          createdAt
          createdBy {
            subject
            name
          }
        }
      }
    }
  }
`;

export const approve = graphql`
  mutation queriesApproveMutation($input: ApproveContractInput!) {
    approveContract(input: $input) {
      contract {
        status
      }
      userErrors {
        __typename
        message
        ... on VersionConflictError {
          currentVersion
        }
      }
    }
  }
`;
