export { type MockLinkOptions, mockLink } from './mockLink.ts';
export {
  aContract,
  aCustomer,
  aDocument,
  aFlag,
  aNote,
  anAction,
  anEvent,
  type MockRow,
  samplePortfolio,
} from './rows.ts';
