import { z } from 'zod';
import { id, nothing, register } from '../contract/common';
import { command, query } from '../contract/define';
import { officesSchema } from '../contract/session';

/** Who is given a certificate, and of which title. `subject`: the record it is about; null: of a list. */
const issuedTo = z.object({
  subject: z.object({ register: z.string(), id }).nullable(),
  holder: z.string().min(1).max(200),
  title: z.string().min(1).max(200),
});

/** Certificates and the pair of keys that signs their codes. */
export const certificateCalls = {
  /** Keeps the pair that signs verification codes; refused when there is one. */
  'code.keepKey': command({
    permission: 'paper.make',
    input: z.object({ publicKey: z.string(), privateKey: z.string() }),
    output: nothing,
  }),
  'code.key': query({
    permission: 'paper.make',
    input: nothing,
    output: z.object({ key: z.object({ publicKey: z.string(), privateKey: z.string() }).nullable() }),
  }),
  /** What may stand on certificates for these records, in words, by field; and whom each is about. */
  'certificate.subjects': query({
    permission: 'register.read',
    input: z.object({ register, ids: z.array(id) }),
    output: z.array(
      z.object({ subject: z.object({ register: z.string(), id }), values: z.record(z.string(), z.string()) }),
    ),
  }),
  /** Numbers that would come next, and which of these have a valid certificate of that title already (places, from 0). */
  'certificate.plan': query({
    permission: 'paper.make',
    input: z.object({ code: z.string(), issuedOn: z.string(), holders: z.array(issuedTo) }),
    output: z.object({ offices: officesSchema, numbers: z.array(z.string()), repeated: z.array(z.number().int()) }),
  }),
  /** Issues them with gapless numbers, in this order. */
  'certificate.keep': command({
    permission: 'certificate.manage',
    input: z.object({
      code: z.string().min(1),
      issuedOn: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      records: z
        .array(issuedTo.extend({ fields: z.record(z.string(), z.string()) }))
        .min(1)
        .max(10_000),
    }),
    output: z.object({ certificates: z.array(id) }),
  }),
  /** What the register knows of these certificates, in the order of their numbers. */
  'certificate.facts': query({
    permission: 'paper.make',
    input: z.object({ certificates: z.array(id) }),
    output: z.object({
      offices: officesSchema,
      certificates: z.array(
        z.object({
          id,
          number: z.string(),
          holder: z.string(),
          title: z.string(),
          issuedOn: z.string(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
          round: z.string(),
          docNumber: z.string(),
          batch: z.string(),
          fields: z.record(z.string(), z.string()),
          voided: z.boolean(),
        }),
      ),
    }),
  }),
};
