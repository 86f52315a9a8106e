import { typeOfId } from '../../domain/ids.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { USER_ERROR_TYPES } from '../errors/userErrors.ts';
import type { Connection } from '../pagination/connection.ts';
import { Action } from './action.ts';
import { Contract } from './contract.ts';
import { Customer } from './customer.ts';
import { Event } from './event.ts';
import { Mutation } from './mutation.ts';
import { Note } from './note.ts';
import { Query } from './query.ts';

const connection = { totalCount: (page: Connection<{ id: string }>) => page.count() };

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Customer,
  Contract,
  Event,
  Note,
  Action,
  CustomerConnection: connection,
  ContractConnection: connection,
  EventConnection: connection,
  NoteConnection: connection,
  ActionConnection: connection,
  Node: { __resolveType: (row) => typeOfId(row.id) as NonNullable<ReturnType<typeof typeOfId>> },
  UserError: { __resolveType: (error) => USER_ERROR_TYPES[error.code] },
};
