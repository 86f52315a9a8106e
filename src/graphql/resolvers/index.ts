import { compositeFieldsOf } from '../../db/tables.ts';
import { typeOfId } from '../../domain/ids.ts';
import { NODE_TYPES, type NodeType } from '../../domain/nouns.ts';
import { USER_ERROR_TYPES } from '../errors/userErrors.ts';
import type { Connection } from '../pagination/connection.ts';
import { Action } from './action.ts';
import { Change, Changes, Subscription } from './change.ts';
import { Contract } from './contract.ts';
import { ContractDocument } from './contractDocument.ts';
import { ContractFlag } from './contractFlag.ts';
import { Customer } from './customer.ts';
import { Event } from './event.ts';
import type { FieldsOf } from './fields.ts';
import { Figures } from './figures.ts';
import { Mutation } from './mutation.ts';
import { Note } from './note.ts';
import { NoteEdit } from './noteEdit.ts';
import { Query } from './query.ts';
import { Webhook } from './webhook.ts';

/** The fields of each noun that need a resolver. */
const FIELDS: { readonly [Type in NodeType]: FieldsOf<Type> } = {
  Customer,
  Contract,
  Event,
  Note,
  NoteEdit,
  ContractDocument,
  Action,
  ContractFlag,
  Webhook,
};

/** The type of a row, where it may be one of several. */
const NOUN = { __resolveType: (row: { id: string }) => typeOfId(row.id) };

export const resolvers = {
  ...Object.fromEntries(NODE_TYPES.flatMap((type) => [nounOf(type), connectionOf(type)])),
  Query: Object.fromEntries(Object.entries(Query).map(([name, resolve]) => [name, readBy(name, resolve)])),
  Mutation,
  Subscription,
  Change,
  Node: NOUN,
  EventTarget: NOUN,
  UserError: { __resolveType: (error: { code: keyof typeof USER_ERROR_TYPES }) => USER_ERROR_TYPES[error.code] },
};

/** Each field that is no column names the columns that it depends on, so that lists select no others. */
function nounOf(type: NodeType) {
  return [
    type,
    Object.fromEntries([
      ...compositeFieldsOf(type).map(([name, { columns }]) => [name, { extensions: { columns } }]),
      ...Object.entries(FIELDS[type]).map(([name, { columns, reading = 'statement', resolve }]) => [
        name,
        { extensions: { columns, reading }, resolve },
      ]),
    ]),
  ];
}

/** A field of `Query`, and how it is answered from the database. */
function readBy(name: string, resolve: unknown) {
  const reading = name in Figures ? 'scan' : name in Changes ? 'feed' : 'statement';
  return { extensions: { reading }, resolve };
}

function connectionOf(type: NodeType) {
  const totalCount = {
    extensions: { reading: 'scan' },
    resolve: (page: Connection<{ id: string }>) => page.count(),
  };
  return [`${type}Connection`, { totalCount }];
}
