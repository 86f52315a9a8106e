interface Mistake {
  mistake: string;
  /** What the page says once. */
  right: string;
  /** What it says instead. */
  wrong: string;
  code: string;
  /** What the compiler's message contains. */
  message: string;
}

/** Mistakes that a front end's team can make in the page among the fixtures, and how the compiler answers them. */
export const mistakes: Mistake[] = [
  {
    mistake: 'a missing variable',
    right: 'useContractView({ variables: { id } })',
    wrong: 'useContractView({ variables: {} })',
    code: 'TS2741',
    message: "Property 'id' is missing",
  },
  {
    mistake: 'no options where a variable is required',
    right: 'useContractView({ variables: { id } })',
    wrong: 'useContractView()',
    code: 'TS2554',
    message: 'Expected 1 arguments, but got 0',
  },
  {
    mistake: 'a misspelt variable',
    right: 'first: 50',
    wrong: 'frist: 50',
    code: 'TS2561',
    message: "Did you mean to write 'first'?",
  },
  {
    mistake: 'a variable of a wrong type',
    right: 'first: 50',
    wrong: "first: '50'",
    code: 'TS2322',
    message: "Type 'string' is not assignable to type 'number'",
  },
  {
    mistake: 'a misspelt option',
    right: 'useContractView({ variables: { id } })',
    wrong: 'useContractView({ variables: { id }, pollIntervall: 500 })',
    code: 'TS2561',
    message: "Did you mean to write 'pollInterval'?",
  },
  {
    mistake: 'a misspelt field',
    right: '{contract.title}',
    wrong: '{contract.titel}',
    code: 'TS2551',
    message: "Did you mean 'title'?",
  },
  {
    mistake: 'a misspelt field of a reply, deep in the view',
    right: 'reply.author.name',
    wrong: 'reply.author.nmae',
    code: 'TS2339',
    message: "Property 'nmae' does not exist",
  },
  {
    mistake: 'a wrong enum value as a variable',
    right: "status: ['DRAFT']",
    wrong: "status: ['DRAFTED']",
    code: 'TS2820',
    message: `Type '"DRAFTED"' is not assignable to type 'ContractStatus'`,
  },
  {
    mistake: 'a comparison with a wrong enum value',
    right: "contract.status === 'APPROVED'",
    wrong: "contract.status === 'APROVED'",
    code: 'TS2367',
    message: "the types 'ContractStatus' and '\"APROVED\"' have no overlap",
  },
  {
    mistake: 'a contract that is taken to be there',
    right: '{contract.title}',
    wrong: '{data?.contract.title}',
    code: 'TS18047',
    message: "'data.contract' is possibly 'null'",
  },
  {
    mistake: 'a mutation called without its input',
    right: 'approve({ variables: { input: { id, expectedVersion } } })',
    wrong: 'approve({ context: { expectedVersion } })',
    code: 'TS2345',
    message: "Property 'variables' is missing",
  },
  {
    mistake: 'a mutation called with half of its input',
    right: 'input: { id, expectedVersion }',
    wrong: 'input: { expectedVersion }',
    code: 'TS2741',
    message: "Property 'id' is missing",
  },
  {
    mistake: 'a field that only one kind of refusal has',
    right: 'error.currentVersion',
    wrong: 'error.currentStatus',
    code: 'TS2339',
    message: "Property 'currentStatus' does not exist on type 'UserErrorFields_VersionConflictError_Fragment'",
  },
];
