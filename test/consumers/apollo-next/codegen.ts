import { portalCodegen } from 'contract-portal-client/codegen';

export default portalCodegen({
  documents: 'src/**/*.graphql',
  output: 'src/portal.ts',
  manifest: 'trusted-documents.json',
});
