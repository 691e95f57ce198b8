import { z } from 'zod';
import { contentSchema } from '../../domain/official/content';
import { issuedSchema } from '../../domain/official/stored';
import { id } from '../contract/common';
import { query } from '../contract/define';
import { documentCalls } from '../contract/documents';

/** Documents as they are written and as they were issued. */
export const draftCalls = {
  /** A document as it would be: what it says, what it lacks, what is to be looked at. */
  'document.draft': query({
    permission: 'register.read',
    input: documentCalls['document.preview'].input,
    output: z.object({ content: contentSchema, problems: z.array(z.string()), warnings: z.array(z.string()) }),
  }),
  /** A document as it was issued. */
  'document.content': query({ permission: 'paper.make', input: z.object({ document: id }), output: issuedSchema }),
};
